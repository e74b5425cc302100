package hanoius.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.SavedChartsViewModel.Done;
import hanoius.chart.SavedChartsViewModel.Notice;
import hanoius.chart.mark.Charts;
import hanoius.model.ChartDefinition;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.plot.TimeSpan;
import hanoius.store.ChartList.Step;
import hanoius.store.DocumentException;
import hanoius.store.DocumentException.Reason;
import hanoius.store.SavedCharts;
import hanoius.support.HeldRunner;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner;
import hanoius.text.Language;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class SavedChartsViewModelTest {

    private static final LocalDate FROM = LocalDate.of(2017, 1, 1);
    private static final LocalDate TO = LocalDate.of(2019, 12, 31);

    @TempDir Path folder;
    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final ChartViewModel charts = new ChartViewModel(workspace);
    private final List<Throwable> reported = new ArrayList<>();
    private SavedChartsViewModel model = model(new DirectRunner());

    private SavedChartsViewModel model(TaskRunner runner) {
        return new SavedChartsViewModel(charts, runner, reported::add);
    }

    private SavedCharts store() {
        SavedCharts store = KeptDocument.in(folder);
        model.use(store, store.read());
        return store;
    }

    @BeforeEach
    void theRecord() {
        workspace.show(Charts.RECORD);
    }

    private List<String> names() {
        return model.listProperty().get().charts().stream().map(SavedChart::name).toList();
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
        store();
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
        assertEquals(List.of(), reported);
    }

    @Test
    void aChartWhoseTimeDoesNotFitTheRecordIsNotChangedByOpeningIt() {
        SavedCharts store = store();
        store.add(
                "Wide",
                ChartDefinition.of(List.of(RecordId.indicator("hn_exports_us"))),
                LocalDate.of(1800, 1, 1),
                LocalDate.of(2200, 1, 1));
        model.refresh();
        model.open(model.listProperty().get().charts().getFirst());
        assertNotEquals(LocalDate.of(1800, 1, 1).toEpochDay(), Math.round(charts.span().from()));
        assertFalse(model.changed().getValue());
        charts.zoom(0.5, 2);
        assertTrue(model.changed().getValue());
    }

    @Test
    void changesAreSavedUnderTheSameNameAndTakenBack() {
        store();
        show(charts, "hn_exports_us");
        model.save("Exports");
        ChartDefinition before = current().definition();
        charts.toggle(RecordId.indicator("hn_us_visitors"));
        model.saveChanges();
        assertEquals(charts.definition(), current().definition());
        assertFalse(model.changed().getValue());
        model.undo();
        assertEquals(before, current().definition());
        assertTrue(model.changed().getValue());
        model.redo();
        assertFalse(model.changed().getValue());
    }

    @Test
    void aDeletionIsToldAndCanBeTakenBack() {
        store();
        model.save("Exports");
        model.delete();
        assertEquals(List.of(), names());
        assertNull(model.current().getValue());
        Notice told = notNull(model.noticeProperty().get());
        assertEquals(Done.DONE, told.done());
        assertEquals(Step.Act.DELETE, told.step().act());
        model.undo(told.step());
        assertEquals(List.of("Exports"), names());
        assertEquals("Exports", current().name());
        assertEquals(new Notice(Done.UNDONE, told.step()), model.noticeProperty().get());
    }

    @Test
    void anOldOfferToTakeBackTakesNothingElseBack() {
        store();
        model.save("One");
        model.delete();
        Step deletion = notNull(model.noticeProperty().get()).step();
        model.save("Two");
        model.undo(deletion);
        assertEquals(List.of("Two"), names());
    }

    @Test
    void theNameIsAskedForAndCheckedAsItIsTyped() {
        store();
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
        store();
        model.save("One");
        model.askToRename();
        ChartNaming naming = notNull(model.namingProperty().get());
        assertEquals("One", naming.name());
        assertEquals("", naming.problem().getValue());
        model.acceptName();
        assertNull(model.namingProperty().get());
        assertEquals(Step.Act.ADD, notNull(model.listProperty().get().undo()).act());
        model.askToRename();
        notNull(model.namingProperty().get()).typedProperty().set("Two");
        model.acceptName();
        assertEquals(List.of("Two"), names());
        assertEquals("Two", current().name());
        assertEquals(List.of(), reported);
    }

    @Test
    void aNameThatAnotherProgramTookMeanwhileIsSaidBesideTheField() {
        SavedCharts store = store();
        model.askToSave();
        ChartNaming naming = notNull(model.namingProperty().get());
        naming.typedProperty().set("Theirs");
        store.add("Theirs", charts.definition(), FROM, TO);
        model.acceptName();
        assertEquals("chart.name_taken", naming.problem().getValue());
        assertEquals(naming, model.namingProperty().get());
        assertEquals(List.of(), reported);
    }

    @Test
    void someoneElsesChangeIsReportedAndThenShown() {
        SavedCharts store = store();
        model.save("Mine");
        SavedChart mine = current();
        store.replace(mine, new SavedChart(mine.id(), "Theirs", mine.definition(), FROM, TO));
        model.delete();
        assertEquals(1, reported.size());
        assertEquals(Reason.CHANGED, ((DocumentException) reported.getFirst()).reason());
        assertEquals(List.of("Theirs"), names());
    }

    @Test
    void aDocumentThatIsGoneIsReportedOnceForOneDeed() throws IOException {
        store();
        model.save("Mine");
        Files.delete(folder.resolve("d.milestones"));
        model.delete();
        assertEquals(Reason.MISSING, ((DocumentException) reported.getFirst()).reason());
        assertEquals(List.of("Mine"), names());
    }

    @Test
    void deedsInARowWaitForEachOther() {
        HeldRunner held = new HeldRunner();
        model = model(held);
        store();
        model.save("One");
        model.undo();
        model.redo();
        assertEquals(1, held.size());
        held.release(0);
        assertEquals(List.of("One"), names());
        held.release(1);
        assertEquals(List.of(), names());
        held.release(2);
        assertEquals(List.of("One"), names());
        assertEquals(List.of(), reported);
    }

    @Test
    void withoutADocumentNothingIsAskedAndNothingHappens() {
        model.askToSave();
        model.refresh();
        model.undo();
        assertNull(model.namingProperty().get());
        assertEquals(List.of(), reported);
    }
}
