package hanoius.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.agreement.Detail.Reference;
import hanoius.agreement.Detail.Section;
import hanoius.exchange.DataPackage;
import hanoius.model.RecordId;
import hanoius.text.Language;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

class DetailViewModelTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final DetailViewModel viewModel =
            new DetailViewModel(workspace, LocalDate.of(2026, 1, 1));

    @BeforeEach
    void showTheRecord() throws IOException {
        workspace.show(DataPackage.bundled().dossier());
    }

    private Detail detail(String key) {
        workspace.select(RecordId.agreement(key));
        return viewModel.shownProperty().get().orElseThrow().detail();
    }

    private static Section section(Detail detail, String heading) {
        return detail.sections().stream()
                .filter(each -> each.heading().startsWith(heading))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(Section section) {
        return section.references().stream().map(Reference::target).map(RecordId::key).toList();
    }

    @Test
    void nothingIsToldBeforeAnAgreementWasSelected() {
        assertTrue(viewModel.shownProperty().get().isEmpty());
    }

    @Test
    void aMilestoneGoneToFromTheDetailLeavesIt() {
        Detail before = detail("A001");
        viewModel.select(RecordId.milestone("M005"));
        assertEquals(before, viewModel.shownProperty().get().orElseThrow().detail());
        viewModel.openProperty().set(false);
        assertTrue(viewModel.shownProperty().get().isEmpty());
    }

    @Test
    void milestonesStandInTheOrderOfTimeWithWhatTheyHaveToDoWithIt() {
        Section milestones = section(detail("A007"), "Milestones");
        assertEquals(List.of("M047", "M055", "M073"), keys(milestones));
        assertTrue(milestones.references().getFirst().lead().contains("signed in"));
    }

    @Test
    void aPartnerIsToldWithTheOtherAgreementsThatItHas() {
        assertEquals(List.of("A007"), keys(section(detail("A006"), "Also with CNN")));
        Section alone = section(detail("A001"), "Also with State of Utah");
        assertEquals(List.of(), alone.references());
        assertFalse(alone.remark().isEmpty());
    }

    @Test
    void anAssumedStatusSaysSoAndNamesItsSources() {
        assertEquals("Status: In force, assumed", detail("A020").sections().getFirst().heading());
        Section stated = detail("A001").sections().getFirst();
        assertEquals("Status: Signed", stated.heading());
        assertEquals(4, stated.references().size());
    }

    @Test
    void sourcesThatDoNotSayTheStatusAreNotListedAsIfTheyDid() {
        String only = "The agreement itself rests on:";
        assertTrue(detail("A003").sections().getFirst().remark().endsWith(only));
        assertTrue(detail("A020").sections().getFirst().remark().endsWith(only));
        assertFalse(detail("A001").sections().getFirst().remark().contains(only));
    }

    @Test
    void anAggregateTellsWhatMayBeAmongIt() {
        Detail detail = detail("A003");
        assertEquals(List.of(), section(detail, "69 agreements · 0 listed").references());
        assertEquals(6, section(detail, "6 that may be among them").references().size());
    }

    @Test
    void theDetailSpeaksTheLanguageShown() {
        detail("A001");
        workspace.speak(Language.VI);
        assertEquals(
                "Loại",
                viewModel
                        .shownProperty()
                        .get()
                        .orElseThrow()
                        .detail()
                        .properties()
                        .getFirst()
                        .name());
    }
}
