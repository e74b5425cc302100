package hanoius.app;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command said and how it ended. */
record Answer(int code, String out, String err) {

    static Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Commands.run(arguments, new PrintWriter(out), new PrintWriter(err));
        return new Answer(code, out.toString(), err.toString());
    }
}
