package hanoius.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import picocli.CommandLine;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The version that the jar or the build names. */
public final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Hanoi–US Milestones " + number()};
    }

    /** As in {@code 1.2.0}. */
    public static String number() {
        try (var in = Version.class.getResourceAsStream("version.txt")) {
            return in == null ? "?" : new String(in.readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
