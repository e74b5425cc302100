package hanoius.archive;

import java.time.Instant;

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
}
