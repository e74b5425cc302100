package hanoius.model;

import java.util.regex.Pattern;

/**
 * A file that is kept with a record.
 *
 * @param of the record
 * @param name what the file is called: no path
 * @param mediaType what its contents are, as in {@code application/pdf}
 * @param size of its contents, in bytes
 * @param sha256 of its contents: 64 hexadecimal digits in small letters
 * @param note what somebody says of it; empty for nothing
 */
public record Attachment(
        RecordId id,
        RecordId of,
        String name,
        String mediaType,
        int size,
        String sha256,
        String note)
        implements Entity {

    /** How large a file may be, in bytes. */
    public static final int LARGEST = 100 << 20;

    /** A name with one of these is a path to somebody, or cannot be seen whole. */
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "[.]{1,2}|.*[/\\\\\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069].*", Pattern.DOTALL);

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks that the name is no path and that there may be such contents.
     *
     * @throws IllegalArgumentException when not
     */
    public Attachment {
        if (!isName(name)) {
            throw new IllegalArgumentException("\"" + name + "\" is not the name of a file");
        }
        if (!isHash(sha256)) {
            throw new IllegalArgumentException("\"" + sha256 + "\" is not a SHA-256");
        }
        if (size < 0 || size > LARGEST) {
            throw new IllegalArgumentException(size + " bytes are more than a file may have");
        }
    }

    /** Whether a file may be called so. */
    public static boolean isName(String text) {
        return !NO_NAME.matcher(text).matches();
    }

    /** Whether something is written like a SHA-256. */
    public static boolean isHash(String text) {
        return SHA_256.matcher(text).matches();
    }
}
