package hanoius.form;

import hanoius.model.Quantity;
import hanoius.numeral.EverydayNumber;
import hanoius.numeral.NumberException;
import hanoius.numeral.NumberProblem;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * Bare numbers as people type them, with every digit.
 *
 * @param words those of the reader, whose points and commas are meant where nothing tells it
 * @param unit that of the numbers, a key of the list of units; empty for none
 */
public record DecimalNotation(Words words, String unit) implements Notation<BigDecimal> {

    @Override
    public Reading<BigDecimal> read(String text, @Nullable BigDecimal before) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return Reading.empty();
        }
        try {
            List<BigDecimal> numbers = numbers(typed);
            BigDecimal first =
                    before != null && typed.equals(written(before)) ? before : numbers.getFirst();
            return new Reading.Understood<>(
                    first, numbers.stream().filter(each -> each.compareTo(first) != 0).toList());
        } catch (NumberException refused) {
            return Reading.misread(refused);
        }
    }

    /**
     * All that a text may mean, the likeliest first.
     *
     * @throws NumberException when it says more or less than a number
     */
    private List<BigDecimal> numbers(String typed) {
        return EverydayNumber.readings(typed, words.language(), unit).stream()
                .map(
                        reading -> {
                            Quantity read = reading.quantity();
                            if (!read.equals(Quantity.exact(read.value()))
                                    && !isPlain(read, typed)) {
                                throw new NumberException(NumberProblem.PLAIN_NEEDED, 0);
                            }
                            return read.value();
                        })
                .toList();
    }

    /** Whether only a magnitude makes it more than a bare number, as in {@code 3 tỷ}. */
    private static boolean isPlain(Quantity read, String typed) {
        return read.equals(QuantityNotation.reported(Quantity.exact(read.value()), typed));
    }

    @Override
    public String written(BigDecimal value) {
        return words.number(value);
    }

    @Override
    public String told(BigDecimal value, Words others) {
        return others.number(value);
    }
}
