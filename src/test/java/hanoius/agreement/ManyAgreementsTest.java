package hanoius.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.DayRange;
import hanoius.model.Dossier;
import hanoius.text.Language;
import hanoius.workspace.Filter;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class ManyAgreementsTest {

    private static final int MANY = 100_000;
    private static final Dossier RECORD = Agreements.many(MANY);

    /** Generous, so that a busy machine does not fail: on an idle one a tenth of it suffices. */
    private static final long BEARABLE_MILLIS = 2500;

    private final Workspace workspace = new Workspace(Language.VI, Theme.LIGHT);
    private final AgreementViewModel viewModel = new AgreementViewModel(workspace);

    @BeforeEach
    void show() {
        workspace.show(RECORD);
    }

    private static void quickly(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis < BEARABLE_MILLIS, () -> what + " took " + millis + " ms");
    }

    @Test
    void aHundredThousandAreFilteredSortedAndGroupedWhileOneWaits() {
        // The first time is also that of the compiler.
        viewModel.sort(List.of(new SortKey(Field.PARTNERS, false)));
        quickly(
                "sorting by title and date",
                () ->
                        viewModel.sort(
                                List.of(
                                        new SortKey(Field.TITLE, false),
                                        new SortKey(Field.SIGNED, true))));
        assertEquals(MANY, viewModel.linesProperty().get().size());
        quickly("grouping by partner", () -> viewModel.group(Grouping.PARTNER));
        assertTrue(viewModel.linesProperty().get().size() > MANY);
        quickly("closing all groups", viewModel::closeGroups);
        assertEquals(400, viewModel.linesProperty().get().size());
        quickly("grouping by decade", () -> viewModel.group(Grouping.DECADE));
        var month = new DayRange(LocalDate.of(2019, 9, 1), LocalDate.of(2019, 9, 30));
        quickly(
                "filtering by days",
                () -> workspace.filterProperty().set(Filter.NONE.withDays(month)));
        assertTrue(viewModel.listed().size() < MANY / 10);
        quickly("clearing the filter", () -> workspace.filterProperty().set(Filter.NONE));
        assertEquals(MANY, viewModel.listed().size());
    }
}
