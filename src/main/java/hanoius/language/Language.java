package hanoius.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that the program speaks. */
public enum Language {
    EN("en", '.', ','),
    VI("vi", ',', '.');

    private final String code;
    private final Locale locale;
    private final char decimalMark;
    private final char groupMark;

    Language(String code, char decimalMark, char groupMark) {
        this.code = code;
        this.locale = Locale.of(code);
        this.decimalMark = decimalMark;
        this.groupMark = groupMark;
    }

    /** The ISO 639-1 code: {@code en} or {@code vi}. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    /** What stands before the decimals of a number: the point of {@code 2.70}. */
    public char decimalMark() {
        return decimalMark;
    }

    /** What stands between groups of three digits: the comma of {@code 253,400}. */
    public char groupMark() {
        return groupMark;
    }

    /**
     * The language of that ISO 639-1 code, in any case; empty when the program does not speak it.
     */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equalsIgnoreCase(code))
                .findFirst();
    }
}
