package hanoius.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.RecordId;
import hanoius.query.Filter;
import hanoius.query.FilterPart;
import hanoius.support.BundledDocument;
import hanoius.support.RecordFiles;
import hanoius.table.ListedRow;
import hanoius.task.DirectRunner;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class AgreementViewModelTest {

    private static final int AGREEMENTS = RecordFiles.count("agreements");

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final AgreementViewModel viewModel =
            new AgreementViewModel(workspace, new DirectRunner());

    @BeforeEach
    void showTheRecord() throws IOException {
        workspace.show(BundledDocument.record().dataset());
    }

    private void filter(Filter filter) {
        workspace.filters().replace(filter);
    }

    private List<ListedRow<ListedAgreement>> rows() {
        return viewModel.linesProperty().get().stream()
                .map(each -> (ListedRow<ListedAgreement>) each)
                .toList();
    }

    private ListedRow<ListedAgreement> row(String key) {
        return rows().stream()
                .filter(row -> row.id().equals(RecordId.agreement(key)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyAgreementIsListedUntilSomethingIsFiltered() {
        assertEquals(workspace.dataset().agreements().size(), rows().size());
        assertEquals(AGREEMENTS + " of " + AGREEMENTS, viewModel.countProperty().get());
    }

    @Test
    void aYearIsOnlyPossibleWithinOneOfItsMonthsAndCountedApart() {
        LocalDate first = LocalDate.of(2017, 3, 1);
        filter(Filter.NONE.withDays(new DayRange(first, first.plusMonths(1))));
        assertEquals(Certainty.POSSIBLY, row("A001").certainty());
        assertTrue(viewModel.countProperty().get().contains(" possible"));
    }

    @Test
    void whenMarkedDaysHideAllItIsOfferedToUnmarkThem() {
        workspace.brush(new DayRange(LocalDate.of(2100, 1, 1), LocalDate.of(2100, 12, 31)));
        assertEquals(List.of(), rows());
        assertEquals(new FilterPart.OnMarked(), viewModel.offer().orElseThrow().part());
        viewModel.takeOffer();
        assertEquals(AGREEMENTS, rows().size());
    }

    @Test
    void anAggregateSaysHowManyOfItAreListed() {
        assertEquals(
                "69 agreements · 0 listed here",
                AgreementField.COUNT.words(row("A003").record(), workspace.words()));
    }

    @Test
    void nothingFoundOffersToDropTheConditionThatHidesMost() {
        filter(
                Filter.NONE
                        .withText("lease")
                        .withDays(
                                new DayRange(LocalDate.of(3000, 1, 1), LocalDate.of(3000, 1, 2))));
        assertTrue(rows().isEmpty());
        var offer = viewModel.offer().orElseThrow();
        assertEquals(new FilterPart.OnDays(), offer.part());
        viewModel.takeOffer();
        assertEquals(offer.shows(), rows().size());
        assertFalse(rows().isEmpty());
    }

    @Test
    void theOfferNamesTheConditionAsItStandsWhileOneTypes() {
        filter(Filter.NONE.withText("zz"));
        filter(Filter.NONE.withText("zzz"));
        assertEquals(
                "Show " + AGREEMENTS + " by removing: “zzz”", viewModel.offerWordsProperty().get());
    }

    @Test
    void nothingIsOfferedWhereNoSingleConditionHelps() {
        filter(
                Filter.NONE
                        .withText("zzz")
                        .withDays(
                                new DayRange(LocalDate.of(3000, 1, 1), LocalDate.of(3000, 1, 2))));
        assertTrue(viewModel.offer().isEmpty());
    }

    @Test
    void theSelectedAgreementIsFoundAmongTheRows() {
        viewModel.select(RecordId.agreement("A002"));
        assertEquals(row("A002"), viewModel.selectedRow().orElseThrow());
        filter(Filter.NONE.withText("zzz"));
        assertTrue(viewModel.selectedRow().isEmpty());
    }

    @Test
    void aCopiedRowHasAsManyCellsAsHeadingsAndKeepsDatesAsWritten() {
        List<String> tabbed = new ArrayList<>();
        viewModel.copy(
                List.of(row("A003")),
                AgreementField.ALL,
                (plain, worded) -> tabbed.add(plain.tabbed()));
        String[] lines = tabbed.getFirst().split("\n", -1);
        assertEquals(3, lines.length);
        assertEquals(lines[0].split("\t", -1).length, lines[1].split("\t", -1).length);
        assertTrue(lines[1].startsWith("2007/2020\t69 memoranda"));
        assertTrue(lines[1].contains("\t69\t"));
    }

    @Test
    void aCitationNumbersItsSources() {
        Agreement agreement = row("A001").record().agreement();
        List<String> told = new ArrayList<>();
        viewModel.tell(List.of(row("A001")), told::add);
        List<String> lines = List.of(told.getFirst().split("\n", -1));
        assertTrue(lines.getFirst().contains(agreement.title().text()));
        List<String> sources = lines.stream().filter(each -> each.startsWith("[")).toList();
        assertEquals(agreement.citations().size(), sources.size());
        assertTrue(sources.getFirst().startsWith("[1] Vietnam News Agency"));
        assertTrue(sources.getFirst().contains("https://"));
    }

    @Test
    void theCountSpeaksTheLanguageShown() {
        workspace.speak(Language.VI);
        assertEquals(AGREEMENTS + " trên " + AGREEMENTS, viewModel.countProperty().get());
    }
}
