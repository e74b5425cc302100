package hanoius.schema;

import hanoius.model.Observation.Formulas;
import hanoius.numeral.Expression;
import hanoius.numeral.NumberException;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The note of a derived figure as it was up to format 3: in English, with the formula at its
 * beginning, as in "253,400 / 1.033 = 245,305; bounds 253,400/1.0335 = 245,186 to …".
 *
 * @param formulas what could be followed and gives the figure, within its bounds if it has some;
 *     {@link Formulas#NONE} when there is nothing such
 * @param note what the note says besides; all of it when there is no formula
 */
public record FormerNote(Formulas formulas, String note) {

    private static final String NUMBER =
            "(?:[0-9]{1,3}(?:,[0-9]{3}){1,6}(?:\\.[0-9]{1,20})?+(?![0-9])"
                    + "|[0-9]{1,20}(?:\\.[0-9]{1,20})?+)";

    private static final String ARITHMETIC =
            NUMBER + "(?: ?[-−+*×/÷] ?" + NUMBER + "){1,20}+(?! ?[-−+*×/÷])";

    private static final Pattern NOTE =
            Pattern.compile(
                    "(?s)(?<formula>"
                            + ARITHMETIC
                            + ")(?: = "
                            + NUMBER
                            + "(?: [bm]illion)?)?+(?:; (?:rounding )?bounds (?:(?<lower>"
                            + ARITHMETIC
                            + ") = "
                            + NUMBER
                            + " to (?<upper>"
                            + ARITHMETIC
                            + ") = "
                            + NUMBER
                            + "|"
                            + NUMBER
                            + "-"
                            + NUMBER
                            + "))?+(?<rest>(?:[;,.(] ?| \\().*+)?");

    /** A value in millions may be computed from figures in billions, and the other way round. */
    private static final List<Integer> POWERS = List.of(0, 3, 6, -3, -6);

    private static final Pattern FIGURE = Pattern.compile("[0-9.]+");

    private static final Pattern VALUE = Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,40})?");

    private record Figure(
            BigDecimal value, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {}

    /**
     * Reads a note; one without a formula stays as it is.
     *
     * @param value the figure and its bounds, as they are written; a bound is empty for none
     */
    public static FormerNote of(String note, String value, String lower, String upper) {
        Matcher parts = NOTE.matcher(note);
        BigDecimal number = number(value);
        return number != null && parts.matches()
                ? formulas(parts, new Figure(number, number(lower), number(upper)))
                        .map(found -> new FormerNote(found, rest(parts.group("rest"))))
                        .orElseGet(() -> new FormerNote(Formulas.NONE, note))
                : new FormerNote(Formulas.NONE, note);
    }

    private static @Nullable BigDecimal number(String written) {
        return VALUE.matcher(written).matches() ? new BigDecimal(written) : null;
    }

    private static Optional<Formulas> formulas(Matcher parts, Figure figure) {
        String formula = plain(parts.group("formula"));
        return POWERS.stream()
                .filter(power -> gives(scaled(formula, power), figure))
                .findFirst()
                .map(
                        power ->
                                new Formulas(
                                        scaled(formula, power),
                                        scaled(plain(parts.group("lower")), power),
                                        scaled(plain(parts.group("upper")), power)));
    }

    private static String plain(@Nullable String arithmetic) {
        return arithmetic == null ? "" : arithmetic.replace(",", "");
    }

    /** The same in figures of which the result is so many powers of ten higher. */
    private static String scaled(String formula, int power) {
        if (formula.isEmpty()) {
            return "";
        }
        boolean product = formula.chars().anyMatch(sign -> "*×/÷".indexOf(sign) >= 0);
        Matcher figures = FIGURE.matcher(formula);
        String scaled =
                product
                        ? figures.replaceFirst(each -> number(each.group(), power))
                        : figures.replaceAll(each -> number(each.group(), power));
        return scaled.replaceAll(" ?([-−+*×/÷]) ?", " $1 ")
                .replace('−', '-')
                .replace('×', '*')
                .replace('÷', '/');
    }

    private static String number(String number, int power) {
        return power == 0
                ? number
                : new BigDecimal(number).scaleByPowerOfTen(power).toPlainString();
    }

    private static boolean gives(String formula, Figure figure) {
        try {
            Expression expression = Expression.parse(formula);
            BigDecimal lower = figure.lower();
            BigDecimal upper = figure.upper();
            BigDecimal result = expression.result();
            boolean isOpen = lower == null || upper == null;
            return isOpen
                    ? expression.gives(figure.value())
                    : result.compareTo(lower) >= 0 && result.compareTo(upper) <= 0;
        } catch (NumberException cannotBeFollowed) {
            return false;
        }
    }

    private static String rest(@Nullable String rest) {
        if (rest == null) {
            return "";
        }
        String said = rest.replaceFirst("^[;,. ]+", "").strip();
        if (said.startsWith("(") && said.endsWith(")")) {
            said = said.substring(1, said.length() - 1);
        }
        return said.isEmpty()
                ? ""
                : said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
    }
}
