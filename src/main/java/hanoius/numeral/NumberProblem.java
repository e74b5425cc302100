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
    UNEXPECTED("Unexpected “{0}”."),
    RAISED(
            "“{0}” is the mark of a note, a power or a fraction and is not read; leave it out or"
                    + " write the whole number."),
    NOTHING("There is no number."),
    NOT_UNDERSTOOD(
            "This is not understood as a figure; write 253,400, 1.2 million, more than 3 tỷ or"
                    + " 3.4 (3.35–3.45)."),
    UNKNOWN("“{0}” says that the figure is not known; there is nothing to read."),
    VAGUE("“{0}” names no figure."),
    GROUPS("“{0}” is no number: its points and commas do not stand every three digits."),
    ONE_MAGNITUDE(
            "Only one number of “{0}” has a magnitude, and it is not clear whether the other means"
                    + " it too; write it behind both, as in 3 million to 4 million."),
    CONTRADICTION("“{0}” contradicts what else is said of the figure."),
    RANGE_BACKWARDS("The range ends below its beginning."),
    OUTSIDE_BOUNDS("The figure {0} lies outside its bounds."),
    OTHER_UNIT("“{0}” is not the unit of this figure, {1}."),
    NO_UNIT(
            "“{0}” behind a number may be a part of the number and not a unit; write the whole"
                    + " number, as in 250 or 2.5 million."),
    PLAIN_NEEDED("A bare number is needed here, without words and bounds."),
    WHOLE_NEEDED("A whole number is needed here."),
    TOO_SMALL("This is {0} at least."),
    TOO_LARGE("This is {0} at most."),
    TOO_LONG("Figures of more than {0} digits are not read.");

    private final String english;

    NumberProblem(String english) {
        this.english = english;
    }

    /** The sentence with its places filled as {@link MessageFormat} does. */
    public String english(Object... arguments) {
        return new MessageFormat(english, Locale.ENGLISH).format(arguments);
    }
}
