package hanoius.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Types into the program with each input method that is installed, in a display and a session bus
 * of its own, and compares what the fields hold with what was meant. Ends with 1 if anything
 * differs.
 */
public final class Journeys {

    private static final List<String> NEEDED =
            List.of("Xvfb", "openbox", "xdotool", "dbus-run-session");

    private Journeys() {}

    /** Arguments: names of input methods; all of them without. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> missing = NEEDED.stream().filter(each -> !Programs.isThere(each)).toList();
        if (!missing.isEmpty()) {
            System.out.println(
                    "SKIPPED all: not installed: "
                            + String.join(" ", missing)
                            + " (apt-get install xvfb openbox xdotool dbus)");
            return;
        }
        int wrong = 0;
        for (InputDaemon each : InputDaemon.values()) {
            if (args.length > 0 && !List.of(args).contains(each.name())) {
                continue;
            }
            if (each.isInstalled()) {
                wrong += wrongIn(each);
            } else {
                System.out.println(
                        "SKIPPED "
                                + each
                                + ": not installed (apt-get install "
                                + each.packages()
                                + ")");
            }
        }
        System.exit(wrong == 0 ? 0 : 1);
    }

    private static int wrongIn(InputDaemon daemon) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("input");
        Process display =
                new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader number = display.inputReader()) {
            Process session = session(daemon, home, Objects.requireNonNull(number.readLine()));
            try (BufferedReader lines = session.inputReader(StandardCharsets.UTF_8)) {
                int wrong = (int) lines.lines().filter(line -> isWrong(daemon, line)).count();
                session.waitFor(1, TimeUnit.MINUTES);
                if (session.exitValue() != 0) {
                    System.out.println("FAILED " + daemon + ": the program did not end");
                    wrong++;
                }
                return wrong;
            } finally {
                session.descendants().forEach(ProcessHandle::destroy);
                session.destroy();
            }
        } finally {
            display.destroy();
            remove(home);
        }
    }

    private static Process session(InputDaemon daemon, Path home, String display)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "dbus-run-session",
                                "--",
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dprism.order=sw",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED,javafx.graphics",
                                "--module-path",
                                System.getProperty("jdk.module.path"),
                                "--add-modules",
                                "ALL-MODULE-PATH",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TypedProgram.class.getName(),
                                daemon.name()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        Path runtime =
                Files.createDirectory(
                        home.resolve("run"),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
        builder.environment().putAll(daemon.environment());
        builder.environment().put("DISPLAY", ":" + display);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_RUNTIME_DIR", runtime.toString());
        builder.environment().put("HANOI_US_DATA", home.resolve("data").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("NO_AT_BRIDGE", "1");
        List.of("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "WAYLAND_DISPLAY")
                .forEach(builder.environment()::remove);
        return builder.start();
    }

    private static boolean isWrong(InputDaemon daemon, String line) {
        if (!line.startsWith(TypedProgram.RESULT)) {
            return false;
        }
        String[] parts = line.split("\t", -1);
        boolean right = parts[2].equals(parts[3]);
        System.out.printf(
                "%-6s %-16s %-36s “%s”%s%n",
                right ? "ok" : "WRONG",
                daemon,
                parts[1],
                parts[3],
                right ? "" : " instead of “" + parts[2] + "”");
        return !right;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
