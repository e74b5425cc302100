package hanoius.doubles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.doubles.DoublesViewModel.Line;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.support.Facts;
import hanoius.support.HeldRunner;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class DoublesViewModelTest {

    private static final Dataset TWICE =
            Facts.dataset(
                    Facts.source("S1").title("One").url("https://vnexpress.net/a").build(),
                    Facts.source("S2").title("Two").url("https://vnexpress.net/a/").build(),
                    Facts.party("P1").name("Utah").build(),
                    Facts.party("P2").name("utah").build());

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<List<RecordId>> merging = new ArrayList<>();

    private DoublesViewModel model(TaskRunner runner) {
        workspace.show(TWICE);
        return new DoublesViewModel(
                workspace,
                runner,
                merging::add,
                failure -> {
                    throw new AssertionError(failure);
                });
    }

    @Test
    void pairsStandUnderTheirKindsAndLeadToWhereTheyAreMerged() {
        DoublesViewModel model = model(new DirectRunner());
        assertFalse(model.shown().getValue());
        model.look();
        assertTrue(model.shown().getValue());
        List<Line> lines = model.lines().getValue();
        assertEquals(new Line.Heading(Kind.SOURCE, 1, false), lines.getFirst());
        Line.Row row = assertInstanceOf(Line.Row.class, lines.get(1));
        assertEquals("One (S1)", model.name(row.pair().one()));
        assertEquals("same address", model.signs(row.pair()));
        model.show(row.pair());
        assertEquals(List.of(List.of(RecordId.source("S1"), RecordId.source("S2"))), merging);
        workspace.speak(Language.VI);
        assertEquals("cùng địa chỉ", model.signs(row.pair()));
    }

    @Test
    void whatWasMergedSinceIsNoLongerThere() {
        DoublesViewModel model = model(new DirectRunner());
        model.look();
        assertEquals(4, model.lines().getValue().size());
        workspace.show(
                TWICE.with(
                        List.of(Edit.deleting(TWICE.entity(RecordId.source("S2")).orElseThrow())),
                        Map.of()));
        assertEquals(
                List.of(new Line.Heading(Kind.PARTY, 1, false)),
                model.lines().getValue().stream().filter(Line.Heading.class::isInstance).toList());
        model.close();
        assertFalse(model.shown().getValue());
    }

    @Test
    void whatIsGivenUpIsNotShown() {
        var runner = new HeldRunner();
        DoublesViewModel model = model(runner);
        model.look();
        model.close();
        assertTrue(runner.cancelled(0));
        assertFalse(model.shown().getValue());
    }
}
