package hanoius.presence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Who has a document open.
 *
 * @param user the name by which the system knows them; empty when it is not known
 * @param host the machine; empty when it is not known
 * @param process its number on that machine; 0 when it is not known
 * @param since when it was opened
 * @param token tells this one from all others
 */
public record Holder(String user, String host, long process, Instant since, String token) {

    private static final String HEAD = "hanoi-us-milestones presence 1";

    /** Clocks of one machine differ by this much between what tells when a process began. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    /** This process, which opens a document now. */
    public static Holder self(Instant now) {
        return new Holder(
                System.getProperty("user.name", ""),
                machine(),
                ProcessHandle.current().pid(),
                now,
                UUID.randomUUID().toString());
    }

    /** Without asking a name server: nothing here may reach for the network. */
    private static String machine() {
        for (String file : List.of("/proc/sys/kernel/hostname", "/etc/hostname")) {
            try {
                return Files.readString(Path.of(file)).strip();
            } catch (IOException _) {
                // Another system, which has none.
            }
        }
        String windows = System.getenv("COMPUTERNAME");
        return windows == null ? "" : windows;
    }

    /** Somebody of whom nothing is known but a file. */
    static Holder unknown(Instant since) {
        return new Holder("", "", 0, since, "");
    }

    String written() {
        return String.join(
                        "\n",
                        HEAD,
                        line(user),
                        line(host),
                        String.valueOf(process),
                        since.toString(),
                        token)
                + "\n";
    }

    private static String line(String text) {
        return text.replaceAll("\\R|\\p{Cntrl}", " ");
    }

    /**
     * What a file says.
     *
     * @param otherwise when it was written, for one that says nothing that can be understood
     */
    static Holder read(String text, Instant otherwise) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 7 || !lines[0].equals(HEAD)) {
            return unknown(otherwise);
        }
        try {
            return new Holder(
                    line(lines[1]),
                    line(lines[2]),
                    Long.parseLong(lines[3]),
                    Instant.parse(lines[4]),
                    lines[5]);
        } catch (NumberFormatException | DateTimeException _) {
            return unknown(otherwise);
        }
    }

    /** Whether it certainly runs no more: a process of this machine that ended. */
    boolean hasEnded(Holder self) {
        return !host.isEmpty()
                && host.equals(self.host)
                && ProcessHandle.of(process)
                        .filter(ProcessHandle::isAlive)
                        .filter(running -> !hasBegunLater(running))
                        .isEmpty();
    }

    /** Numbers of processes are used again. */
    private boolean hasBegunLater(ProcessHandle running) {
        return running.info()
                .startInstant()
                .filter(begun -> begun.isAfter(since.plus(ROUNDING)))
                .isPresent();
    }

    /** The name and the machine, with "?" for what is not known. */
    public String who() {
        return String.format(
                Locale.ROOT, "%s (%s)", user.isEmpty() ? "?" : user, host.isEmpty() ? "?" : host);
    }
}
