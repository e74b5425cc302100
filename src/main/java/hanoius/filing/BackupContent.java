package hanoius.filing;

import hanoius.archive.Archive;
import hanoius.archive.Differences;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.Refusal;
import hanoius.model.Attachment;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a copy holds that was kept of a document, and what became of it since.
 *
 * @param held what it holds
 * @param made how many records the document has that the copy has not
 * @param changed how many are otherwise
 * @param deleted how many the document has not any more
 */
public record BackupContent(Held held, long made, long changed, long deleted) {

    /**
     * What a copy holds.
     *
     * @param milestones how many it holds
     * @param agreements likewise
     */
    public record Held(Backup backup, int milestones, int agreements) {

        private static Held of(Backup backup, Dataset content) {
            return new Held(backup, content.milestones().size(), content.agreements().size());
        }

        /** When it was made, why, and what it holds, as a person is told. */
        public String told(Words words, ZoneId zone) {
            ZonedDateTime at = backup.made().atZone(zone);
            return words.get(
                    "documents.backup",
                    words.date(EdtfDate.of(at.toLocalDate())),
                    words.time(at),
                    words.get("backup." + backup.occasion().word()),
                    backup.generation(),
                    milestones,
                    agreements);
        }

        /** What it is called within a sentence. */
        public String name(Words words, ZoneId zone) {
            ZonedDateTime at = backup.made().atZone(zone);
            return words.get(
                    "documents.backup_name",
                    words.date(EdtfDate.of(at.toLocalDate())),
                    words.time(at));
        }
    }

    /** Opens a copy, to be read. */
    @FunctionalInterface
    public interface Opening {
        Archive open(Path copy);
    }

    /**
     * What copies of a document hold. One that cannot be read is none to go back to; it stays where
     * it is, as somebody may be able to mend it.
     *
     * @param now what the document says
     */
    public static List<BackupContent> of(
            List<Backup> backups, UUID document, Dataset now, Opening opening) {
        return backups.stream()
                .flatMap(
                        each ->
                                read(
                                        each,
                                        opening,
                                        archive ->
                                                archive.uuid().equals(document)
                                                        ? of(each, archive, now)
                                                        : null)
                                        .stream())
                .toList();
    }

    /**
     * The newest copies that can be read.
     *
     * @param backups latest first
     * @param most how many at most
     */
    public static List<Held> newest(List<Backup> backups, int most, Opening opening) {
        return backups.stream()
                .flatMap(
                        each ->
                                read(
                                        each,
                                        opening,
                                        archive -> Held.of(each, archive.read(Progress.NONE)))
                                        .stream())
                .limit(most)
                .toList();
    }

    private static <T> Optional<T> read(
            Backup backup, Opening opening, Function<Archive, @Nullable T> reading) {
        try (Archive archive = opening.open(backup.path())) {
            return Optional.ofNullable(reading.apply(archive));
        } catch (RuntimeException e) {
            if (!(e instanceof Refusal)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static BackupContent of(Backup backup, Archive archive, Dataset now) {
        Dataset then = archive.read(Progress.NONE);
        List<Edit> back = Differences.between(now, then);
        long made = back.stream().filter(each -> each.after() == null).count();
        long deleted = back.stream().filter(each -> each.before() == null).count();
        return new BackupContent(
                Held.of(backup, then), made, back.size() - made - deleted, deleted);
    }

    /** What it holds and what became of that since, as a person is told. */
    public String told(Words words, ZoneId zone) {
        String what = held.told(words, zone);
        return isSame()
                ? words.get("documents.backup_same", what)
                : words.get("documents.backup_since", what, made, changed, deleted);
    }

    /** Whether the document says what the copy says. */
    public boolean isSame() {
        return made + changed + deleted == 0;
    }

    /**
     * The edits that make the document say what a copy says; what is in the files that they bring
     * back is in the document by then.
     *
     * @throws IOException when such a file cannot be brought
     */
    public static List<Edit> leadingBack(Archive document, Backup backup, Opening opening)
            throws IOException {
        try (Archive then = opening.open(backup.path())) {
            List<Edit> edits =
                    Differences.between(document.read(Progress.NONE), then.read(Progress.NONE));
            for (Edit each : edits) {
                if (each.after() instanceof Attachment file) {
                    bring(file.sha256(), then, document);
                }
            }
            return edits;
        }
    }

    private static void bring(String sha256, Archive from, Archive to) throws IOException {
        var bytes = new ByteArrayOutputStream();
        from.writeContent(sha256, bytes, Progress.NONE);
        to.put(new ByteArrayInputStream(bytes.toByteArray()), Progress.NONE);
    }
}
