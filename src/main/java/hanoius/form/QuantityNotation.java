package hanoius.form;

import hanoius.everyday.Folded;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.numeral.EverydayNumber;
import hanoius.numeral.NumberException;
import hanoius.numeral.NumberProblem;
import hanoius.numeral.NumberReading;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Figures as people type them, with all that is said of them: {@code hơn 253.400} has a qualifier,
 * {@code 3,4 (3,35–3,45)} has bounds, {@code 3 tỷ} is 3 in billions and keeps its words. Words of
 * the source that are no figure by themselves, as "exceeded" is none, stay whatever is typed.
 *
 * @param words those of the reader, whose points and commas are meant where nothing tells it
 * @param unit that of the figures, a key of the list of units; empty for none
 */
public record QuantityNotation(Words words, String unit) implements Notation<Quantity> {

    @Override
    public Reading<Quantity> read(String text, @Nullable Quantity before) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return Reading.empty();
        }
        Quantity standing = before != null && typed.equals(written(before)) ? before : null;
        try {
            List<Quantity> all =
                    EverydayNumber.readings(typed, words.language(), unit).stream()
                            .map(NumberReading::quantity)
                            .map(each -> keeping(each, typed, before))
                            .toList();
            Quantity first = standing == null ? all.getFirst() : standing;
            return new Reading.Understood<>(
                    first, all.stream().filter(each -> !isSame(each, first)).toList());
        } catch (NumberException refused) {
            return standing == null ? Reading.misread(refused) : Reading.of(standing);
        }
    }

    /** With the words that are kept: not those in which this program would write the figure. */
    private Quantity keeping(Quantity read, String typed, @Nullable Quantity before) {
        String own = Folded.of(words.bounded(read)).small();
        String said = own.equals(Folded.of(typed).small()) ? "" : read.asReported();
        return reported(read, Optional.ofNullable(before).flatMap(this::strange).orElse(said));
    }

    private static boolean isSame(Quantity one, Quantity other) {
        return reported(one, "").equals(reported(other, ""));
    }

    /** The words of the source if they can mean the figure, else its signs, digits and bounds. */
    @Override
    public String written(Quantity value) {
        String said = value.asReported().strip();
        String plain = words.bounded(value);
        return Stream.of(said, plain)
                .filter(form -> readings(form).anyMatch(each -> isEqual(each, value)))
                .findFirst()
                .orElse(plain);
    }

    private Stream<Quantity> readings(String text) {
        try {
            return text.isEmpty()
                    ? Stream.empty()
                    : EverydayNumber.readings(text, words.language(), unit).stream()
                            .map(NumberReading::quantity)
                            .limit(1);
        } catch (NumberException none) {
            return Stream.empty();
        }
    }

    /** Whether two figures say the same but for their words and the way to write their powers. */
    private static boolean isEqual(Quantity one, Quantity other) {
        return one.qualifier() == other.qualifier()
                && isEqual(one.value(), other.value())
                && isEqual(one.lower(), other.lower())
                && isEqual(one.upper(), other.upper());
    }

    private static boolean isEqual(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        BigDecimal mine = digits(one);
        BigDecimal theirs = digits(other);
        return mine.scale() == theirs.scale() && mine.compareTo(theirs) == 0;
    }

    private static BigDecimal digits(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    @Override
    public String told(Quantity value, Words others) {
        String figure = others.bounded(value);
        return unit.isEmpty() ? figure : others.counted(figure, unit);
    }

    @Override
    public boolean isSaid(Quantity value, String text) {
        return value.asReported().equals(text);
    }

    /** What is to be known of how a text was read; empty for nothing. */
    public String remark(String text, Words others) {
        try {
            return EverydayNumber.readings(text, words.language(), unit).getFirst().isRange()
                    ? others.get("number.range_alone")
                    : "";
        } catch (NumberException none) {
            return "";
        }
    }

    /** The words of the source if they are no figure by themselves, or another one. */
    public Optional<String> strange(Quantity value) {
        return Optional.of(value.asReported())
                .filter(said -> !said.isBlank())
                .filter(said -> readings(said.strip()).noneMatch(each -> isEqual(each, value)));
    }

    /** A figure with another qualifier. */
    public static Quantity qualified(Quantity value, Qualifier qualifier) {
        return new Quantity(
                value.value(), qualifier, value.lower(), value.upper(), value.asReported());
    }

    /** A figure with other words of the source. */
    public static Quantity reported(Quantity value, String said) {
        return new Quantity(value.value(), value.qualifier(), value.lower(), value.upper(), said);
    }

    /** A figure with other bounds, each null for none; refused when it does not lie within them. */
    public Reading<Quantity> bounded(
            Quantity value, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            return Reading.misread(new NumberException(NumberProblem.RANGE_BACKWARDS, 0));
        }
        boolean outside =
                (lower != null && lower.compareTo(value.value()) > 0)
                        || (upper != null && upper.compareTo(value.value()) < 0);
        return outside
                ? Reading.misread(
                        new NumberException(
                                NumberProblem.OUTSIDE_BOUNDS, 0, words.number(value.value())))
                : Reading.of(
                        new Quantity(
                                value.value(),
                                value.qualifier(),
                                lower,
                                upper,
                                value.asReported()));
    }
}
