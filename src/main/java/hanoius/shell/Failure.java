package hanoius.shell;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * Something that went wrong, as it is told to the user.
 *
 * @param key the message key of what failed, what is safe and what to do
 * @param reason in the words of what failed
 * @param details for whoever mends it
 */
public record Failure(String key, String reason, String details) {

    /** A failure with the whole of an exception as its details. */
    public static Failure of(String key, Throwable cause) {
        var details = new StringWriter();
        cause.printStackTrace(new PrintWriter(details));
        String message = cause.getMessage();
        return new Failure(
                key,
                message == null ? cause.getClass().getSimpleName() : message,
                details.toString());
    }
}
