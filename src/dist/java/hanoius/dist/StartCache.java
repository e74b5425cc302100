package hanoius.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Classes as they are when the program has been used for a while (an AOT cache), with which a start
 * begins. It is made of a start and of what people usually do after it.
 *
 * @param folder holds nothing else
 */
record StartCache(Path folder) {

    static final String NAME = "start.aot";

    /** The options of a launcher: whatever becomes of the cache, nobody is told of it. */
    static final List<String> OPTIONS =
            List.of("-XX:AOTCache=$APPDIR/" + NAME, "-Xlog:aot=off", "-Xlog:cds=off");

    /** On a platform that needs no screen. */
    private static final List<String> STARTING =
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true");

    private static final String MEASURED = "-Dhanoius.measured-start=";

    /** What a measured start says when its record is seen. */
    private static final String PAINTED = "painted";

    /** What a switch of the program becomes that the build has not linked. */
    private static final Pattern LEFT = Pattern.compile("hanoius\\.[^ ]*\\$\\$TypeSwitch.*");

    /** So much of what is loaded has to come from the cache: picocli is too old to be in it. */
    private static final double LEAST = 0.9;

    static StartCache train(LinkedRuntime runtime, Path folder)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path seen = folder.resolve("seen");
        StartCache cache = new StartCache(folder);
        List<String> watching =
                List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + seen, "-Xlog:aot=error");
        Path data = Files.createTempDirectory("start");
        try {
            // The very first start makes the record and is like no other.
            Tools.run(start(runtime, data, "true", List.of()), Map.of());
            Tools.run(start(runtime, data, "work", watching), Map.of(), cache::hear);
        } finally {
            Folders.delete(data);
        }
        // Objects are written by one collector only, and then read by all of them.
        List<String> otherCollector =
                runtime.options().stream()
                        .map(each -> each.replace("UseSerialGC", "UseG1GC"))
                        .toList();
        List<String> making =
                List.of(
                        "-XX:AOTMode=create",
                        "-XX:AOTConfiguration=" + seen,
                        "-XX:AOTCache=" + folder.resolve(NAME),
                        "-Xlog:aot=error");
        Tools.run(command(runtime, otherCollector, making), Map.of());
        Files.delete(seen);
        return cache;
    }

    /**
     * Once the start is over, nothing more is compiled: a start compiles whatever was compiled
     * while the program was watched, and would do so for the work after it too.
     */
    private void hear(long process, String line) throws IOException, InterruptedException {
        if (line.equals(PAINTED)) {
            Path directives = folder.resolve("directives");
            Files.writeString(
                    directives,
                    "[{ match: \"*.*\", c1: { Exclude: true }, c2: { Exclude: true } }]");
            Tools.run(
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                            Long.toString(process),
                            "Compiler.directives_add",
                            directives.toString()),
                    Map.of());
            Files.delete(directives);
        }
    }

    /**
     * A start as every user's, and what is done after it.
     *
     * @param work as the program's system property for measured starts has it
     */
    private static List<String> start(
            LinkedRuntime runtime, Path data, String work, List<String> watching) {
        List<String> more = new ArrayList<>(watching);
        more.addAll(STARTING);
        // With the profiles of the second compiler in the cache, it would work during the start.
        more.add("-XX:TieredStopAtLevel=1");
        more.add(MEASURED + work);
        return command(runtime, runtime.options(), more, "--data", data.toString());
    }

    private static List<String> command(
            LinkedRuntime runtime, List<String> options, List<String> more, String... words) {
        List<String> command = new ArrayList<>();
        command.add(runtime.java());
        command.addAll(options);
        command.addAll(more);
        command.addAll(List.of("-m", LinkedRuntime.MAIN));
        command.addAll(List.of(words));
        return command;
    }

    /**
     * Runs the program as it will be installed: with its cache, and without one that fits.
     *
     * @throws IOException if the cache is not used, or is missed
     */
    void checkUse(Image image) throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded");
        // The virtual machine gives up when it cannot use the cache.
        String strict =
                "-XX:AOTMode=on -Xlog:class+load:file=%s:none:filecount=0".formatted(loaded);
        Tools.run(
                List.of(image.launcher().toString(), "self-check"),
                Map.of("JAVA_TOOL_OPTIONS", strict));
        List<String> classes = Files.readAllLines(loaded);
        long cached =
                classes.stream().filter(each -> each.contains("source: shared objects")).count();
        System.out.printf(
                "start cache: %,d of %,d classes of a check come from it%n",
                cached, classes.size());
        if (cached < LEAST * classes.size()) {
            throw new IOException("the start cache is not used");
        }
        List<String> left = classes.stream().filter(LEFT.asMatchPredicate()).toList();
        if (!left.isEmpty()) {
            throw new IOException("not linked by the build: " + left);
        }
        String said =
                Tools.run(
                        List.of(image.launcher().toString(), "--version"),
                        Map.of("JAVA_TOOL_OPTIONS", "-XX:-UseCompressedOops"));
        if (said.lines().filter(each -> !each.startsWith("Picked up")).count() != 1) {
            throw new IOException("without its cache, the program says:\n" + said);
        }
        Files.delete(loaded);
    }
}
