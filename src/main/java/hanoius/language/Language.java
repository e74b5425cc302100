package hanoius.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that the program speaks. */
public enum Language {
    EN("en"),
    VI("vi");

    private final String code;
    private final Locale locale;

    Language(String code) {
        this.code = code;
        this.locale = Locale.of(code);
    }

    /** The ISO 639-1 code: {@code en} or {@code vi}. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
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
