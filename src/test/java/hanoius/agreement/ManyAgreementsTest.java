package hanoius.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.DayRange;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.query.Filter;
import hanoius.support.HeldRunner;
import hanoius.table.Line;
import hanoius.table.SortKey;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class ManyAgreementsTest {

    private static final int MANY = 100_000;
    private static final Dataset RECORD = Agreements.many(MANY);

    private final Workspace workspace = new Workspace(Language.VI, Theme.LIGHT);
    private final HeldRunner runner = new HeldRunner();
    private final AgreementViewModel viewModel = new AgreementViewModel(workspace, runner);

    @BeforeEach
    void show() {
        workspace.show(RECORD);
        answer();
    }

    /** What was asked for last is worked out where nobody waits for it. */
    private void answer() {
        runner.release(runner.size() - 1);
    }

    private List<Line<ListedAgreement>> lines() {
        return viewModel.linesProperty().get();
    }

    @Test
    void aHundredThousandAreSortedAndGroupedWithoutKeepingAnybodyWaiting() {
        List<Line<ListedAgreement>> before = lines();
        viewModel.sort(
                List.of(
                        new SortKey<>(AgreementField.TITLE, false),
                        new SortKey<>(AgreementField.SIGNED, true)));
        assertEquals(before, lines());
        answer();
        assertFalse(before.equals(lines()));
        assertEquals(MANY, lines().size());
        viewModel.group(AgreementGrouping.PARTNER);
        answer();
        assertTrue(lines().size() > MANY);
        viewModel.closeGroups();
        answer();
        assertEquals(400, lines().size());
    }

    @Test
    void aHundredThousandAreFilteredWithoutKeepingAnybodyWaiting() {
        var month = new DayRange(LocalDate.of(2019, 9, 1), LocalDate.of(2019, 9, 30));
        workspace.filters().replace(Filter.NONE.withDays(month));
        assertEquals(MANY, viewModel.listed().size());
        answer();
        assertTrue(viewModel.listed().size() < MANY / 10);
        workspace.filters().replace(Filter.NONE);
        answer();
        assertEquals(MANY, viewModel.listed().size());
    }

    @Test
    void onlyWhatWasAskedForLastIsShown() {
        viewModel.group(AgreementGrouping.PARTNER);
        int first = runner.size() - 1;
        viewModel.group(AgreementGrouping.NONE);
        answer();
        runner.release(first);
        assertEquals(MANY, lines().size());
    }
}
