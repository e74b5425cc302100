package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.MemoryArchive;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.plot.TimeSpan;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.support.Facts;
import hanoius.workspace.EditHistory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What is undone is brought into sight, with no more movement than that takes. */
class TouchedInSightTest {

    private static final Milestone EARLY = Facts.milestone("M1").date("1996-05-04").build();
    private static final Milestone LATE = Facts.milestone("M2").date("2024-05-04").build();
    private static final RecordId FLOW = RecordId.indicator("flow");
    private static final Observation FIGURE =
            Facts.observation("O1", FLOW).period("1996").value("7").build();
    private static final Source SOURCE = Facts.source("S1").build();
    private static final TimeSpan CLOSE = TimeSpan.years(2018, 2026);

    private final WindowModels window = new WindowModels(() -> Instant.EPOCH, false);

    @BeforeEach
    void open() {
        window.open(
                MemoryArchive.of(
                        "T",
                        Instant.EPOCH,
                        Facts.dataset(
                                EARLY,
                                LATE,
                                Facts.indicator("flow").build(),
                                FIGURE,
                                Facts.observation("O2", FLOW).period("2024").build(),
                                SOURCE)));
        new EditHistory(window.workspace(), window.changes(), () -> Instant.EPOCH);
        window.show(CLOSE);
    }

    private void changeAndUndo(Entity before, Entity after) {
        window.changes().submit(_ -> List.of(Edit.replacing(before, after)), _ -> {});
        window.changes().undo();
    }

    @Test
    void theTimelinePansToWhatIsOutOfSightAndKeepsItsZoom() {
        changeAndUndo(EARLY, Facts.like(EARLY).title("Other").build());
        assertTrue(
                window.timeline().view().contains((double) LocalDate.of(1996, 5, 4).toEpochDay()));
        assertEquals(CLOSE.days(), window.timeline().view().days(), 1e-6);
    }

    @Test
    void theTimelineStaysWhereItIsInSight() {
        changeAndUndo(LATE, Facts.like(LATE).title("Other").build());
        assertEquals(CLOSE, window.timeline().view());
    }

    @Test
    void whatTheFilterHidesIsKeptInSightForIt() {
        window.workspace()
                .filters()
                .replace(Filter.NONE.with(Facet.CATEGORY, Choice.of(List.of("aid"))));
        changeAndUndo(EARLY, Facts.like(EARLY).title("Other").build());
        assertEquals(Set.of(EARLY.id()), window.workspace().shown().kept());
        assertTrue(
                window.timeline().view().contains((double) LocalDate.of(1996, 5, 4).toEpochDay()));
    }

    @Test
    void theChartPansToAFigure() {
        window.charts().choose(List.of(FLOW));
        window.charts().show(CLOSE);
        TimeSpan before = window.charts().span();
        changeAndUndo(FIGURE, Facts.like(FIGURE).value("8").build());
        assertNotEquals(before, window.charts().span());
        assertEquals(before.days(), window.charts().span().days(), 1e-6);
        assertTrue(window.charts().span().contains((double) LocalDate.of(1996, 7, 1).toEpochDay()));
    }

    @Test
    void whatIsTintedIsToldAndForgotten() {
        changeAndUndo(SOURCE, Facts.source("S1").title("Other").build());
        assertEquals(List.of(SOURCE.id()), window.workspace().touchedRecords().getValue());
        assertEquals(
                Set.of("title"),
                Objects.requireNonNull(window.workspace().touchedProperty().get())
                        .fields()
                        .get(SOURCE.id()));
        window.workspace().touch(null);
        assertEquals(List.of(), window.workspace().touchedRecords().getValue());
        assertNull(window.workspace().touchedProperty().get());
    }
}
