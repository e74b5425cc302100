package hanoius.support;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a program where there is no network, and tells what of it it asked for all the same. Linux
 * counts for each network namespace what was sent and what found no way; in one that nothing else
 * has used, all of it is the program's, however short it was.
 */
public final class NetworkOfItsOwn {

    /** The ways to such a namespace: that of root, and that of anybody else. */
    private static final List<List<String>> WAYS =
            List.of(List.of("unshare", "-n"), List.of("unshare", "-r", "-n"));

    /** What says how the network is set up, not what was done with it. */
    private static final Set<String> SETTINGS =
            Set.of(
                    "Ip Forwarding",
                    "Ip DefaultTTL",
                    "Tcp RtoAlgorithm",
                    "Tcp RtoMin",
                    "Tcp RtoMax",
                    "Tcp MaxConn");

    private static final String COUNTS = "COUNTED ";

    /**
     * How it went.
     *
     * @param code which the program ended with
     * @param said what it said
     * @param asked what it asked of the network, by the name that Linux has for it
     */
    public record Run(int code, String said, Map<String, Long> asked) {}

    private NetworkOfItsOwn() {}

    /** Runs a program to its end, or says loudly that what asks for it is skipped. */
    public static Run of(ProcessBuilder program) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(way());
        // The namespace goes with its last process: one that stays reads it once the program ended.
        command.addAll(
                List.of(
                        "sh",
                        "-c",
                        "\"$@\"; code=$?; sed 's/^/"
                                + COUNTS
                                + "/' /proc/self/net/snmp; exit $code",
                        "sh"));
        command.addAll(program.command());
        Process process = program.command(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> counts =
                out.lines()
                        .filter(line -> line.startsWith(COUNTS))
                        .map(line -> line.substring(COUNTS.length()))
                        .toList();
        String said =
                String.join("\n", out.lines().filter(line -> !line.startsWith(COUNTS)).toList());
        return new Run(process.waitFor(), said, asked(counts));
    }

    private static List<String> way() throws InterruptedException {
        for (List<String> way : WAYS) {
            List<String> tried = Stream.concat(way.stream(), Stream.of("true")).toList();
            try {
                Process process = new ProcessBuilder(tried).start();
                if (process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0) {
                    return way;
                }
            } catch (IOException absent) {
                // There is no such command.
            }
        }
        System.out.println("SKIPPED: there is no network namespace to be had here (unshare -n)");
        Assumptions.abort("there is no network namespace to be had here");
        throw new AssertionError();
    }

    /** Each protocol has two lines, of names and of numbers, that begin with what it is called. */
    private static Map<String, Long> asked(List<String> lines) {
        Map<String, Long> asked = new TreeMap<>();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            String[] names = lines.get(i).split(" ", -1);
            String[] numbers = lines.get(i + 1).split(" ", -1);
            for (int at = 1; at < names.length; at++) {
                String name = names[0].replace(":", "") + " " + names[at];
                long number = Long.parseLong(numbers[at]);
                if (number != 0 && !SETTINGS.contains(name)) {
                    asked.put(name, number);
                }
            }
        }
        return asked;
    }

    /**
     * The sockets that this process has open and that are not Unix-domain sockets, which reach
     * nobody beyond this machine.
     */
    public static List<String> open() throws IOException {
        String local = Files.readString(Path.of("/proc/self/net/unix"));
        Set<String> known = Set.copyOf(Arrays.asList(local.split("\\s+", -1)));
        List<String> open = new ArrayList<>();
        String[] descriptors = Path.of("/proc/self/fd").toFile().list();
        for (String each : descriptors == null ? new String[0] : descriptors) {
            try {
                String target = Files.readSymbolicLink(Path.of("/proc/self/fd", each)).toString();
                if (target.startsWith("socket:") && !known.contains(target.replaceAll("\\D", ""))) {
                    open.add(target);
                }
            } catch (IOException closed) {
                // It was that of the list itself.
            }
        }
        return open;
    }
}
