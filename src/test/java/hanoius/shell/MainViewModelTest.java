package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.MemoryArchive;
import hanoius.edtf.DayRange;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.query.FilterPart;
import hanoius.search.ChipViewModel.Chip;
import hanoius.shell.MainViewModel.Lacking;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.support.HeldRunner;
import hanoius.support.RecordFiles;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.FacetValue;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class MainViewModelTest {

    private static final String ALL_AGREEMENTS =
            "%1$d of %1$d agreements".formatted(RecordFiles.count("agreements"));

    private static final String ALL =
            "%1$d of %1$d milestones · ".formatted(RecordFiles.events()) + ALL_AGREEMENTS;

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final ObjectProperty<Theme> system = new SimpleObjectProperty<>(Theme.LIGHT);
    private final HeldRunner runner = new HeldRunner();
    private final MainViewModel viewModel =
            new MainViewModel(
                    workspace,
                    new RunningWork(runner),
                    Preferences.initial(Locale.ENGLISH),
                    system);

    @BeforeEach
    void showTheRecord() throws IOException {
        workspace.show(BundledDocument.record().dataset());
    }

    private List<String> chips() {
        return viewModel.chips().chipsProperty().get().stream().map(Chip::words).toList();
    }

    @Test
    void theThemeFollowsTheSystemUntilToldOtherwise() {
        system.set(Theme.DARK);
        assertSame(Theme.DARK, workspace.theme());
        viewModel.themeChoiceProperty().set(ThemeChoice.LIGHT);
        assertSame(Theme.LIGHT, workspace.theme());
        system.set(Theme.LIGHT);
        viewModel.themeChoiceProperty().set(ThemeChoice.DARK);
        assertSame(Theme.DARK, workspace.theme());
        viewModel.themeChoiceProperty().set(ThemeChoice.SYSTEM);
        assertSame(Theme.LIGHT, workspace.theme());
    }

    private void narrow(Facet facet, String value) {
        viewModel.facets().include(new FacetValue(facet, value, 0));
    }

    @Test
    void everyConditionHasAChipThatDropsIt() {
        workspace.filters().replace(Filter.NONE.withText("lease"));
        narrow(Facet.SCOPE, "hanoi");
        narrow(Facet.CATEGORY, "visit");
        narrow(Facet.CATEGORY, "aid");
        workspace
                .filters()
                .replace(
                        workspace
                                .filter()
                                .withDays(
                                        new DayRange(
                                                LocalDate.of(2016, 9, 1),
                                                LocalDate.of(2021, 12, 31))));
        assertEquals(4, chips().size());
        assertEquals("“lease”", chips().getFirst());
        assertEquals("Category: Aid, Visit", chips().get(1));
        assertEquals("Scope: Hanoi", chips().get(2));
        for (FilterPart part : FilterPart.of(workspace.filter())) {
            viewModel.chips().drop(part);
        }
        assertEquals(Filter.NONE, workspace.filter());
    }

    @Test
    void typingIntoTheSearchFieldNarrowsNothing() {
        narrow(Facet.SCOPE, "hanoi");
        Filter before = workspace.filter();
        viewModel.searchProperty().set("utah");
        assertEquals(before, workspace.filter());
        viewModel.chips().clear();
        assertEquals("utah", viewModel.searchProperty().get());
    }

    @Test
    void countsFollowSectionFilterAndSelection() {
        viewModel.opened("The record", Path.of("record.milestones"));
        assertEquals(ALL, viewModel.counts().getValue());
        workspace.select(RecordId.milestone("M001"));
        assertEquals(ALL + " · 1 selected", viewModel.counts().getValue());
        viewModel.sectionProperty().set(Section.AGREEMENTS);
        assertEquals(ALL_AGREEMENTS + " · 1 selected", viewModel.counts().getValue());
        LocalDate first = LocalDate.of(2017, 3, 1);
        workspace.filters().replace(Filter.NONE.withDays(new DayRange(first, first.plusMonths(1))));
        assertTrue(viewModel.counts().getValue().contains(" possible"));
        viewModel.speak(Language.VI);
        assertTrue(
                viewModel
                        .counts()
                        .getValue()
                        .contains("trên " + RecordFiles.count("agreements") + " thỏa thuận"));
    }

    @Test
    void theTimelineCountsNoAgreementThatItDoesNotShow() {
        viewModel.opened("The record", Path.of("record.milestones"));
        narrow(Facet.CATEGORY, "meeting");
        String counts = viewModel.counts().getValue();
        assertTrue(
                counts.endsWith(
                        " of %d milestones · 0 of %d agreements"
                                .formatted(RecordFiles.events(), RecordFiles.count("agreements"))),
                counts);
        narrow(Facet.CATEGORY, "agreement");
        counts = viewModel.counts().getValue();
        assertTrue(counts.endsWith("· " + ALL_AGREEMENTS), counts);
        narrow(Facet.CATEGORY, "agreement");
        viewModel.sectionProperty().set(Section.AGREEMENTS);
        assertEquals(ALL_AGREEMENTS, viewModel.counts().getValue());
    }

    @Test
    void workIsShownUntilItIsAnsweredOrTakenBack() {
        RunningWork work = viewModel.work();
        work.as("shell.opening").submit(_ -> "done", new Heard());
        assertEquals("shell.opening", work.keyProperty().get());
        runner.release(runner.size() - 1);
        assertEquals("", work.keyProperty().get());
        work.as("shell.opening").submit(_ -> "done", new Heard());
        work.cancel();
        assertEquals("", work.keyProperty().get());
        assertTrue(runner.cancelled(runner.size() - 1));
    }

    @Test
    void preferencesAreWhatIsShown() {
        viewModel.speak(Language.VI);
        viewModel.themeChoiceProperty().set(ThemeChoice.DARK);
        viewModel.sectionProperty().set(Section.SOURCES);
        viewModel.textSizeProperty().set(120);
        viewModel.systemTextSizeProperty().set(110);
        viewModel.backupMinutesProperty().set(5);
        viewModel.evidenceWidthProperty().set(400);
        viewModel.memory().keep("table", "as it is");
        viewModel.firstProperty().set(Section.CHARTS);
        viewModel.authorProperty().set("Thu");
        viewModel.introducedProperty().set(true);
        assertEquals(
                new Preferences(
                        Language.VI,
                        ThemeChoice.DARK,
                        Section.SOURCES,
                        Section.CHARTS,
                        "Thu",
                        true,
                        120,
                        110,
                        5,
                        400,
                        null,
                        Map.of("table", "as it is")),
                viewModel.preferences(null));
    }

    @Test
    void whatHasNothingToShowIsToldOfAnOpenDocumentAlone() {
        workspace.show(Dataset.EMPTY);
        assertEquals(Lacking.NOTHING, viewModel.lacking().getValue(), "no document");
        viewModel.opened("The record", Path.of("record.milestones"));
        assertEquals(Lacking.DOCUMENT, viewModel.lacking().getValue());
        workspace.show(Facts.dataset(Facts.agreement("A1").build()));
        Map<Section, Lacking> lacking = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            viewModel.sectionProperty().set(section);
            lacking.put(section, viewModel.lacking().getValue());
        }
        assertEquals(
                Map.of(
                        Section.TIMELINE, Lacking.NOTHING,
                        Section.CHARTS, Lacking.SECTION,
                        Section.AGREEMENTS, Lacking.NOTHING,
                        Section.SOURCES, Lacking.SECTION,
                        Section.HISTORY, Lacking.NOTHING),
                lacking);
    }

    @Test
    void whatIsChosenIsKeptAtOnce() {
        List<Preferences> kept = new ArrayList<>();
        viewModel.setOnKeep(() -> kept.add(viewModel.preferences(null)));
        List<Runnable> choices =
                List.of(
                        () -> viewModel.speak(Language.VI),
                        () -> viewModel.themeChoiceProperty().set(ThemeChoice.DARK),
                        () -> viewModel.textSizeProperty().set(120),
                        () -> viewModel.firstProperty().set(Section.CHARTS),
                        () -> viewModel.authorProperty().set("Thu"),
                        () -> viewModel.introducedProperty().set(true));
        for (Runnable choice : choices) {
            int before = kept.size();
            choice.run();
            assertEquals(before + 1, kept.size());
            assertEquals(viewModel.preferences(null), kept.getLast());
            choice.run();
            assertEquals(before + 1, kept.size(), "chosen again");
        }
    }

    @Test
    void aStartShowsTheViewThatWasChosenElseTheOneThatWasShownLast() {
        viewModel.sectionProperty().set(Section.SOURCES);
        assertEquals(Section.SOURCES, viewModel.preferences(null).firstShown());
        viewModel.firstProperty().set(Section.CHARTS);
        assertEquals(Section.CHARTS, viewModel.preferences(null).firstShown());
    }

    /** The name is asked for at the first edit at the earliest, when the queue is long there. */
    @Test
    void aChangeIsMadeByWhoeverIsNamedAsItsAuthorByThen() {
        var changes =
                new ChangeQueue(
                        workspace,
                        new DirectRunner(),
                        viewModel::author,
                        InstantSource.fixed(Instant.EPOCH),
                        failure -> {
                            throw new AssertionError(failure);
                        });
        var archive = MemoryArchive.of("The record", Instant.EPOCH, workspace.dataset());
        changes.use(archive, Instant.EPOCH);
        for (String name : List.of("", "Nguyễn Thu Hà ")) {
            viewModel.authorProperty().set(name);
            changes.submit(
                    held ->
                            List.of(
                                    Edit.adding(
                                            Facts.source(held.unused(Kind.SOURCE).key()).build())),
                    _ -> {});
        }
        assertEquals(
                List.of("Nguyễn Thu Hà", Preferences.systemUser()),
                archive.steps().stream().map(step -> step.by().author()).toList());
    }

    private static final class Heard implements TaskRunner.Answer<String> {

        @Override
        public void result(String result) {
            assertEquals("done", result);
        }

        @Override
        public void failure(Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
