package hanoius.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The copies that are kept of documents, as they were before they were brought to another format.
 * Each is called after the document and the beginning of its UUID.
 *
 * @param folder which may not be there yet
 */
public record Backups(Path folder) {

    private static final String REST = "-format-\\d+-[0-9a-f]{8}\\.milestones";

    /**
     * A copy.
     *
     * @param made when it was made
     */
    public record Backup(Path path, Instant made) {}

    /**
     * Those of a document, wherever it lies by now, latest first.
     *
     * @throws IOException when the folder cannot be read
     */
    public List<Backup> of(UUID document) throws IOException {
        return named(".*-" + document.toString().substring(0, 8) + REST);
    }

    /**
     * Those of documents that were called as this one, which may be damaged so that nobody can say
     * which it is; latest first.
     *
     * @throws IOException when the folder cannot be read
     */
    public List<Backup> called(Path document) throws IOException {
        String name = String.valueOf(document.getFileName()).replaceFirst("\\.milestones$", "");
        return named(Pattern.quote(name) + "-[0-9a-f]{8}" + REST);
    }

    private List<Backup> named(String pattern) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> each.getFileName().toString().matches(pattern))
                    .map(Backups::backup)
                    .sorted(Comparator.comparing(Backup::made).reversed())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Backup backup(Path path) {
        try {
            return new Backup(path, Files.getLastModifiedTime(path).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
