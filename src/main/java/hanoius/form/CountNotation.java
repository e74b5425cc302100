package hanoius.form;

import hanoius.numeral.NumberException;
import hanoius.numeral.NumberProblem;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whole numbers as people type them.
 *
 * @param words those of the reader
 * @param smallest what none is below
 */
public record CountNotation(Words words, int smallest) implements Notation<Integer> {

    /** Nine digits, as data packages have them. */
    private static final BigDecimal GREATEST = BigDecimal.valueOf(999_999_999);

    @Override
    public Reading<Integer> read(String text, @Nullable Integer before) {
        return switch (new DecimalNotation(words, "").read(text, null)) {
            case Reading.Empty<BigDecimal> _ -> Reading.empty();
            case Reading.Misread<BigDecimal>(var why) -> Reading.misread(why);
            case Reading.Understood<BigDecimal>(var first, var others) -> {
                List<Integer> counts =
                        Stream.concat(Stream.of(first), others.stream())
                                .flatMap(each -> count(each).stream())
                                .distinct()
                                .toList();
                yield counts.isEmpty()
                        ? Reading.misread(problem(first))
                        : new Reading.Understood<>(
                                counts.getFirst(), counts.subList(1, counts.size()));
            }
        };
    }

    private Optional<Integer> count(BigDecimal number) {
        return isWhole(number) && isWithin(number)
                ? Optional.of(number.intValueExact())
                : Optional.empty();
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private boolean isWithin(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(smallest)) >= 0
                && number.compareTo(GREATEST) <= 0;
    }

    private NumberException problem(BigDecimal number) {
        if (!isWhole(number)) {
            return new NumberException(NumberProblem.WHOLE_NEEDED, 0);
        }
        return number.compareTo(GREATEST) > 0
                ? new NumberException(NumberProblem.TOO_LARGE, 0, words.number(GREATEST))
                : new NumberException(NumberProblem.TOO_SMALL, 0, smallest);
    }

    @Override
    public String written(Integer value) {
        return words.number(BigDecimal.valueOf(value));
    }

    @Override
    public String told(Integer value, Words others) {
        return others.number(BigDecimal.valueOf(value));
    }
}
