package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Conflict;
import hanoius.archive.InvalidChange;
import hanoius.language.LocalizedText;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.schema.MilestoneSchema;
import hanoius.support.RandomRecord;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** What a document in a file keeps beside the records: seals, the index for search, history. */
class KeptByRowTest {

    private static final Attribution WHOSE = Attribution.of("Lan", Instant.EPOCH.plusSeconds(7));

    @TempDir Path folder;

    private SqliteArchive archive(Dataset dataset) {
        Path file = folder.resolve("d.milestones");
        Document.create(file, "T", Instant.EPOCH, dataset).close();
        return SqliteArchive.open(file, folder.resolve("copies"));
    }

    static List<Entity> all(Dataset dataset) {
        return Stream.of(
                        dataset.milestones().readAll(),
                        dataset.agreements(),
                        dataset.indicators(),
                        dataset.observations(),
                        dataset.sources(),
                        dataset.links(),
                        dataset.charts(),
                        dataset.terms(),
                        dataset.parties(),
                        dataset.attachments())
                .<Entity>flatMap(List::stream)
                .toList();
    }

    /** Every check is made over all rows of the document: seals and index are made anew for it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void sealsAndIndexAreWhatTheyWouldBeMadeAnew(long seed) {
        try (SqliteArchive archive = archive(RandomRecord.of(seed))) {
            Random random = new Random(seed);
            int made = 0;
            for (int i = 0; i < 80; i++) {
                made += edited(archive, random, i) ? 1 : 0;
            }
            assertTrue(made > 40, made + " changes");
            assertEquals(List.of(), archive.check(Progress.NONE).problems());
        }
    }

    @Test
    void damageIsFoundAfterAnEditAsBefore() throws Exception {
        try (SqliteArchive archive = archive(RandomRecord.of(1))) {
            RefusalTest.alter(
                    archive.path(),
                    """
                    UPDATE milestone SET summary = summary || 'x'
                    WHERE id = (SELECT max(id) FROM milestone)\
                    """);
            List<String> damage = problems(archive.path());
            assertEquals(
                    List.of(
                            "table search differs from what the records say",
                            "table milestone differs from what was written"),
                    damage);
            Milestone one = archive.read(Progress.NONE).milestones().get(40);
            archive.apply(Change.of(WHOSE, Edit.replacing(one, titled(one, "Another"))));
            assertEquals(damage, problems(archive.path()));
            archive.apply(Change.of(WHOSE, Edit.deleting(titled(one, "Another"))));
            assertEquals(damage, problems(archive.path()));
        }
    }

    /** As another program finds them: this one writes no more as soon as it knows of them. */
    private static List<String> problems(Path file) {
        try (Document document = Document.open(file)) {
            return document.check().problems();
        }
    }

    private static Milestone titled(Milestone one, String title) {
        return MilestoneSchema.MILESTONE.make(
                MilestoneSchema.MILESTONE
                        .values(one)
                        .set(MilestoneSchema.TITLE, LocalizedText.of("en", title)));
    }

    /** Makes some change; refused are those after which the document would not hang together. */
    private static boolean edited(SqliteArchive archive, Random random, int number) {
        try {
            edit(archive, random, number);
            return true;
        } catch (InvalidChange | Conflict e) {
            return false;
        }
    }

    private static void edit(SqliteArchive archive, Random random, int number) {
        List<Entity> now = all(archive.read(Progress.NONE));
        Entity one = now.get(random.nextInt(now.size()));
        switch (random.nextInt(8)) {
            case 0 -> archive.apply(Change.of(WHOSE, Edit.deleting(one)));
            case 1 -> {
                RecordId id = archive.unused(RecordId.Kind.CHART);
                archive.apply(
                        Change.of(
                                WHOSE,
                                Edit.adding(
                                        new SavedChart(
                                                id,
                                                "Chart " + number,
                                                SampleCharts.RICH,
                                                SampleCharts.FROM,
                                                SampleCharts.TO))));
            }
            case 2 -> archive.undoable().ifPresent(step -> archive.undo(step, WHOSE));
            case 3 -> archive.redoable().ifPresent(step -> archive.redo(step, WHOSE));
            default -> {
                Optional<Entity> other =
                        all(RandomRecord.of(number)).stream()
                                .filter(each -> each.id().kind() == one.id().kind())
                                .skip(random.nextInt(4))
                                .findFirst();
                Optional<Entity> held =
                        other.flatMap(
                                wanted ->
                                        now.stream()
                                                .filter(each -> each.id().equals(wanted.id()))
                                                .findFirst());
                other.ifPresent(
                        wanted ->
                                archive.apply(
                                        Change.of(
                                                WHOSE,
                                                new Edit(wanted.id(), held.orElse(null), wanted))));
            }
        }
    }
}
