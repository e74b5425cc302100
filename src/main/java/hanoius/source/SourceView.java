package hanoius.source;

import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The table of sources. */
public final class SourceView extends BorderPane {

    private final SourceViewModel viewModel;
    private final ObservableValue<Words> words;
    private final Runnable onEvidence;
    private final Label title = new Label();
    private final Label count = new Label();
    private final TableView<SourceRow> table = new TableView<>();
    private final Label nothing = new Label();
    private final Hyperlink clear = new Hyperlink();

    /**
     * @param onEvidence shows what rests on the selected source
     */
    public SourceView(SourceViewModel viewModel, Runnable onEvidence) {
        this.viewModel = viewModel;
        this.words = viewModel.wordsProperty();
        this.onEvidence = onEvidence;
        build();
        bind();
    }

    private void build() {
        setId("sources");
        getStyleClass().add("table-page");
        title.getStyleClass().add("view-title");
        count.getStyleClass().add("view-count");
        var header = new HBox(title, count);
        header.getStyleClass().add("view-header");
        setTop(header);

        table.getColumns().setAll(new SourceColumns(words).all());
        table.getColumns().getFirst().getStyleClass().add("first-column");
        table.setId("source-table");
        table.getStyleClass().add("edge-to-edge");
        table.setTableMenuButtonVisible(true);
        var empty = new VBox(nothing, clear);
        empty.getStyleClass().add("empty-table");
        empty.setAlignment(Pos.CENTER);
        table.setPlaceholder(empty);
        setCenter(table);
    }

    private void bind() {
        title.textProperty().bind(say("source.heading"));
        count.textProperty().bind(viewModel.countProperty());
        nothing.textProperty().bind(say("source.nothing"));
        clear.textProperty().bind(say("source.clear_search"));
        clear.setOnAction(_ -> viewModel.clearSearch());
        clear.visibleProperty().bind(viewModel.narrowedProperty());

        var sorted = new SortedList<>(viewModel.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getSelectionModel().selectedItemProperty().subscribe(this::tellSelected);
        viewModel.selectedProperty().subscribe(this::showSelected);
        sorted.subscribe(this::showSelected);
        words.subscribe(_ -> table.refresh());
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        onEvidence.run();
                    }
                });
    }

    private ObservableValue<String> say(String key) {
        return words.map(each -> each.get(key));
    }

    private void tellSelected(@Nullable SourceRow row) {
        if (row != null) {
            viewModel.select(row.source().id());
        }
    }

    private void showSelected() {
        Optional<SourceRow> row = viewModel.selectedRow();
        var selection = table.getSelectionModel();
        if (row.isEmpty()) {
            selection.clearSelection();
        } else if (!row.get().equals(selection.getSelectedItem())) {
            selection.select(row.get());
            table.scrollTo(row.get());
        }
    }
}
