package hanoius.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Archive;
import hanoius.archive.MemoryArchive;
import hanoius.language.Language;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.query.Facet;
import hanoius.support.Facts;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner.Progress;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What is found and what can be chosen follow what is written, and stay open where one is. */
class EditedSearchTest {

    private static final Source SOURCE = Facts.source("S1").title("Port report").build();
    private static final Milestone VISIT =
            Facts.milestone("M1").title("Visit to Utah").sources("S1").build();
    private static final Milestone TRADE = Facts.milestone("M2").title("Trade with Utah").build();

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final SimpleObjectProperty<Section> section =
            new SimpleObjectProperty<>(Section.TIMELINE);
    private final StringProperty text = new SimpleStringProperty("");
    private final SearchViewModel search =
            new SearchViewModel(
                    workspace, text, section, new SimpleBooleanProperty(), new DirectRunner());
    private final FacetViewModel facets =
            new FacetViewModel(workspace, section, new DirectRunner());
    private final ChangeQueue changes =
            new ChangeQueue(
                    workspace,
                    new DirectRunner(),
                    () -> "Lan",
                    () -> Instant.EPOCH,
                    failure -> {
                        throw new AssertionError(failure);
                    });

    EditedSearchTest() {
        Archive archive = MemoryArchive.of("T", Instant.EPOCH, Facts.dataset(SOURCE, VISIT, TRADE));
        workspace.show(archive.read(Progress.NONE), archive.search());
        changes.use(archive, Instant.EPOCH);
        search.use(archive.search());
        facets.watchedProperty().set(true);
    }

    private void change(Entity before, Entity after) {
        changes.submit(_ -> List.of(Edit.replacing(before, after)), _ -> {});
    }

    private List<RecordId> found() {
        return search.shownProperty().get().lines().stream().map(SearchLines.Line::id).toList();
    }

    @Test
    void whatIsFoundIsLookedForAgain() {
        text.set("utah");
        assertEquals(List.of(VISIT.id(), TRADE.id()), found());
        search.move(2);
        change(VISIT, Facts.like(VISIT).title("Visit to Hanoi").build());
        assertEquals(List.of(TRADE.id()), found());
        assertTrue(search.openProperty().get());
        assertEquals(0, search.cursorProperty().get());
        changes.undo();
        assertEquals(List.of(VISIT.id(), TRADE.id()), found());
        assertEquals(1, search.cursorProperty().get());
    }

    @Test
    void aWordThatIsNewIsOfferedToGoOnWith() {
        changes.submit(
                _ ->
                        List.of(
                                Edit.replacing(
                                        VISIT,
                                        Facts.like(VISIT).sectors(List.of("wolfram")).build())),
                _ -> {});
        text.set("sector:wol");
        assertEquals(
                List.of("sector:wolfram"),
                search.shownProperty().get().completions().stream()
                        .map(each -> each.label())
                        .toList());
    }

    @Test
    void aSourceThatIsCalledOtherwiseIsOfferedByThatName() {
        SearchSeen.FacetsSeen seen = new SearchSeen.FacetsSeen(facets, workspace.wordsProperty());
        assertTrue(seen.told(Facet.SOURCE).contains("Port report"));
        change(SOURCE, Facts.source("S1").title("Harbour report").build());
        assertTrue(seen.told(Facet.SOURCE).contains("Harbour report"));
    }
}
