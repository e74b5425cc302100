package hanoius.shell;

import hanoius.text.Why;
import hanoius.text.Words;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * Something that went wrong, as it is told to the user.
 *
 * @param key the message key of what failed, what is safe and what to do
 */
public record Failure(String key, Throwable cause) {

    /** Why, as a sentence. */
    public String reason(Words words) {
        return new Why(cause).in(words);
    }

    /** Whether people can do something about it, other than about a mistake of the program. */
    boolean isPeoples() {
        return new Why(cause).isPeoples();
    }

    /** The whole of the exception, in English, for whoever mends it. */
    public String details() {
        var details = new StringWriter();
        cause.printStackTrace(new PrintWriter(details));
        return details.toString();
    }
}
