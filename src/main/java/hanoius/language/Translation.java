package hanoius.language;

/**
 * A text in another language than its record's own.
 *
 * @param original what it was translated from, to tell when that has changed since; empty when not
 *     known
 */
public record Translation(String value, Origin origin, String original) {

    /** Who made a translation. */
    public enum Origin {
        PERSON,
        MACHINE
    }

    public Translation {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A translation says something.");
        }
    }

    /** One that a person made of some text. */
    public static Translation of(String value, String original) {
        return new Translation(value, Origin.PERSON, original);
    }
}
