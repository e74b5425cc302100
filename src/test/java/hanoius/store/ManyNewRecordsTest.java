package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.edtf.EdtfDate;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A change of so many records that they are written in another way than a few: they stand under
 * seal and in the index all the same, and nothing of that way stays.
 */
class ManyNewRecordsTest {

    private static final int COUNT = 5_200;
    private static final Attribution BY = Attribution.of("Minh", Instant.EPOCH);

    @TempDir private Path folder;

    @Test
    void areUnderSealAndInTheIndexBesideOthersThatChangeOrComeBack() throws Exception {
        Path file = BundledDocument.in(folder);
        List<String> settings = settings(file);
        try (SqliteArchive archive = SqliteArchive.open(file, folder)) {
            Milestone gone = Facts.milestone("G1").title("Gone and back").sources("N1").build();
            archive.apply(Change.of(BY, Edit.adding(Facts.source("N1").title("A").build())));
            archive.apply(Change.of(BY, Edit.adding(gone)));
            archive.apply(Change.of(BY, Edit.deleting(gone)));
            Dataset before = archive.read(Progress.NONE);
            archive.apply(new Change(edits(before, gone), BY));
            Dataset after = archive.read(Progress.NONE);
            assertEquals(before.milestones().size() + COUNT + 1, after.milestones().size());
            assertEquals(List.of(), archive.check(Progress.NONE).problems());
            archive.undo(archive.undoable().orElseThrow(), BY);
            assertEquals(
                    before.milestones().readAll(),
                    archive.read(Progress.NONE).milestones().readAll());
            archive.redo(archive.redoable().orElseThrow(), BY);
            assertEquals(
                    after.milestones().readAll(),
                    archive.read(Progress.NONE).milestones().readAll());
            assertEquals(List.of(), archive.check(Progress.NONE).problems());
        }
        try (FoundRecords found = new FoundRecords(file)) {
            assertEquals(COUNT, found.by("xylophone").size());
            assertEquals(Set.of(RecordId.agreement("N3")), found.by("quibbling"));
        }
        assertEquals(settings, settings(file));
    }

    /** Their words are not read back; a check makes them anew of what was written. */
    @Test
    void recordsOfEveryKindHaveAllTheirWordsInTheIndex() throws Exception {
        for (Dataset each : List.of(SampleDataset.full(), BundledDocument.record().dataset())) {
            Path file = folder.resolve(each.sources().size() + ".milestones");
            Document.create(file, "Empty", Instant.EPOCH, Dataset.EMPTY).close();
            try (SqliteArchive archive = SqliteArchive.open(file, folder)) {
                List<Edit> edits =
                        Stream.of(RecordId.Kind.values())
                                .filter(kind -> kind != RecordId.Kind.ATTACHMENT)
                                .flatMap(kind -> records(each, kind))
                                .<Edit>map(Edit::adding)
                                .toList();
                archive.apply(new Change(edits, BY));
                assertEquals(List.of(), archive.check(Progress.NONE).problems());
            }
        }
    }

    private static Stream<? extends Entity> records(Dataset dataset, RecordId.Kind kind) {
        return kind == RecordId.Kind.MILESTONE
                ? dataset.milestones().readAll().stream()
                : dataset.entities(kind).stream();
    }

    @Test
    void ofTwoThatComeWithOneIdentityOneIsGivenAnother() throws Exception {
        Path file = BundledDocument.in(folder);
        RecordId one = RecordId.source("N1");
        RecordId other = RecordId.source("N2");
        UUID identity = UUID.fromString("5f1d7f3e-8a54-4c3e-9a53-0f6e5d1c2b3a");
        try (SqliteArchive archive = SqliteArchive.open(file, folder)) {
            archive.identify(Map.of(one, identity, other, identity));
            archive.apply(
                    new Change(
                            List.of(
                                    Edit.adding(Facts.source("N0").title("First").build()),
                                    Edit.adding(Facts.source("N1").title("A").build()),
                                    Edit.adding(Facts.source("N2").title("B").build())),
                            BY));
            assertEquals(identity, archive.uuid(one).orElseThrow());
            assertNotEquals(identity, archive.uuid(other).orElseThrow());
        }
    }

    private static List<Edit> edits(Dataset before, Milestone gone) {
        List<Edit> edits = new ArrayList<>();
        // What is named comes behind what names it.
        for (int i = 0; i < COUNT; i++) {
            edits.add(
                    Edit.adding(
                            Facts.milestone("N" + i)
                                    .title("Xylophone " + i)
                                    .date(EdtfDate.parse("2019-0" + (i % 9 + 1)))
                                    .places(List.of("Hà Nội"))
                                    .sectors(List.of("sector " + i % 7))
                                    .sources(i % 2 == 0 ? "N1" : "N2")
                                    .build()));
        }
        edits.add(Edit.adding(Facts.source("N2").title("B").build()));
        edits.add(Edit.adding(Facts.agreement("N3").title("Quibbling").build()));
        edits.add(Edit.adding(gone));
        Milestone first = before.milestones().get(0);
        edits.add(
                Edit.replacing(first, Facts.milestone(first.id().key()).title("Another").build()));
        return edits;
    }

    private static List<String> settings(Path file) throws Exception {
        try (Connection connection = Connections.open(file);
                Statements statements = new Statements(connection)) {
            List<String> settings =
                    statements.list(
                            "SELECT k || v FROM search_config ORDER BY k", row -> row.text(1));
            assertFalse(settings.isEmpty());
            return settings;
        }
    }
}
