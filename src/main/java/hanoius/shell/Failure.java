package hanoius.shell;

import hanoius.text.Words;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;

/**
 * Something that went wrong, as it is told to the user.
 *
 * @param key the message key of what failed, what is safe and what to do
 */
public record Failure(String key, Throwable cause) {

    /** Why, as a sentence. */
    public String reason(Words words) {
        return words.why(cause);
    }

    /** The cause's own message, which is in English. */
    public String message() {
        return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    }

    /** The whole of the exception, for whoever mends it. */
    public String details() {
        var details = new StringWriter();
        cause.printStackTrace(new PrintWriter(details));
        return details.toString();
    }
}
