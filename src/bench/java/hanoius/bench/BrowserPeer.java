package hanoius.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What others draw in a browser, frame by frame in the same run: with {@code -Dpeers=true} where
 * npm, Node.js and Chromium are there. A frame takes from one animation frame of an unlimited
 * headless Chromium to the next.
 */
public final class BrowserPeer {

    private static final List<String> CHROMIUM = List.of("chromium", "chromium-browser", "chrome");
    private static final List<String> FILES = List.of("package.json", "peers.mjs");

    private BrowserPeer() {}

    /**
     * Frames of a peer.
     *
     * @param peer as {@code peers.mjs} names it
     * @param motion pan or zoom
     * @return empty when peers were not asked for, or something that they need is missing
     */
    public static Optional<Times> frames(String peer, String motion, int records)
            throws IOException, InterruptedException {
        if (!Boolean.getBoolean("peers")) {
            return Optional.empty();
        }
        Optional<Path> chromium =
                CHROMIUM.stream().flatMap(each -> onPath(each).stream()).findFirst();
        if (chromium.isEmpty() || onPath("npm").isEmpty() || onPath("node").isEmpty()) {
            System.out.println("not compared: " + peer + " needs npm, Node.js and Chromium");
            return Optional.empty();
        }
        Path folder = installed();
        String millis =
                run(
                        folder,
                        "node",
                        "peers.mjs",
                        chromium.get().toString(),
                        peer,
                        motion,
                        Integer.toString(records),
                        Integer.toString(Frames.WARM_UP),
                        Integer.toString(Frames.COUNTED));
        return Optional.of(
                new Times(
                        Arrays.stream(millis.strip().split(" "))
                                .mapToDouble(Double::parseDouble)
                                .toArray()));
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The folder of the script with the packages that it needs, fetched where they are not yet. */
    private static Path installed() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target", "peers"));
        for (String each : FILES) {
            Files.copy(
                    Path.of("src", "bench", "peers", each),
                    folder.resolve(each),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        run(folder, "npm", "install", "--silent", "--no-package-lock", "--no-audit", "--no-fund");
        return folder;
    }

    private static String run(Path folder, String... command)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
        }
        return said;
    }
}
