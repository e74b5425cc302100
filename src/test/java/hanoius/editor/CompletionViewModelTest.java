package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Committed;
import hanoius.form.Suggestion;
import hanoius.form.Suggestions;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Source;
import hanoius.support.ColumnarRecord;
import hanoius.support.Facts;
import hanoius.support.HeldRunner;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is typed into a field of a large document is looked up where it keeps nobody waiting. */
class CompletionViewModelTest {

    private static final Source TRADE = Facts.source("S1").title("Trade report").build();
    private static final Source TOURISM = Facts.source("S2").title("Tourism report").build();

    private final HeldRunner runner = new HeldRunner();
    private final Workspace workspace =
            new Workspace(Language.EN, Theme.LIGHT, runner, failure -> {});
    private final List<Dataset> made = new ArrayList<>();
    private final CompletionViewModel.Making making =
            (dataset, words) -> {
                made.add(dataset);
                return Suggestions.sources(dataset, words);
            };
    private final CompletionViewModel completion =
            new CompletionViewModel(workspace, () -> making, Set::of, _ -> {});

    CompletionViewModelTest() {
        Dataset held = Facts.dataset(TRADE, TOURISM, Facts.milestone("M1").build());
        workspace.show(ColumnarRecord.of(held));
        runner.releaseAll();
    }

    private List<String> shown() {
        return completion.shownProperty().get().stream().map(Suggestion::label).toList();
    }

    @Test
    void lettersWaitForNothingAndTheirListIsMadeOnce() {
        completion.typed("t");
        int preparing = runner.size();
        completion.typed("to");
        completion.typed("tou");
        assertEquals(preparing, runner.size(), "it is under way already");
        assertEquals(List.of(), made);
        runner.releaseAll();
        assertEquals(1, made.size());
        assertTrue(completion.openProperty().get());
        assertEquals("Tourism report", shown().getFirst());
    }

    @Test
    void anotherLetterDropsTheSearchForThoseBefore() {
        completion.typed("t");
        runner.releaseAll();
        completion.typed("tr");
        int first = runner.size() - 1;
        completion.typed("tou");
        assertTrue(runner.cancelled(first));
        runner.releaseAll();
        assertEquals("Tourism report", shown().getFirst());
        assertEquals(1, made.size());
    }

    @Test
    void anEditIsFoundByTheNextLetter() {
        completion.typed("tou");
        runner.releaseAll();
        Source renamed = Facts.source("S2").title("Touring Hanoi").build();
        workspace.apply(
                new Committed(
                        2,
                        new Change(
                                List.of(Edit.replacing(TOURISM, renamed)),
                                Attribution.of("", Instant.EPOCH)),
                        Map.of(),
                        Instant.EPOCH,
                        true));
        completion.typed("touring");
        runner.releaseAll();
        assertEquals("Touring Hanoi", shown().getFirst());
        assertEquals(2, made.size());
    }

    @Test
    void whatIsMadeForAListThatIsClosedOpensNone() {
        completion.typed("tou");
        completion.close();
        runner.releaseAll();
        assertFalse(completion.openProperty().get());
        completion.typed("tou");
        runner.releaseAll();
        assertTrue(completion.openProperty().get());
        assertEquals(1, made.size());
    }
}
