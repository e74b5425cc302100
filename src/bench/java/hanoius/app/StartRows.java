package hanoius.app;

import hanoius.bench.FirstFrame;
import hanoius.bench.Row;
import hanoius.bench.Times;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** From the start of a process to its first painted frame. */
public final class StartRows {

    private static final int STARTS = 7;

    /** More than a usual start does: the check begins as a new user does. */
    private static final String PACKAGED = "start, packaged, with a record made anew";

    /** What the check of the image says first. */
    private static final String STEP = "first frame";

    /** What the program's own start passes to the JVM, here and in the packaged program. */
    private static final List<String> OWN = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private StartRows() {}

    /**
     * The program with the bundled record against a bare window with one label, from its classes
     * and, if it was made, from its image.
     */
    public static List<Row> measure() throws Exception {
        Path data = Files.createTempDirectory("bench");
        try {
            List<Row> rows = new ArrayList<>();
            List<String> label = command(FirstFrame.LABEL, List.of());
            // The first start makes the user's document and fills the disk's cache.
            rows.add(
                    row(
                            "start, no AOT cache",
                            command(FirstFrame.PROGRAM, OWN),
                            FirstFrame.PAINTED,
                            label,
                            "bare window",
                            1.6,
                            data));
            Path launcher = Path.of(System.getProperty("bench.launcher", ""));
            if (Files.isExecutable(launcher)) {
                // It says at once when its first frame is there, and is not let go on.
                List<String> image = List.of(launcher.toString(), "self-check");
                rows.add(row(PACKAGED, image, STEP, label, "bare window", 0.9, data));
                rows.add(
                        row(
                                PACKAGED,
                                image,
                                STEP,
                                withCache(label, data),
                                "the same with AOT",
                                1.5,
                                data));
            }
            return rows;
        } finally {
            delete(data);
        }
    }

    private static Row row(
            String what,
            List<String> program,
            String painted,
            List<String> label,
            String against,
            double bar,
            Path data)
            throws Exception {
        List<Times> times =
                Times.byTurns(
                        1,
                        STARTS,
                        _ -> untilPainted(program, painted, data),
                        _ -> untilPainted(label, FirstFrame.PAINTED, data));
        return Row.ratio(
                what, times.getFirst().median(), "ms", against, times.getLast().median(), bar);
    }

    /** Has a cache made of what a command does, and used by it. */
    private static List<String> withCache(List<String> command, Path folder)
            throws IOException, InterruptedException {
        // A cache holds for jars only, not for folders of classes.
        Path jar = folder.resolve("label.jar");
        Path cache = folder.resolve("label.aot");
        List<String> tool = List.of(command.getFirst().replaceFirst("java$", "jar"));
        run(
                tool,
                List.of("--create", "--file", jar.toString(), "-C", ownClasses(), "hanoius/bench"));
        List<String> packed =
                command.stream()
                        .map(each -> each.equals(ownClasses()) ? jar.toString() : each)
                        .toList();
        run(
                List.of(
                        packed.getFirst(),
                        "-XX:AOTCacheOutput=" + cache,
                        "-D" + FirstFrame.REMEMBERING + "=true"),
                packed.subList(1, packed.size()));
        return Stream.concat(
                        Stream.of(packed.getFirst(), "-XX:AOTCache=" + cache),
                        packed.stream().skip(1))
                .toList();
    }

    private static void run(List<String> begin, List<String> rest)
            throws IOException, InterruptedException {
        List<String> command = Stream.concat(begin.stream(), rest.stream()).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
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

    private static void untilPainted(List<String> command, String painted, Path data)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("HANOI_US_DATA", data.toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            if (line == null || !line.startsWith(painted)) {
                throw new IOException("instead of a first frame: " + line);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
