package hanoius.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.exchange.DataPackage;
import hanoius.language.Language;
import hanoius.model.Fact;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.query.Completion;
import hanoius.query.Filter;
import hanoius.search.SearchLines.Line;
import hanoius.shell.MainViewModel;
import hanoius.shell.Preferences;
import hanoius.store.Document;
import hanoius.store.Search;
import hanoius.support.BundledDocument;
import hanoius.support.HeldRunner;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner;
import hanoius.workspace.FilterResult;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Section;
import hanoius.workspace.Tally;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

class SearchViewModelTest {

    @TempDir Path folder;
    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final MainViewModel main =
            new MainViewModel(
                    workspace,
                    new RunningWork(new DirectRunner()),
                    Preferences.initial(Locale.ENGLISH),
                    new SimpleObjectProperty<>(Theme.LIGHT));
    private Search search;

    @BeforeEach
    void theBundledRecord() throws IOException {
        DataPackage record = BundledDocument.record();
        workspace.show(record.dataset());
        try (Document document =
                Document.create(
                        folder.resolve("d.milestones"), "T", Instant.EPOCH, record.dataset())) {
            search = Search.of(document);
        }
    }

    @AfterEach
    void close() {
        search.close();
    }

    private SearchViewModel searching(TaskRunner runner) {
        SearchViewModel viewModel = over(runner);
        viewModel.use(search);
        return viewModel;
    }

    private SearchViewModel over(TaskRunner runner) {
        return new SearchViewModel(
                workspace,
                main.searchProperty(),
                main.sectionProperty(),
                main.evidenceOpenProperty(),
                runner);
    }

    private void type(String text) {
        main.searchProperty().set(text);
    }

    private static List<String> headings(SearchViewModel viewModel) {
        return viewModel.shownProperty().get().groups().stream().map(SearchLines::heading).toList();
    }

    @Test
    void enterGoesToWhatWasTypedEvenBeforeItIsFound() {
        var runner = new HeldRunner();
        var viewModel = searching(runner);
        type("utah");
        runner.release(runner.size() - 1);
        type("nebraska");
        viewModel.enter();
        assertNull(workspace.selected());
        runner.release(runner.size() - 1);
        Fact selected = Objects.requireNonNull(workspace.selected());
        assertTrue(viewModel.openProperty().not().get());
        assertTrue(
                workspace
                        .dataset()
                        .find(selected.id())
                        .orElseThrow()
                        .toString()
                        .contains("Nebraska"));
    }

    @Test
    void enterIsForgottenWhenTypingGoesOn() {
        var runner = new HeldRunner();
        var viewModel = searching(runner);
        type("nebr");
        viewModel.enter();
        type("nebraska");
        runner.release(runner.size() - 1);
        assertNull(workspace.selected());
    }

    @ParameterizedTest
    @CsvSource({
        "thoar thuaanj, thỏa thuận",
        "tho3a thua65n, thỏa thuận",
        "xuaats khaaur, xuất khẩu",
        "Haf Nooij, Hà Nội",
        "ddeens khachs, đến khách",
    })
    void keysThatNothingComposedAreOfferedAsWhatTheySpell(String keys, String meant) {
        workspace.speak(Language.VI);
        SearchViewModel viewModel = searching(new DirectRunner());
        type(keys);
        assertEquals(
                List.of("Có phải bạn muốn tìm “" + meant + "”?"),
                viewModel.shownProperty().get().choices().stream()
                        .map(SearchViewModelTest::meant)
                        .toList());
        viewModel.enter();
        assertEquals(meant, main.searchProperty().get());
        assertFalse(headings(viewModel).isEmpty());
        assertTrue(viewModel.openProperty().get());
        assertNull(workspace.selected());
    }

    private static String meant(SearchChoice choice) {
        return ((SearchChoice.SearchFor) choice).words();
    }

    @Test
    void enterBeforeNothingIsFoundSearchesForWhatWasMeant() {
        var runner = new HeldRunner();
        var viewModel = searching(runner);
        type("thoar thuaanj");
        viewModel.enter();
        runner.release(runner.size() - 1);
        assertEquals("thỏa thuận", main.searchProperty().get());
    }

    /** The first finds something as it stands; what the others spell finds nothing either. */
    @ParameterizedTest
    @ValueSource(strings = {"was", "zzzqqq", "xoawns xoawns"})
    void nothingElseIsOfferedWhereItHelpsNobody(String typed) {
        SearchViewModel viewModel = searching(new DirectRunner());
        type(typed);
        assertEquals(Optional.empty(), viewModel.shownProperty().get().meant());
    }

    private static List<String> labels(SearchViewModel viewModel) {
        return viewModel.shownProperty().get().completions().stream()
                .map(Completion::label)
                .toList();
    }

    @Test
    void whatIsTypedIsFoundInGroupsAndHighlighted() {
        SearchViewModel viewModel = searching(new DirectRunner());
        assertFalse(viewModel.openProperty().get());
        type("lease");
        assertTrue(viewModel.openProperty().get());
        assertTrue(headings(viewModel).contains("Agreements · 2"), headings(viewModel).toString());
        Line first = viewModel.shownProperty().get().lines().getFirst();
        first.highlights()
                .forEach(
                        each ->
                                assertEquals(
                                        "lease",
                                        first.title()
                                                .substring(each.from(), each.to())
                                                .toLowerCase(Locale.ROOT)));
        workspace.speak(Language.VI);
        assertTrue(headings(viewModel).contains("Thỏa thuận · 2"), headings(viewModel).toString());
    }

    @Test
    void anAnswerToWhatWasTypedBeforeIsDropped() {
        var runner = new HeldRunner();
        SearchViewModel viewModel = searching(runner);
        type("utah");
        int utah = runner.size() - 1;
        type("lease");
        int lease = runner.size() - 1;
        runner.release(lease);
        List<String> found = headings(viewModel);
        runner.release(utah);
        assertEquals(found, headings(viewModel));
        assertFalse(found.isEmpty());
        assertTrue(runner.cancelled(utah));
    }

    @Test
    void nothingIsFoundOnlyOnceThatIsKnown() {
        var runner = new HeldRunner();
        SearchViewModel viewModel = searching(runner);
        type("xyzzy");
        assertFalse(viewModel.shownProperty().get().isNothing(), "nobody has looked yet");
        runner.release(runner.size() - 1);
        assertTrue(viewModel.shownProperty().get().isNothing());
        type("utah");
        assertFalse(viewModel.shownProperty().get().isNothing(), "of other words");
        runner.release(runner.size() - 1);
        assertFalse(viewModel.shownProperty().get().isNothing());
    }

    @Test
    void whatIsTypedBeforeADocumentIsOpenIsFoundInIt() {
        SearchViewModel viewModel = over(new DirectRunner());
        type("utah");
        assertFalse(viewModel.shownProperty().get().isNothing(), "there is nothing to look in");
        viewModel.use(search);
        assertFalse(viewModel.shownProperty().get().lines().isEmpty());
    }

    @Test
    void anEmptiedFieldForgetsWhatWasAsked() {
        var runner = new HeldRunner();
        SearchViewModel viewModel = searching(runner);
        type("utah");
        type("");
        runner.release(runner.size() - 1);
        assertEquals(List.of(), headings(viewModel));
        assertFalse(viewModel.openProperty().get());
    }

    @ParameterizedTest
    @CsvSource({
        "A001, AGREEMENTS",
        "M001, TIMELINE",
        "S003, SOURCES",
        "an indicator, CHARTS",
    })
    void enterGoesToTheRecordInItsSection(String key, Section section) {
        SearchViewModel viewModel = searching(new DirectRunner());
        String typed = section == Section.CHARTS ? anIndicator() : key;
        type(typed);
        int wanted =
                viewModel.shownProperty().get().lines().stream()
                        .map(each -> each.id().key())
                        .toList()
                        .indexOf(typed);
        viewModel.move(viewModel.shownProperty().get().completions().size() + wanted + 1);
        viewModel.enter();
        assertEquals(section, main.sectionProperty().get());
        assertEquals(typed, Objects.requireNonNull(workspace.selected()).id().key());
        assertTrue(main.evidenceOpenProperty().get());
        assertFalse(viewModel.openProperty().get());
    }

    private String anIndicator() {
        return workspace.dataset().indicators().getFirst().id().key();
    }

    @Test
    void enterWithoutAChoiceGoesToTheFirstThatWasFound() {
        SearchViewModel viewModel = searching(new DirectRunner());
        type("nebraska");
        RecordId first = viewModel.shownProperty().get().lines().getFirst().id();
        viewModel.enter();
        Fact selected = Objects.requireNonNull(workspace.selected());
        assertEquals(first, selected.id());
    }

    @Test
    void theChoiceGoesRoundThroughTheText() {
        SearchViewModel viewModel = searching(new DirectRunner());
        type("lease");
        int choices = viewModel.shownProperty().get().choices().size();
        viewModel.move(-1);
        assertEquals(choices - 1, viewModel.cursorProperty().get());
        viewModel.move(1);
        assertEquals(-1, viewModel.cursorProperty().get());
        viewModel.move(1);
        assertEquals(0, viewModel.cursorProperty().get());
        type("leas");
        assertEquals(-1, viewModel.cursorProperty().get());
    }

    @Test
    void operatorsAndTheirValuesAreCompleted() {
        SearchViewModel viewModel = searching(new DirectRunner());
        type("stat");
        assertEquals(List.of("status:"), labels(viewModel));
        assertEquals("status:", viewModel.complete().orElseThrow().text());
        assertEquals("status:", main.searchProperty().get());
        assertEquals("status:proposed", labels(viewModel).getFirst());
        type("status:si");
        viewModel.enter();
        assertEquals("status:signed ", main.searchProperty().get());
        type("kind:le");
        assertTrue(labels(viewModel).contains("kind:Lease"), labels(viewModel).toString());
        type("lease");
        assertTrue(viewModel.complete().isEmpty());
    }

    @Test
    void aWrongOperatorIsExplainedAndTheRestStillFinds() {
        SearchViewModel viewModel = searching(new DirectRunner());
        type("lease staus:signed year:soon");
        List<String> problems = viewModel.shownProperty().get().problems();
        assertEquals(2, problems.size());
        assertTrue(problems.getFirst().startsWith("There is no “staus:”. You can use: party, "));
        assertTrue(
                problems.getLast().startsWith("“soon” is not a year or day."), problems.toString());
        assertTrue(headings(viewModel).contains("Agreements · 2"));
    }

    @Test
    void aSearchThatFailsSaysWhy() {
        SearchViewModel viewModel = searching(new DirectRunner());
        search.close();
        type("lease");
        String line = viewModel.shownProperty().get().problems().getFirst();
        assertTrue(line.startsWith("The search failed: "), line);
        assertEquals(List.of(), headings(viewModel));
    }

    private static int indexOf(SearchViewModel viewModel, Class<? extends SearchChoice> kind) {
        List<SearchChoice> all = viewModel.shownProperty().get().choices();
        for (int i = 0; i < all.size(); i++) {
            if (kind.isInstance(all.get(i))) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void typingAndGoingToAHitFilterNothing() {
        SearchViewModel viewModel = searching(new DirectRunner());
        type("utah");
        viewModel.enter();
        assertEquals(Filter.NONE, workspace.filter());
        assertFalse(workspace.selection().isEmpty());
    }

    @Test
    void filteringIsALineOfTheListAndEmptiesTheField() {
        SearchViewModel viewModel = searching(new DirectRunner());
        type(" Utah ");
        int line = indexOf(viewModel, SearchChoice.FilterBy.class);
        assertEquals(viewModel.shownProperty().get().choices().size() - 1, line);
        assertEquals("Filter by “Utah”", viewModel.shownProperty().get().filterBy());
        viewModel.choose(line);
        assertEquals(Filter.NONE.withText("Utah"), workspace.filter());
        assertEquals("", main.searchProperty().get());
        assertFalse(viewModel.openProperty().get());
        type("staus:signed");
        assertEquals(-1, indexOf(viewModel, SearchChoice.FilterBy.class));
    }

    @Test
    void conditionsAloneAskForAFilter() {
        SearchViewModel viewModel = searching(new DirectRunner());
        type("party:utah status:signed ");
        viewModel.enter();
        assertEquals(Filter.NONE.withText("party:utah status:signed"), workspace.filter());
    }

    @Test
    void allOfAKindAreListedWhenAskedFor() {
        SearchViewModel viewModel = searching(new DirectRunner());
        type("utah");
        SearchLines before =
                viewModel.shownProperty().get().groups().stream()
                        .filter(each -> !each.more().isEmpty())
                        .findFirst()
                        .orElseThrow();
        assertEquals(4, before.lines().size());
        String count = before.heading().replaceAll("\\D", "");
        assertEquals("Show all " + count, before.more());
        viewModel.choose(indexOf(viewModel, SearchChoice.ShowAll.class));
        SearchLines after =
                viewModel.shownProperty().get().groups().stream()
                        .filter(each -> each.kind() == before.kind())
                        .findFirst()
                        .orElseThrow();
        assertEquals(Integer.parseInt(count), after.lines().size());
        assertEquals("", after.more());
        assertEquals(before.lines(), after.lines().subList(0, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"253,400", "253400", "253.400", "253\u00a0400"})
    void aFigureIsAHitAndItsIndicatorIsDrawn(String typed) {
        SearchViewModel viewModel = searching(new DirectRunner());
        List<RecordId> drawn = new ArrayList<>();
        viewModel.setOnIndicator(drawn::add);
        type(typed);
        SearchLines group = viewModel.shownProperty().get().groups().getFirst();
        assertEquals(RecordId.Kind.OBSERVATION, group.kind());
        // What is counted is listed, or there is a line that lists it.
        assertEquals("Figures · " + group.lines().size(), group.heading());
        assertEquals("", group.more());
        assertTrue(
                group.lines().getFirst().context().contains("253,400"),
                group.lines().getFirst().context());
        viewModel.enter();
        assertEquals(Section.CHARTS, main.sectionProperty().get());
        assertTrue(workspace.selected() instanceof Observation);
        assertEquals(List.of(((Observation) workspace.selected()).indicator()), drawn);
    }

    @Test
    void whatReportsOneEventIsCountedAndListedOnce() {
        SearchViewModel viewModel = searching(new DirectRunner());
        for (List<Integer> reports : Set.copyOf(workspace.dataset().sameEvents().values())) {
            String query =
                    workspace.dataset().milestones().id(reports.getFirst()).key().substring(0, 3);
            type(query);
            FilterResult counted =
                    FilterResult.of(
                            workspace.dataset(), Filter.NONE.withText(query), search.find(query));
            String heading =
                    headings(viewModel).stream()
                            .filter(each -> each.startsWith("Milestones"))
                            .findFirst()
                            .orElseThrow();
            assertEquals(
                    "Milestones · " + Tally.of(counted, RecordId.Kind.MILESTONE).shown(), heading);
        }
    }

    @Test
    void nothingFoundIsNotOfferedAsAFilter() {
        SearchViewModel viewModel = searching(new DirectRunner());
        type("zzzqqq");
        assertEquals(List.of(), viewModel.shownProperty().get().choices());
    }
}
