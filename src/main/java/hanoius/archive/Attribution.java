package hanoius.archive;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/**
 * Who made a change, when and why.
 *
 * @param author a person's name; empty when not known
 * @param reason in the author's words; empty when none was given
 * @param group what changes share that belong together, such as those of one import: they are one
 *     step; empty for a change that is a step of its own
 */
public record Attribution(String author, Instant at, String reason, String group) {

    /** Of a change that is a step of its own, without a reason. */
    public static Attribution of(String author, Instant at) {
        return new Attribution(author, at, "", "");
    }

    private static final String PUT_BACK = "put back ";

    /**
     * A group of its own for a change that puts back what a record said before.
     *
     * @param asOf since when it had said that
     */
    public static String puttingBack(Instant asOf) {
        return PUT_BACK + asOf + " " + UUID.randomUUID();
    }

    /** Since when a record had said what the change put back; empty for any other change. */
    public Optional<Instant> asOf() {
        if (!group.startsWith(PUT_BACK)) {
            return Optional.empty();
        }
        int end = group.indexOf(' ', PUT_BACK.length());
        try {
            return Optional.of(
                    Instant.parse(
                            group.substring(PUT_BACK.length(), end < 0 ? group.length() : end)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
