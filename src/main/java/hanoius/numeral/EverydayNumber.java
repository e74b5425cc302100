package hanoius.numeral;

import hanoius.everyday.Folded;
import hanoius.language.Language;
import hanoius.model.Quantity;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Figures as people type them, in English and Vietnamese: {@code 3 tỷ}, {@code 1,2 triệu}, {@code
 * hơn 253.400}, {@code nearly 139 billion}, {@code 3.4 (3.35–3.45)}, {@code từ 3 đến 4 triệu USD},
 * and all that this program writes for a figure. Case, the composition of accents, the kind of
 * blanks, dashes and digits do not matter; accents may be left out.
 *
 * <p>Points and commas are read as the language of the words beside them has them, else as the
 * preferred one; where the other reads them too, that is another reading, as of {@code 253.400}.
 */
public final class EverydayNumber {

    private static final int LONGEST = 200;

    private EverydayNumber() {}

    /**
     * Every figure that may be meant, the likeliest first.
     *
     * @param preferred the language whose points and commas are meant when no word tells it
     * @throws NumberException with the position in the text as it was given
     */
    public static List<NumberReading> readings(String text, Language preferred) {
        return readings(text, preferred, "");
    }

    /**
     * The same in a unit: in {@code billion USD}, {@code 3 tỷ} is 3 and {@code 900 million USD}
     * 0.9; a bare number is in that unit.
     *
     * @param unit a key of the list of units; empty for none
     * @throws NumberException with the position in the text as it was given
     */
    public static List<NumberReading> readings(String text, Language preferred, String unit) {
        Folded folded = Folded.of(text);
        try {
            return readings(folded, preferred, UnitScale.of(unit));
        } catch (NumberException error) {
            throw error.at(folded.origin(error.position()));
        }
    }

    /** Whether words are a unit that leaves digits out, a currency or a percentage. */
    public static boolean isUnit(String words) {
        return UnitScale.of(words).isKnown();
    }

    /**
     * A figure of one unit in another, as of {@code million USD} in {@code billion USD}.
     *
     * @param unit words for its unit
     * @param wanted a key of the list of units; empty for none
     * @throws NumberException when they count other things
     */
    public static Quantity converted(Quantity figure, String unit, String wanted) {
        UnitScale from = UnitScale.of(unit);
        UnitScale to = UnitScale.of(wanted);
        if (!to.takes(from.counted())) {
            throw new NumberException(NumberProblem.OTHER_UNIT, 0, unit, to.counted());
        }
        return new Quantity(
                to.scaled(figure.value(), from.power(), false),
                figure.qualifier(),
                converted(figure.lower(), from, to),
                converted(figure.upper(), from, to),
                figure.asReported());
    }

    private static @Nullable BigDecimal converted(
            @Nullable BigDecimal bound, UnitScale from, UnitScale to) {
        return bound == null ? null : to.scaled(bound, from.power(), false);
    }

    private static List<NumberReading> readings(Folded folded, Language preferred, UnitScale unit) {
        if (folded.small().isEmpty()) {
            throw new NumberException(NumberProblem.NOTHING, 0);
        }
        if (folded.small().length() > LONGEST) {
            throw new NumberException(NumberProblem.NOT_UNDERSTOOD, 0);
        }
        OptionalInt raised = folded.raised();
        if (raised.isPresent()) {
            int at = raised.getAsInt();
            throw new NumberException(
                    NumberProblem.RAISED, at, folded.composed().substring(at, at + 1));
        }
        List<Candidate> figures = new ArrayList<>();
        Map<Language, NumberException> problems = new EnumMap<>(Language.class);
        Set<Language> told = new HashSet<>();
        for (Language signs : Language.values()) {
            var parser = new FigureParser(folded, signs, false);
            try {
                figures.add(new Candidate(signs, false, parser.figure()));
                if (parser.asksMargin()) {
                    var other = new FigureParser(folded, signs, true);
                    figures.add(new Candidate(signs, true, other.figure()));
                }
            } catch (NumberException e) {
                problems.put(signs, e);
            }
            told.addAll(parser.languages());
        }
        Language first = told.size() == 1 ? told.iterator().next() : preferred;
        if (figures.isEmpty()) {
            throw problems.getOrDefault(
                    first, new NumberException(NumberProblem.NOT_UNDERSTOOD, 0));
        }
        boolean points = unit.isPercentage();
        List<NumberReading> readings = new ArrayList<>();
        figures.stream()
                .sorted(
                        Comparator.comparing((Candidate each) -> each.signs != first)
                                .thenComparing(each -> each.points != points))
                // Percentage points are meant only where percentages may be.
                .filter(each -> !each.points || unit.takes(each.figure.unit()))
                .map(each -> each.figure.in(unit))
                .filter(each -> readings.stream().noneMatch(other -> isSame(each, other)))
                .forEach(readings::add);
        return readings;
    }

    /**
     * One way to read a text.
     *
     * @param points whether its margin is in percentage points
     */
    private record Candidate(Language signs, boolean points, UnscaledFigure figure) {}

    private static boolean isSame(NumberReading one, NumberReading other) {
        return one.quantity().equals(other.quantity());
    }
}
