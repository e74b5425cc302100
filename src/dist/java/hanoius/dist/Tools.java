package hanoius.dist;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/** Programs that make the parts: those of the JDK that this runs on, and others. */
final class Tools {

    private Tools() {}

    /**
     * Runs a tool of the JDK and gives what it says.
     *
     * @throws IOException with what it says, if it fails
     */
    static String jdk(String name, List<String> arguments) throws IOException {
        ToolProvider tool =
                ToolProvider.findFirst(name)
                        .orElseThrow(() -> new IOException("this JDK has no " + name));
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = tool.run(out, out, arguments.toArray(String[]::new));
        out.flush();
        return checked(name, code, said.toString());
    }

    /**
     * Runs a program and gives what it says on either output.
     *
     * @param environment beside that of the build
     * @throws IOException with what it says, if it fails
     */
    static String run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return checked(String.join(" ", command), process.waitFor(), said);
    }

    private static String checked(String what, int code, String said) throws IOException {
        if (code != 0) {
            throw new IOException(what + " ended with " + code + ":\n" + said);
        }
        return said;
    }
}
