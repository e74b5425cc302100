package hanoius.support;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real disk that can be full or read-only, where the system lets a test have one. */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;

    /**
     * Mounts one, or says loudly that what asks for it is skipped.
     *
     * @param kilobytes as many as it has room for
     * @param options further ones of mount
     */
    public SmallDisk(Path folder, int kilobytes, String... options) throws IOException {
        this.folder = Files.createDirectories(folder);
        String all = String.join(",", List.of(options));
        String said =
                run(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + kilobytes + "k" + (all.isEmpty() ? "" : "," + all),
                        "none",
                        path());
        if (!said.isEmpty()) {
            System.out.println("SKIPPED: no small disk can be mounted here: " + said);
            Assumptions.abort("no small disk can be mounted here: " + said);
        }
    }

    public Path folder() {
        return folder;
    }

    private String path() {
        return folder.toString();
    }

    /** Fills it to the last byte. */
    public void fill() {
        try (var out = Files.newOutputStream(folder.resolve("filler"))) {
            while (true) {
                out.write(new byte[1024]);
            }
        } catch (IOException full) {
            // That is what was wanted.
        }
    }

    /** Lets it be read only. */
    public void protect() {
        run("mount", "-o", "remount,ro", path());
    }

    /** What the command said, if it failed; else nothing. */
    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean done = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
            return done ? "" : said.strip() + " ";
        } catch (IOException absent) {
            return "there is no " + command[0];
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    @Override
    public void close() {
        run("umount", path());
    }
}
