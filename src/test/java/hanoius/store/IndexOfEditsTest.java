package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.RandomEditor;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Indicator;
import hanoius.model.RecordId;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Whatever is edited, the index has the words that the records have then, each once. */
class IndexOfEditsTest {

    @TempDir Path folder;

    private SqliteArchive archive(Dataset dataset) {
        Path file = folder.resolve("d.milestones");
        Document.create(file, "T", Instant.EPOCH, dataset).close();
        return SqliteArchive.open(file, folder.resolve("copies"));
    }

    private static void assertSound(Archive archive, String when) {
        assertEquals(List.of(), archive.check(Progress.NONE).problems(), when);
    }

    @Test
    void aFigureThatComesWithAnotherThemeOfItsIndicatorIsInItOnce() throws Exception {
        Indicator indicator = Facts.indicator("i").build();
        try (SqliteArchive archive = archive(Facts.dataset(indicator))) {
            archive.apply(
                    Change.of(
                            Attribution.of("Lan", Instant.EPOCH),
                            Edit.replacing(
                                    indicator, Facts.indicator("i").theme("another theme").build()),
                            Edit.adding(Facts.observation("O9", RecordId.indicator("i")).build())));
            assertSound(archive, "");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 10, 22, 47})
    void theIndexFollowsEveryEdit(long seed) throws Exception {
        try (SqliteArchive archive = archive(RandomEditor.start(seed))) {
            RandomEditor editor = new RandomEditor(archive, seed);
            for (int i = 0; i < 50; i++) {
                editor.act();
                assertSound(archive, "after edit " + i);
            }
        }
    }
}
