package hanoius.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.model.RecordId;
import hanoius.support.BundledDocument;
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
        workspace.show(BundledDocument.record().dataset());
    }

    private Life life(String key) {
        workspace.select(RecordId.agreement(key));
        return viewModel.shownProperty().get().orElseThrow();
    }

    @Test
    void nothingIsShownBeforeAnAgreementWasSelected() {
        assertTrue(viewModel.shownProperty().get().isEmpty());
    }

    @Test
    void aMilestoneGoneToFromTheLifeLeavesIt() {
        Life before = life("A001");
        viewModel.select(RecordId.milestone("M005"));
        assertEquals(before, viewModel.shownProperty().get().orElseThrow());
        viewModel.openProperty().set(false);
        assertTrue(viewModel.shownProperty().get().isEmpty());
    }

    @Test
    void milestonesStandInTheOrderOfTime() {
        assertEquals(
                List.of("M047", "M055", "M073"),
                life("A007").moments().stream().map(each -> each.milestone().id().key()).toList());
    }
}
