package hanoius.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Classes as they are when the program has been used for a while (an AOT cache), with which a start
 * begins. It is made of what the program's own check of itself uses.
 *
 * @param folder holds nothing else
 */
record StartCache(Path folder) {

    static final String NAME = "start.aot";

    /** The options of a launcher: whatever becomes of the cache, nobody is told of it. */
    static final List<String> OPTIONS =
            List.of("-XX:AOTCache=$APPDIR/" + NAME, "-Xlog:aot=off", "-Xlog:cds=off");

    /** So much of what is loaded has to come from the cache: picocli is too old to be in it. */
    private static final double LEAST = 0.9;

    static StartCache train(LinkedRuntime runtime, Path folder)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path seen = folder.resolve("seen");
        StartCache cache = new StartCache(folder);
        List<String> watching =
                List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + seen, "-Xlog:aot=error");
        Tools.run(command(runtime, runtime.options(), watching, "self-check"), Map.of());
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
