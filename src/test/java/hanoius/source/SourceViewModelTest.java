package hanoius.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.exchange.DataPackage;
import hanoius.model.RecordId;
import hanoius.text.Language;
import hanoius.workspace.Filter;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;

class SourceViewModelTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final SourceViewModel viewModel = new SourceViewModel(workspace);

    @BeforeEach
    void showTheRecord() throws IOException {
        workspace.show(DataPackage.bundled().dossier());
    }

    @Test
    void eachSourceSaysHowManyRecordsItSupports() {
        assertEquals(160, viewModel.rows().size());
        viewModel
                .rows()
                .forEach(
                        row ->
                                assertEquals(
                                        workspace.dossier().citing(row.source().id()).size(),
                                        row.supports()));
    }

    @Test
    void theSearchNarrowsTheListAndCanBeCleared() {
        workspace.filterProperty().set(Filter.NONE.withText("đô thị"));
        assertTrue(viewModel.narrowedProperty().get());
        assertTrue(viewModel.rows().size() < 160);
        int accented = viewModel.rows().size();
        workspace.filterProperty().set(Filter.NONE.withText("do thi"));
        assertEquals(accented, viewModel.rows().size());
        viewModel.clearSearch();
        assertEquals("160 of 160", viewModel.countProperty().get());
    }

    @Test
    void aSelectedSourceIsSelectedEverywhere() {
        RecordId source = RecordId.source("S002");
        viewModel.select(source);
        assertEquals(source, viewModel.selectedRow().orElseThrow().source().id());
        assertEquals(source, workspace.selectedProperty().get().id());
    }
}
