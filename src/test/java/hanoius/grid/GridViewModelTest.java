package hanoius.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.chart.series.Datum;
import hanoius.editor.EditedDocument;
import hanoius.form.Draft;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.paste.FigureColumn;
import hanoius.paste.RowState;
import hanoius.paste.SourceFinder;
import hanoius.paste.TypedRow;
import hanoius.sheet.FigureSheet;
import hanoius.support.Facts;
import hanoius.support.HeldRunner;
import hanoius.task.DirectRunner;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class GridViewModelTest {

    private static final RecordId VISITORS = RecordId.indicator("visitors");
    private static final RecordId EXPORTS = RecordId.indicator("exports");

    private static final int PERIOD = FigureColumn.PERIOD.cell();
    private static final int VALUE = FigureColumn.VALUE.cell();
    private static final int SOURCE = FigureColumn.SOURCE.cell();

    private final EditedDocument document =
            new EditedDocument(
                    Facts.dataset(
                            List.of(
                                    Facts.indicator("visitors").unit("persons").build(),
                                    Facts.indicator("exports").unit("billion_usd").build(),
                                    Facts.observation("O1", VISITORS)
                                            .period("2019")
                                            .value("253400")
                                            .build(),
                                    Facts.source("S1").title("A report").build())));
    private final GridViewModel grid =
            new GridViewModel(document.workspace, document.session, new DirectRunner());

    private void paste(String text) {
        grid.paste(text, "", 0, PERIOD);
    }

    private List<RowState> states() {
        return grid.rows().stream().map(TypedRow::state).toList();
    }

    private List<String> values(Dataset dataset, RecordId indicator) {
        return dataset.observationsOf(indicator).stream()
                .map(Observation::quantity)
                .map(each -> each.value().toPlainString())
                .toList();
    }

    @Test
    void nothingIsWrittenBeforeTheRowsAreTaken() {
        List<Observation> before = document.dataset().observations();
        grid.open(VISITORS);
        paste("2019\t260.000\n2020\t30.000\n");
        assertEquals(List.of(RowState.CHANGED, RowState.NEW, RowState.EMPTY), states());
        assertEquals(before, document.dataset().observations());
        assertTrue(document.archive.steps().isEmpty());
    }

    @Test
    void allRowsAreOneStepAndOneUndo() {
        Dataset before = document.dataset();
        grid.open(VISITORS);
        paste("2019\t260.000\tA new paper\n2020\t30.000\tA report\n2021\t5.000,5\n");
        grid.take();
        assertEquals(1, document.archive.steps().size());
        assertEquals(List.of("260000", "30000", "5000.5"), values(document.dataset(), VISITORS));
        assertEquals(2, document.dataset().sources().size());
        assertNull(grid.sheetProperty().get());
        document.changes.undo();
        assertEquals(before.observations(), document.dataset().observations());
        assertEquals(before.sources(), document.dataset().sources());
        assertEquals(List.of(), document.reported);
    }

    @Test
    void aRowInErrorStaysUntilItIsRight() {
        grid.open(VISITORS);
        paste("2020\t30000\n13T/2021\t40000\n2022\t5\n");
        grid.take();
        assertEquals(List.of(RowState.IN_ERROR, RowState.EMPTY), states());
        assertEquals(3, document.dataset().observations().size());
        grid.type(0, PERIOD, "12T/2021");
        assertEquals(List.of(RowState.NEW, RowState.EMPTY), states());
        grid.take();
        assertEquals(4, document.dataset().observations().size());
        assertNull(grid.sheetProperty().get());
    }

    @Test
    void rowsWaitWhenTheGridIsLeftAndEachIndicatorHasItsOwn() {
        grid.open(VISITORS);
        paste("2020\t1\n2021\t2\n");
        grid.leave();
        grid.open(EXPORTS);
        assertEquals(List.of(RowState.EMPTY), states());
        paste("2020\t3\n");
        grid.open(VISITORS);
        assertEquals(List.of(RowState.NEW, RowState.NEW, RowState.EMPTY), states());
        assertEquals(1, grid.waiting(EXPORTS));
    }

    @Test
    void rowsWaitOverARestart() {
        grid.open(VISITORS);
        paste("2020\t1\tA \"report\"\n13T/2021\t2\n");
        List<Draft> drafts =
                Draft.read(
                        Draft.write(
                                List.of(
                                        Draft.ofRows(
                                                VISITORS,
                                                document.session
                                                        .rowsProperty()
                                                        .get()
                                                        .getOrDefault(VISITORS, List.of())))));
        document.session.use(List.of());
        assertEquals(List.of(RowState.EMPTY), states());
        document.session.use(drafts);
        assertEquals(List.of(RowState.NEW, RowState.IN_ERROR, RowState.EMPTY), states());
        assertEquals("A \"report\"", grid.typed(0, SOURCE));
        assertEquals(Map.of(), document.session.draftsProperty().get());
        grid.discard();
        assertEquals(Map.of(), document.session.rowsProperty().get());
    }

    @Test
    void whatIsDoneInTheGridIsTakenBackStepByStep() {
        grid.open(VISITORS);
        paste("2020\t1\n2021\t2\n2022\t3\n");
        grid.fillDown(Set.of(0, 1, 2), List.of(VALUE));
        assertEquals("1", grid.typed(2, VALUE));
        grid.clear(Set.of(1), List.of(VALUE, PERIOD));
        assertEquals(RowState.EMPTY, states().get(1));
        grid.remove(Set.of(0));
        assertEquals("2022", grid.typed(1, PERIOD));
        grid.discard();
        assertEquals(List.of(RowState.EMPTY), states());
        for (int i = 0; i < 4; i++) {
            assertTrue(grid.undo());
        }
        assertEquals("3", grid.typed(2, VALUE));
        assertTrue(grid.undo());
        assertFalse(grid.undo());
        assertTrue(grid.redo());
        assertEquals(4, grid.rows().size());
    }

    /** From then on it is the turn of the document, whose step the taking was. */
    @Test
    void whatWasTakenIsNotTakenBackInTheGrid() {
        List<Observation> before = document.dataset().observations();
        grid.open(VISITORS);
        paste("2020\t30.000\n13T/2021\t40.000\n");
        grid.take();
        assertEquals(List.of(RowState.IN_ERROR, RowState.EMPTY), states());
        assertFalse(grid.undo());
        grid.takeBack();
        assertEquals(before, document.dataset().observations());
        grid.doAgain();
        assertEquals(before.size() + 1, document.dataset().observations().size());
        assertEquals(List.of(RowState.IN_ERROR, RowState.EMPTY), states());
    }

    @Test
    void cellsArePastedOverThoseThatAreThere() {
        grid.open(VISITORS);
        paste("2020\t1\n2021\t2\n");
        grid.paste("7\tA report\n8\tA report\n9\tA report\n", "", 1, VALUE);
        assertEquals(
                List.of("1", "7", "8", "9"),
                IntStream.range(0, 4).mapToObj(row -> grid.typed(row, VALUE)).toList());
        assertEquals("A report", grid.typed(3, SOURCE));
    }

    @Test
    void whatIsAskedOnceAColumnHoldsForAllItsRows() {
        grid.open(VISITORS);
        paste("2020\t1.500\n2021\t2.500\n");
        assertEquals(Language.EN, grid.shown().manner().numbers());
        grid.readNumbers(Language.VI);
        grid.take();
        assertEquals(List.of("253400", "1500", "2500"), values(document.dataset(), VISITORS));
    }

    @Test
    void rowsFollowWhatSomebodyElseChanges() {
        grid.open(VISITORS);
        paste("2020\t7\n");
        assertEquals(RowState.NEW, states().getFirst());
        Change change =
                Change.of(
                        Attribution.of("Lan", Instant.EPOCH),
                        Edit.adding(
                                Facts.observation("O9", VISITORS)
                                        .period("2020")
                                        .value("7")
                                        .build()));
        document.archive.apply(change);
        document.changes.refresh();
        assertEquals(RowState.SAME, states().getFirst());
    }

    @Test
    void anIndicatorThatIsGoneTakesItsRowsAlong() {
        grid.open(EXPORTS);
        paste("2020\t7\n");
        document.archive.apply(
                Change.of(
                        Attribution.of("Lan", Instant.EPOCH),
                        Edit.deleting(document.dataset().entity(EXPORTS).orElseThrow())));
        document.changes.refresh();
        assertNull(grid.sheetProperty().get());
        assertEquals(0, grid.waiting(EXPORTS));
    }

    private Outlook outlook() {
        return Objects.requireNonNull(grid.shown().outlook());
    }

    @Test
    void theChartAboveShowsWhatWouldBeAndWhatWouldNoLongerBe() {
        grid.open(VISITORS);
        assertEquals(1, outlook().scene().series().getFirst().data().size());
        assertEquals(List.of(), outlook().replaced());
        paste("2019\t260,000\tA new paper\n2020\t30,000\n13T/2021\t40,000\n");
        List<Datum> drawn = outlook().scene().series().getFirst().data();
        assertEquals(List.of(260_000.0, 30_000.0), drawn.stream().map(Datum::value).toList());
        assertEquals(List.of(253_400.0), outlook().replaced().stream().map(Datum::value).toList());
        grid.type(0, VALUE, "253,400");
        assertEquals(List.of(), outlook().replaced());
        grid.type(2, PERIOD, "12T/2021");
        assertEquals(3, outlook().scene().series().getFirst().data().size());
        assertEquals(1, document.dataset().observations().size());
    }

    @Test
    void sourcesAreGatheredOnceForAStateOfTheRecord() {
        grid.open(VISITORS);
        SourceFinder finder = finder();
        paste("2020\t1\tA report\n");
        grid.type(0, VALUE, "2");
        assertSame(finder, finder());
        grid.take();
        grid.open(VISITORS);
        assertNotSame(finder, finder());
    }

    private SourceFinder finder() {
        return grid.sheet() instanceof FigureSheet figures
                ? figures.sources()
                : new SourceFinder(Dataset.EMPTY);
    }

    /** With work that is done when the test says so. */
    @Test
    void whatIsTypedIsSeenAtOnceAndUnderstoodLater() {
        var runner = new HeldRunner();
        var slow = new GridViewModel(document.workspace, document.session, runner);
        slow.open(VISITORS);
        slow.paste("2019\t253.400\n2020\t7\n", "", 0, PERIOD);
        assertEquals("7", slow.rows().get(1).cells().get(VALUE));
        assertEquals(RowState.EMPTY, slow.rows().get(1).state());
        slow.take();
        assertEquals(1, document.dataset().observations().size());
        runner.releaseAll();
        assertEquals(2, document.dataset().observations().size());
        assertNull(slow.sheetProperty().get());
    }

    @Test
    void manyRowsAreUnderstoodInTheBackground() {
        grid.open(VISITORS);
        paste(
                IntStream.range(1, 3_000)
                        .mapToObj(each -> (3_000 + each) + "\t" + each)
                        .collect(Collectors.joining("\n")));
        assertEquals(3_000, grid.rows().size());
        grid.take();
        assertEquals(3_000, document.dataset().observations().size());
        assertEquals(1, document.archive.steps().size());
        assertNotNull(document.archive.undoable().orElse(null));
    }
}
