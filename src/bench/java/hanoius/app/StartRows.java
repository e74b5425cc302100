package hanoius.app;

import hanoius.bench.FirstFrame;
import hanoius.bench.Row;
import hanoius.bench.Times;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From the start of a process to the frame in which the user's record is painted, which lies in the
 * data folder already; by the clock and by what processors worked. Both windows lie on the headless
 * platform, and end like windows that are closed.
 */
public final class StartRows {

    private static final int STARTS = 7;

    private static final String PEER = "bare window";
    private static final String PEER_WITH_CACHE = "the same with AOT";

    /** What the program's own start passes to the JVM, here and in the packaged program. */
    private static final List<String> OWN = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** How both are shown. */
    private static final List<String> PLATFORM =
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true");

    private static final String MEASURED = "-Dhanoius.measured-start=true";

    private StartRows() {}

    /** A start to be measured, and what of the environment says how. */
    private record Start(List<String> command, String javaOptions) {

        static Start of(List<String> command) {
            return new Start(command, "");
        }
    }

    /** How long something took by the clock, and how long processors worked for it. */
    private record Took(double wall, double processors) {}

    /**
     * The program against a bare window with one label, from its classes and, if it was made, from
     * its image.
     */
    public static List<Row> measure() throws Exception {
        Path data = Files.createTempDirectory("bench");
        try {
            List<Row> rows = new ArrayList<>();
            Start label = Start.of(label());
            rows.addAll(
                    rows("start, no AOT cache", Start.of(fromClasses()), label, PEER, 1.6, data));
            Path launcher = Path.of(System.getProperty("bench.launcher", ""));
            if (Files.isExecutable(launcher)) {
                // A launcher takes no options of the virtual machine but those of the environment.
                Start image =
                        new Start(
                                List.of(launcher.toString()),
                                String.join(" ", PLATFORM) + " " + MEASURED);
                Start cached = Start.of(withCache(label.command(), data));
                rows.addAll(rows("start, packaged", image, label, PEER, 0.9, data));
                rows.addAll(rows("start, packaged", image, cached, PEER_WITH_CACHE, 1.5, data));
            }
            return rows;
        } finally {
            delete(data);
        }
    }

    private static List<Row> rows(
            String what, Start program, Start peer, String against, double bar, Path data)
            throws Exception {
        List<Took> ours = new ArrayList<>();
        List<Took> others = new ArrayList<>();
        // The first makes the user's document and fills the disk's cache.
        for (int i = 0; i <= STARTS; i++) {
            Took one = untilPainted(program, data);
            Took other = untilPainted(peer, data);
            if (i > 0) {
                ours.add(one);
                others.add(other);
            }
        }
        Took one = median(ours);
        Took other = median(others);
        return List.of(
                Row.ratio(what, one.wall(), "ms", against, other.wall(), bar),
                Row.ratio(
                        what + ", of processors",
                        one.processors(),
                        "ms",
                        against,
                        other.processors(),
                        Double.NaN));
    }

    private static Took median(List<Took> all) {
        return new Took(
                new Times(all.stream().mapToDouble(Took::wall).toArray()).median(),
                new Times(all.stream().mapToDouble(Took::processors).toArray()).median());
    }

    /** Has a cache made of what a command does, and used by it. */
    private static List<String> withCache(List<String> command, Path folder)
            throws IOException, InterruptedException {
        // A cache holds for jars only: with a folder of classes it is refused, and nobody told.
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
                List.of(packed.getFirst(), "-XX:AOTCacheOutput=" + cache),
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

    /** A window of JavaFX and nothing else. */
    private static List<String> label() {
        return java(
                PLATFORM,
                "--enable-native-access=javafx.graphics",
                modulePath(each -> each.getFileName().toString().startsWith("javafx-")),
                List.of(
                        "--add-modules",
                        "javafx.controls",
                        "-cp",
                        ownClasses(),
                        FirstFrame.class.getName()));
    }

    private static List<String> fromClasses() {
        return java(
                Stream.of(OWN, PLATFORM, List.of(MEASURED)).flatMap(List::stream).toList(),
                "--enable-native-access=javafx.graphics,org.xerial.sqlitejdbc,hanoius",
                modulePath(_ -> true),
                List.of("-m", "hanoius/" + Launcher.class.getName()));
    }

    private static List<String> java(
            List<String> settings, String access, String modulePath, List<String> what) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings);
        command.addAll(List.of(access, "--module-path", modulePath));
        command.addAll(what);
        return command;
    }

    /** What the program is started with, as far as it is wanted. */
    private static String modulePath(Predicate<Path> wanted) {
        return Stream.of(
                        Objects.requireNonNull(System.getProperty("bench.modulepath"))
                                .split(File.pathSeparator, -1))
                .filter(each -> wanted.test(Path.of(each)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String ownClasses() {
        return System.getProperty("java.class.path").split(File.pathSeparator, 2)[0];
    }

    private static Took untilPainted(Start start, Path data)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(start.command());
        builder.environment().put("HANOI_US_DATA", data.toString());
        if (!start.javaOptions().isEmpty()) {
            builder.environment().put("JAVA_TOOL_OPTIONS", start.javaOptions());
        }
        builder.redirectErrorStream(true);
        long begun = System.nanoTime();
        Process process = builder.start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals(FirstFrame.PAINTED)) {
                    double wall = (System.nanoTime() - begun) / 1e6;
                    Duration worked = process.info().totalCpuDuration().orElse(Duration.ZERO);
                    out.transferTo(Writer.nullWriter());
                    process.waitFor();
                    return new Took(wall, worked.toNanos() / 1e6);
                }
                said.append(line).append(System.lineSeparator());
            }
        } finally {
            process.destroy();
        }
        throw new IOException("instead of a first frame: " + said);
    }
}
