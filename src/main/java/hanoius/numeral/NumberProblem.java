package hanoius.numeral;

import java.text.MessageFormat;
import java.util.Locale;

/** What can be wrong with a number or formula, with a sentence in English for each. */
public enum NumberProblem {
    NO_FORMULA("There is no formula."),
    NUMBER_EXPECTED("A number is missing here."),
    OPERATOR_EXPECTED("Between two numbers stands +, -, * or /."),
    NOT_CLOSED("A parenthesis is not closed."),
    POINT_ONLY("Numbers in a formula have a decimal point and no signs between their groups."),
    DIVIDED_BY_ZERO("The formula divides by zero."),
    UNEXPECTED("Unexpected “{0}”.");

    private final String english;

    NumberProblem(String english) {
        this.english = english;
    }

    /** The sentence with its places filled as {@link MessageFormat} does. */
    public String english(Object... arguments) {
        return new MessageFormat(english, Locale.ENGLISH).format(arguments);
    }
}
