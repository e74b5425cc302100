package hanoius.filing;

import hanoius.opening.CopyName;
import hanoius.opening.OwnFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The copies that are kept of documents. Whatever a document is called and wherever it lies, its
 * copies are told by its UUID, and put in order by how often it had been written: clocks go wrong.
 *
 * @param folder which may not be there yet
 */
public record Backups(Path folder) {

    /** What copies before a migration were called formerly. */
    private static final Pattern FORMER =
            Pattern.compile("(.*)-([0-9a-f]{8})-format-\\d+-[0-9a-f]{8}\\.milestones");

    /**
     * Those of a document, wherever it lies by now, latest first.
     *
     * @throws IOException when the folder cannot be read
     */
    public List<Backup> of(UUID document) throws IOException {
        return all(
                name -> name.document().equals(document),
                former -> document.toString().startsWith(former.group(2)));
    }

    /**
     * Those of documents that were called as this one, which may be damaged so that nobody can say
     * which it is; latest first.
     *
     * @throws IOException when the folder cannot be read
     */
    public List<Backup> called(Path document) throws IOException {
        String called = CopyName.called(document);
        return all(name -> name.called().equals(called), former -> former.group(1).equals(called));
    }

    private List<Backup> all(Predicate<CopyName> wanted, Predicate<Matcher> formerlyWanted)
            throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(each -> backup(each, wanted, formerlyWanted).stream())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Optional<Backup> backup(
            Path path, Predicate<CopyName> wanted, Predicate<Matcher> formerlyWanted) {
        Optional<CopyName> name = CopyName.read(path);
        if (name.isPresent()) {
            return name.filter(wanted)
                    .flatMap(
                            found ->
                                    Backup.Occasion.of(found.occasion())
                                            .map(
                                                    why ->
                                                            new Backup(
                                                                    path,
                                                                    found.generation(),
                                                                    why,
                                                                    found.made())));
        }
        Matcher former = FORMER.matcher(String.valueOf(path.getFileName()));
        return former.matches() && formerlyWanted.test(former)
                ? Optional.of(new Backup(path, 0, Backup.Occasion.MIGRATION, made(path)))
                : Optional.empty();
    }

    private static Instant made(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes an empty file under a name that no backup has, to be filled.
     *
     * @throws IOException when it cannot be made
     */
    Path begin() throws IOException {
        OwnFolder.make(folder);
        return OwnFolder.makeFile(folder.resolve("." + UUID.randomUUID() + ".part"));
    }

    /**
     * Has a copy that was found to be good count, when it is on the disk, and then deletes those
     * that are too many.
     *
     * @param part from {@link #begin()}
     * @throws IOException when it cannot be kept
     */
    Path keep(Path part, CopyName name) throws IOException {
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Path kept = folder.resolve(name.fileName());
        Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        for (Backup each : Thinning.of(of(name.document()), name.made())) {
            Files.deleteIfExists(each.path());
        }
        return kept;
    }
}
