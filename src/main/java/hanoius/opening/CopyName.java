package hanoius.opening;

import hanoius.file.FileEnding;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a copy that is kept of a document is called: all that is to be known of it before it is
 * opened.
 *
 * @param called the document's file, without its ending and no longer than a name may be
 * @param document its UUID
 * @param generation how often it had been written
 * @param occasion why the copy was made, in lower case
 * @param made when
 */
public record CopyName(
        String called, UUID document, long generation, String occasion, Instant made) {

    private static final String ENDING = ".milestones";

    /** A name of a file may have 255 bytes; the rest has less than 100. */
    private static final int LONGEST = 150;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static final Pattern FORM =
            Pattern.compile(
                    "(.*)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-g(\\d{1,18})-([a-z]+)"
                            + "-(\\d{8}T\\d{6}Z)\\.milestones",
                    Pattern.DOTALL);

    public CopyName {
        made = made.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Of a copy that is made of a document in a file. */
    public static CopyName of(
            Path file, UUID document, long generation, String occasion, Instant made) {
        return new CopyName(called(file), document, generation, occasion, made);
    }

    /** What copies of a file are called first. */
    public static String called(Path file) {
        String name = String.valueOf(file.getFileName());
        String called = FileEnding.without(name, ENDING);
        while (called.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            called = called.substring(0, called.offsetByCodePoints(called.length(), -1));
        }
        return called;
    }

    /** What a file's name says; empty when it is not called so. */
    public static Optional<CopyName> read(Path copy) {
        Matcher found = FORM.matcher(String.valueOf(copy.getFileName()));
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new CopyName(
                            found.group(1),
                            UUID.fromString(found.group(2)),
                            Long.parseLong(found.group(3)),
                            found.group(4),
                            TIME.parse(found.group(5), Instant::from)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The name of the file. */
    public String fileName() {
        return String.format(
                Locale.ROOT,
                "%s-%s-g%08d-%s-%s%s",
                called,
                document,
                generation,
                occasion,
                TIME.format(made),
                ENDING);
    }
}
