package hanoius.command;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command said and how it ended. */
public record Answer(int code, String out, String err) {

    public static Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Commands.run(arguments, new PrintWriter(out), new PrintWriter(err));
        return new Answer(code, out.toString(), err.toString());
    }
}
