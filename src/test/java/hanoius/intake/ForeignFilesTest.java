package hanoius.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import hanoius.archive.Attribution;
import hanoius.archive.MemoryArchive;
import hanoius.exchange.DataPackage;
import hanoius.intake.Account.State;
import hanoius.intake.Intake.Received;
import hanoius.interchange.ForeignFormat;
import hanoius.interchange.Telling;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Source;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What this program wrote for others comes back as what is there already. */
class ForeignFilesTest {

    private static Dataset record = Dataset.EMPTY;

    @TempDir private Path folder;

    @BeforeAll
    static void theRecord() throws IOException {
        record = DataPackage.bundled().dataset();
    }

    private Account account(ForeignFormat format, Dataset into) throws IOException {
        Words words = Words.in(Language.EN).with(record);
        Path file =
                Files.writeString(
                        folder.resolve("file" + format.ending()),
                        format.write(record, new Telling("Record", Instant.EPOCH, words)));
        Incoming incoming =
                assertInstanceOf(Received.Rows.class, Intake.read(file, Progress.NONE))
                        .incoming()
                        .with(Map.of("scope", "hanoi", "category", "visit"));
        return Reckoning.of(
                MemoryArchive.of("Mine", Instant.EPOCH, into), into, incoming, Progress.NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"RIS", "BIBTEX", "CSL_JSON"})
    void sourcesAreKnown(ForeignFormat format) throws IOException {
        Account account = account(format, record);
        assertEquals(0, account.count(State.NEW), () -> account.problems().toString());
        assertEquals(0, account.count(State.ERROR), () -> account.problems().toString());
        assertEquals(
                record.sources().stream().map(Source::id).distinct().count(),
                account.lines().stream().map(Account.Line::id).distinct().count());
    }

    /** Who takes part is there already, by the name alone. */
    @ParameterizedTest
    @EnumSource(names = {"TIMELINE_JSON", "TIMELINE_CSV", "ICALENDAR", "JSON_LD"})
    void milestonesAreKnown(ForeignFormat format) throws IOException {
        Account account = account(format, record);
        assertEquals(List.of(), account.edits());
        assertEquals(0, account.count(State.ERROR), () -> account.problems().toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMELINE_JSON", "TIMELINE_CSV"})
    void anEmptyDocumentTakesAllMilestonesAndThenKnowsThem(ForeignFormat format)
            throws IOException {
        Account taken = account(format, Dataset.EMPTY);
        assertEquals(0, taken.count(State.ERROR), () -> taken.problems().toString());
        MemoryArchive archive = MemoryArchive.of("Mine", Instant.EPOCH, Dataset.EMPTY);
        archive.apply(taken.change(Attribution.of("Minh", Instant.EPOCH)));
        Dataset now = archive.read(Progress.NONE);
        assertEquals(record.milestones().size(), now.milestones().size());
        Account again = account(format, now);
        assertEquals(0, again.count("milestones", State.NEW));
    }
}
