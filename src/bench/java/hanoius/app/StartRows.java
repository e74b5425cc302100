package hanoius.app;

import hanoius.bench.FirstFrame;
import hanoius.bench.Row;
import hanoius.bench.Times;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** From the start of a process to its first painted frame. */
public final class StartRows {

    private static final int STARTS = 7;

    /** What the program's own start passes to the JVM, here and in the packaged program. */
    private static final List<String> OWN = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private StartRows() {}

    /** The program with the bundled record against a bare window with one label. */
    public static List<Row> measure() throws Exception {
        Path data = Files.createTempDirectory("bench");
        try {
            List<String> label = command(FirstFrame.LABEL, List.of());
            List<String> program = command(FirstFrame.PROGRAM, OWN);
            // The first start makes the user's document and fills the disk's cache.
            List<Times> times =
                    Times.byTurns(
                            1,
                            STARTS,
                            number -> untilPainted(program, data),
                            number -> untilPainted(label, data));
            return List.of(
                    Row.ratio(
                            "start, no AOT cache",
                            times.getFirst().median(),
                            "ms",
                            "bare window",
                            times.getLast().median(),
                            2));
        } finally {
            try (var files = Files.list(data)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(data);
        }
    }

    private static List<String> command(String what, List<String> settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings);
        command.addAll(
                List.of(
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "--enable-native-access=javafx.graphics,org.xerial.sqlitejdbc,hanoius",
                        "--add-exports=hanoius/hanoius.app=ALL-UNNAMED",
                        "--add-exports=hanoius/hanoius.timeline=ALL-UNNAMED",
                        "--module-path",
                        Objects.requireNonNull(System.getProperty("bench.modulepath")),
                        "--add-modules",
                        "hanoius",
                        "-cp",
                        ownClasses(),
                        FirstFrame.class.getName(),
                        what));
        return command;
    }

    private static String ownClasses() {
        return System.getProperty("java.class.path").split(File.pathSeparator, 2)[0];
    }

    private static void untilPainted(List<String> command, Path data)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("HANOI_US_DATA", data.toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            if (!FirstFrame.PAINTED.equals(line)) {
                throw new IOException("instead of a first frame: " + line);
            }
        }
    }
}
