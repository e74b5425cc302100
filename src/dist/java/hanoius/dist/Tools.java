package hanoius.dist;

import java.io.BufferedReader;
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
        return run(command, environment, (_, _) -> {});
    }

    /** Told what a program says. */
    @FunctionalInterface
    interface Listener {

        /**
         * Told a line as soon as it is said.
         *
         * @param process the number of the program's process
         */
        void said(long process, String line) throws IOException, InterruptedException;
    }

    /**
     * The same, told line by line before the program ends.
     *
     * @throws IOException with what it says, if it fails
     */
    static String run(List<String> command, Map<String, String> environment, Listener listener)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                listener.said(process.pid(), line);
            }
        }
        return checked(String.join(" ", command), process.waitFor(), said.toString());
    }

    private static String checked(String what, int code, String said) throws IOException {
        if (code != 0) {
            throw new IOException(what + " ended with " + code + ":\n" + said);
        }
        return said;
    }
}
