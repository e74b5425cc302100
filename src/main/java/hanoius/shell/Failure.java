package hanoius.shell;

import hanoius.control.Action;
import hanoius.text.Why;
import hanoius.text.Words;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * Something that went wrong, as it is told to the user.
 *
 * @param key the message key of what failed, what is safe and what to do
 * @param offers what can be done about it here and now, the best first
 */
public record Failure(String key, Throwable cause, List<Action> offers) {

    private static final String UNCAUGHT = "help.mistake";

    public Failure {
        offers = List.copyOf(offers);
    }

    /** One about which nothing can be done here. */
    public Failure(String key, Throwable cause) {
        this(key, cause, List.of());
    }

    /** One that nobody expected, wherever it was thrown. */
    public static Failure uncaught(Throwable cause) {
        return new Failure(UNCAUGHT, cause);
    }

    boolean isUncaught() {
        return key.equals(UNCAUGHT);
    }

    /** Why, as a sentence. */
    public String reason(Words words) {
        return new Why(cause).in(words);
    }

    /** What to do next; empty where the reason says that already. */
    public String help(Words words) {
        return new Why(cause).help(words).orElse("");
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
