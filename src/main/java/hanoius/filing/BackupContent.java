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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What a copy holds that was kept of a document, and what became of it since.
 *
 * @param milestones how many it holds
 * @param agreements likewise
 * @param made how many records the document has that the copy has not
 * @param changed how many are otherwise
 * @param deleted how many the document has not any more
 */
public record BackupContent(
        Backup backup, int milestones, int agreements, long made, long changed, long deleted) {

    /** Opens a copy, to be read. */
    @FunctionalInterface
    public interface Opening {
        Archive open(Path copy);
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /**
     * Those of a document, latest first. One that cannot be read is none to go back to; it stays
     * where it is, as somebody may be able to mend it.
     *
     * @param now what the document says
     * @throws IOException when the folder cannot be read
     */
    public static List<BackupContent> of(
            Backups backups, UUID document, Dataset now, Opening opening) throws IOException {
        List<BackupContent> found = new ArrayList<>();
        for (Backup each : backups.of(document)) {
            try (Archive archive = opening.open(each.path())) {
                if (archive.uuid().equals(document)) {
                    found.add(of(each, archive.read(Progress.NONE), now));
                }
            } catch (RuntimeException e) {
                if (!(e instanceof Refusal)) {
                    throw e;
                }
            }
        }
        return found;
    }

    private static BackupContent of(Backup backup, Dataset then, Dataset now) {
        List<Edit> back = Differences.between(now, then);
        long made = back.stream().filter(each -> each.after() == null).count();
        long deleted = back.stream().filter(each -> each.before() == null).count();
        return new BackupContent(
                backup,
                then.milestones().size(),
                then.agreements().size(),
                made,
                back.size() - made - deleted,
                deleted);
    }

    /** When it was made, what it holds and what became of that since, as a person is told. */
    public String told(Words words, ZoneId zone) {
        ZonedDateTime at = backup.made().atZone(zone);
        String what =
                words.get(
                        "documents.backup",
                        words.date(EdtfDate.of(at.toLocalDate())),
                        TIME.format(at),
                        words.get("backup." + backup.occasion().word()),
                        backup.generation(),
                        milestones,
                        agreements);
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
