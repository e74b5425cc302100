package hanoius.text;

import hanoius.model.Observation;
import hanoius.model.Observation.Formulas;
import hanoius.model.Quantity;
import hanoius.numeral.Expression;
import hanoius.numeral.NumberException;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a derived figure was computed, composed in the reader's language. */
public final class FormulaWords {

    private FormulaWords() {}

    /** What is noted of an observation: the formula of a derived one, and its note. */
    public static String note(Words words, Observation observation) {
        return noted(words, of(words, observation), observation);
    }

    /** The same without the formulas of bounds. */
    public static String brief(Words words, Observation observation) {
        Formulas formulas = new Formulas(observation.formulas().value(), "", "");
        return noted(words, of(words, observation.quantity(), formulas), observation);
    }

    private static String noted(Words words, String formula, Observation observation) {
        String note = words.note(observation.note()).strip();
        return formula.isEmpty() || note.isEmpty()
                ? formula + note
                : words.get("formula.noted", formula, note);
    }

    /** The formula of a derived figure; as it stands if it cannot be followed, empty for none. */
    public static String of(Words words, Observation observation) {
        return of(words, observation.quantity(), observation.formulas());
    }

    private static String of(Words words, Quantity figure, Formulas formulas) {
        if (formulas.isEmpty()) {
            return "";
        }
        try {
            return of(words, figure, formulas.value(), formulas.lower(), formulas.upper());
        } catch (NumberException cannotBeFollowed) {
            return formulas.value();
        }
    }

    /**
     * The formula of a figure with what comes out, and those of its bounds, as in {@code 253.400 ÷
     * 1,033 = 245.305, làm tròn 245.300; từ 253.400 ÷ 1,0335 = 245.186 đến 253.500 ÷ 1,0325 =
     * 245.521}. Bounds without formulas are said alone; what comes out has as many decimal places
     * as the figure.
     *
     * @param formula as {@link Expression} reads it; empty when it is not known
     * @param lower the formula of the lower bound; empty when there is none
     * @param upper the formula of the upper bound; empty when there is none
     * @return empty when nothing is known
     * @throws NumberException when a formula cannot be followed
     */
    public static String of(
            Words words, Quantity figure, String formula, String lower, String upper) {
        String whole = formula.isBlank() ? "" : sentence(words, formula, figure.value());
        String from = bound(words, lower, figure.lower());
        String to = bound(words, upper, figure.upper());
        if (from.isEmpty() && to.isEmpty()) {
            return whole;
        }
        String bounds =
                from.isEmpty()
                        ? words.get("formula.at_most", to)
                        : to.isEmpty()
                                ? words.get("formula.at_least", from)
                                : words.get("formula.bounds", from, to);
        return whole.isEmpty() ? bounds : words.get("formula.bounded", whole, bounds);
    }

    private static String bound(Words words, String formula, @Nullable BigDecimal bound) {
        if (bound == null) {
            return "";
        }
        return formula.isBlank() ? words.number(bound) : sentence(words, formula, bound);
    }

    private static String sentence(Words words, String formula, BigDecimal value) {
        var expression = Expression.parse(formula);
        BigDecimal result =
                expression.result().setScale(Math.max(0, value.scale()), RoundingMode.HALF_UP);
        String equation =
                words.get(
                        "formula.equation",
                        expression.written(words::number),
                        words.number(result));
        return result.compareTo(value) == 0
                ? equation
                : words.get("formula.rounded", equation, words.number(value));
    }
}
