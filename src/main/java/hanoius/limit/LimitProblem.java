package hanoius.limit;

import java.text.MessageFormat;
import java.util.Locale;

/** Why what is written somewhere is not read, with a sentence in English for each. */
public enum LimitProblem {
    TEXT("The text has more than {0} characters."),
    NAME("The name has more than {0} characters."),
    ZERO("The text has a zero byte in it."),
    DIGITS("The figure has more than {0} digits."),
    EXPONENT("The figure has a power of ten beyond {0}."),
    ELEMENTS("The list has more than {0} elements."),
    TIME("The time lies outside the years 1 to 9999."),
    VALUE("There is a value that cannot be."),
    NAMELESS("Its name is not what it says."),
    RESTING("It rests on {0}, which could not be read.");

    private final String english;

    LimitProblem(String english) {
        this.english = english;
    }

    /** The sentence with its places filled as {@link MessageFormat} does. */
    public String english(Object... arguments) {
        return new MessageFormat(english, Locale.ENGLISH).format(arguments);
    }
}
