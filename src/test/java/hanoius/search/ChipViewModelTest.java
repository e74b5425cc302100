package hanoius.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.language.Language;
import hanoius.model.RecordId;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.query.FilterPart;
import hanoius.search.ChipViewModel.Chip;
import hanoius.support.BundledDocument;
import hanoius.support.RecordFiles;
import hanoius.task.DirectRunner;
import hanoius.workspace.FilterResult;
import hanoius.workspace.Section;
import hanoius.workspace.Tally;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

class ChipViewModelTest {

    private static final DayRange YEAR_2019 =
            new DayRange(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31));

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.TIMELINE);
    private final ChipViewModel chips = new ChipViewModel(workspace, section, new DirectRunner());

    @BeforeEach
    void showTheRecord() throws IOException {
        workspace.show(BundledDocument.record().dataset());
    }

    private Chip chip(FilterPart part) {
        return chips.chipsProperty().get().stream()
                .filter(each -> each.part().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private static Tally tally(FilterResult shown) {
        return Tally.of(shown, RecordId.Kind.MILESTONE)
                .plus(Tally.of(shown, RecordId.Kind.AGREEMENT));
    }

    private long listed() {
        return tally(workspace.shown()).shown();
    }

    @Test
    void aChipSaysHowManyComeBackWithoutIt() {
        workspace
                .filters()
                .replace(
                        Filter.NONE
                                .withText("visit")
                                .with(Facet.SCOPE, Choice.of(List.of("hanoi"))));
        long before = listed();
        String note = chip(new FilterPart.OnText()).note();
        String explained = chip(new FilterPart.OnText()).explained();
        chips.drop(new FilterPart.OnText());
        long back = listed() - before;
        assertEquals("hides " + back, note);
        assertEquals("Remove this condition to show " + back + " more", explained);
    }

    @Test
    void amongAgreementsItCountsAgreements() {
        section.set(Section.AGREEMENTS);
        workspace.filters().replace(Filter.NONE.withText("utah"));
        long listed =
                workspace.dataset().agreements().stream()
                        .filter(each -> workspace.listed().of(each) != Certainty.NOT)
                        .count();
        assertEquals(
                "hides " + (RecordFiles.count("agreements") - listed),
                chip(new FilterPart.OnText()).note());
    }

    @Test
    void aSourceIsCalledByItsTitle() {
        workspace.filters().replace(Filter.NONE.with(Facet.SOURCE, Choice.of(List.of("S001"))));
        assertEquals(
                "Source: Hanoi-US cooperation milestones",
                chip(new FilterPart.OnFacet(Facet.SOURCE)).words());
    }

    @Test
    void markedDaysSayWhatLiesInThemOnATimeAxisAndWhatTheyHideInAList() {
        workspace.brush(YEAR_2019);
        assertEquals("Marked: 2019", chip(new FilterPart.OnMarked()).words());
        assertEquals(RecordFiles.events() + RecordFiles.count("agreements"), listed());
        Tally marked = tally(workspace.listed());
        assertTrue(marked.possible() > 0);
        assertEquals(
                marked.certain() + " + " + marked.possible() + " possible in them",
                chip(new FilterPart.OnMarked()).note());
        section.set(Section.AGREEMENTS);
        long listed =
                workspace.dataset().agreements().stream()
                        .filter(each -> workspace.listed().of(each) != Certainty.NOT)
                        .count();
        assertEquals(
                "hides " + (RecordFiles.count("agreements") - listed),
                chip(new FilterPart.OnMarked()).note());
    }

    @Test
    void whatLiesInMarkedDaysOnlyPossiblyIsCountedApart() {
        workspace.brush(new DayRange(LocalDate.of(2017, 3, 1), LocalDate.of(2017, 3, 31)));
        Tally marked = tally(workspace.listed());
        assertTrue(marked.possible() > 0);
        assertEquals(
                marked.certain() + " + " + marked.possible() + " possible in them",
                chip(new FilterPart.OnMarked()).note());
    }

    @Test
    void clearingUnmarksToo() {
        workspace.brush(YEAR_2019);
        workspace.filters().replace(Filter.NONE.withText("utah"));
        chips.clear();
        assertEquals(List.of(), chips.chipsProperty().get());
        assertNull(workspace.brushed());
    }
}
