package hanoius.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Conflict;
import hanoius.archive.Step;
import hanoius.chart.mark.Charts;
import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.plot.TimeSpan;
import hanoius.store.Document;
import hanoius.store.DocumentException;
import hanoius.store.SqliteArchive;
import hanoius.support.HeldRunner;
import hanoius.task.DirectRunner;
import hanoius.workspace.ChangeQueue.Done;
import hanoius.workspace.ChangeQueue.Notice;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class SavedChartsViewModelTest {

    private static final LocalDate FROM = LocalDate.of(2017, 1, 1);
    private static final LocalDate TO = LocalDate.of(2019, 12, 31);

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final ChartViewModel charts = new ChartViewModel(workspace);
    private KeptCharts kept = new KeptCharts(workspace, charts, new DirectRunner());
    private SavedChartsViewModel model = kept.model;

    /** What another program does with the document. */
    private void others(Edit edit) {
        kept.archive
                .another()
                .apply(new Change(List.of(edit), Attribution.of("Minh", Instant.EPOCH)));
    }

    private void another(String name) {
        ChartDefinition exports = ChartDefinition.of(List.of(RecordId.indicator("hn_exports_us")));
        others(Edit.adding(new SavedChart(RecordId.chart("9"), name, exports, FROM, TO)));
    }

    @BeforeEach
    void theRecord() {
        workspace.show(Charts.RECORD);
    }

    private List<String> names() {
        return model.list().getValue().stream().map(SavedChart::name).toList();
    }

    private SavedChart current() {
        return notNull(model.current().getValue());
    }

    private static <T> T notNull(@Nullable T found) {
        assertNotNull(found);
        return found;
    }

    private static void show(ChartViewModel charts, String indicator) {
        charts.open(ChartDefinition.of(List.of(RecordId.indicator(indicator))), FROM, TO);
    }

    @Test
    void whatIsShownIsSavedUnderANameAndOpenedAgain() {
        kept.open();
        show(charts, "hn_exports_us");
        TimeSpan span = charts.span();
        model.save("Exports");
        assertEquals("Exports", current().name());
        assertFalse(model.changed().getValue());
        show(charts, "hn_us_visitors");
        assertTrue(model.changed().getValue());
        model.open(current());
        assertEquals(List.of(RecordId.indicator("hn_exports_us")), charts.chosen());
        assertEquals(span, charts.span());
        assertFalse(model.changed().getValue());
        assertEquals(List.of(), kept.reported);
    }

    @Test
    void aChartWhoseTimeDoesNotFitTheRecordIsNotChangedByOpeningIt() {
        kept.open();
        others(
                Edit.adding(
                        new SavedChart(
                                RecordId.chart("1"),
                                "Wide",
                                ChartDefinition.of(List.of(RecordId.indicator("hn_exports_us"))),
                                LocalDate.of(1800, 1, 1),
                                LocalDate.of(2200, 1, 1))));
        model.refresh();
        model.open(model.list().getValue().getFirst());
        assertNotEquals(LocalDate.of(1800, 1, 1).toEpochDay(), Math.round(charts.span().from()));
        assertFalse(model.changed().getValue());
        charts.zoom(0.5, 2);
        assertTrue(model.changed().getValue());
    }

    @Test
    void changesAreSavedUnderTheSameNameAndTakenBack() {
        kept.open();
        show(charts, "hn_exports_us");
        model.save("Exports");
        ChartDefinition before = current().definition();
        charts.toggle(RecordId.indicator("hn_us_visitors"));
        model.saveChanges();
        assertEquals(charts.definition(), current().definition());
        assertFalse(model.changed().getValue());
        kept.changes.undo();
        assertEquals(before, current().definition());
        assertTrue(model.changed().getValue());
        kept.changes.redo();
        assertFalse(model.changed().getValue());
    }

    @Test
    void aDeletionIsToldAndCanBeTakenBack() {
        kept.open();
        model.save("Exports");
        model.delete();
        assertEquals(List.of(), names());
        assertNull(model.current().getValue());
        Notice told = notNull(kept.changes.noticeProperty().get());
        assertEquals(Done.DONE, told.done());
        assertNull(told.step().edits().getFirst().after());
        kept.changes.undo(told.step());
        assertEquals(List.of("Exports"), names());
        assertEquals("Exports", current().name());
        assertEquals(new Notice(Done.UNDONE, told.step()), kept.changes.noticeProperty().get());
    }

    @Test
    void anOldOfferToTakeBackTakesNothingElseBack() {
        kept.open();
        model.save("One");
        model.delete();
        Step deletion = notNull(kept.changes.noticeProperty().get()).step();
        model.save("Two");
        kept.changes.undo(deletion);
        assertEquals(List.of("Two"), names());
    }

    @Test
    void theNameIsAskedForAndCheckedAsItIsTyped() {
        kept.open();
        model.askToSave();
        ChartNaming naming = notNull(model.namingProperty().get());
        assertEquals("Hanoi and the United States: exports and visitors", naming.name());
        model.acceptName();
        assertNull(model.namingProperty().get());
        model.askToSave();
        naming = notNull(model.namingProperty().get());
        assertEquals(names().getFirst() + " (2)", naming.name());
        naming.typedProperty().set(names().getFirst() + " ");
        assertEquals("chart.name_taken", naming.problem().getValue());
        model.acceptName();
        assertEquals(1, names().size());
        naming.typedProperty().set("  ");
        assertEquals("chart.name_blank", naming.problem().getValue());
        naming.typedProperty().set(" Exports  2017 ");
        assertEquals("", naming.problem().getValue());
        model.acceptName();
        assertEquals("Exports 2017", names().getLast());
    }

    @Test
    void aChartKeepsItsNameWhileItIsRenamedToItself() {
        kept.open();
        model.save("One");
        model.askToRename();
        ChartNaming naming = notNull(model.namingProperty().get());
        assertEquals("One", naming.name());
        assertEquals("", naming.problem().getValue());
        model.acceptName();
        assertNull(model.namingProperty().get());
        assertNull(notNull(kept.changes.undoableProperty().get()).edits().getFirst().before());
        model.askToRename();
        notNull(model.namingProperty().get()).typedProperty().set("Two");
        model.acceptName();
        assertEquals(List.of("Two"), names());
        assertEquals("Two", current().name());
        assertEquals(List.of(), kept.reported);
    }

    @Test
    void aNameThatAnotherProgramTookMeanwhileIsSaidBesideTheField() {
        kept.open();
        model.askToSave();
        ChartNaming naming = notNull(model.namingProperty().get());
        naming.typedProperty().set("Theirs");
        another("Theirs");
        model.acceptName();
        assertEquals("chart.name_taken", naming.problem().getValue());
        assertEquals(naming, model.namingProperty().get());
        assertEquals(List.of(), kept.reported);
    }

    @Test
    void someoneElsesChangeIsReportedAndThenShown() {
        kept.open();
        model.save("Mine");
        SavedChart mine = current();
        others(
                Edit.replacing(
                        mine, new SavedChart(mine.id(), "Theirs", mine.definition(), FROM, TO)));
        model.delete();
        assertEquals(1, kept.reported.size());
        assertInstanceOf(Conflict.class, kept.reported.getFirst());
        assertEquals(List.of("Theirs"), names());
    }

    @Test
    void aDocumentThatIsGoneIsReportedOnceForOneDeed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("d.milestones");
        Document.create(file, "T", Instant.EPOCH, Charts.RECORD).close();
        try (var archive = SqliteArchive.open(file, folder)) {
            kept.open(archive);
            model.save("Mine");
            Files.delete(file);
            model.delete();
            assertEquals(1, kept.reported.size());
            var told = assertInstanceOf(DocumentException.class, kept.reported.getFirst());
            assertEquals(DocumentException.Reason.MISSING, told.reason());
            assertEquals(List.of("Mine"), names());
        }
    }

    @Test
    void deedsInARowWaitForEachOther() {
        HeldRunner held = new HeldRunner();
        kept = new KeptCharts(workspace, charts, held);
        model = kept.model;
        kept.open();
        // Whether the document can be written, and what others did.
        held.releaseAll();
        assertEquals(2, held.size());
        model.save("One");
        kept.changes.undo();
        kept.changes.redo();
        assertEquals(3, held.size());
        held.release(2);
        assertEquals(List.of("One"), names());
        held.release(3);
        assertEquals(List.of(), names());
        held.release(4);
        assertEquals(List.of("One"), names());
        assertEquals(List.of(), kept.reported);
    }

    @Test
    void withoutADocumentNothingIsAskedAndNothingHappens() {
        model.askToSave();
        model.refresh();
        kept.changes.undo();
        assertNull(model.namingProperty().get());
        assertEquals(List.of(), kept.reported);
    }
}
