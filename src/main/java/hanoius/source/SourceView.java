package hanoius.source;

import hanoius.control.RecordTable;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

/** The table of sources. */
public final class SourceView extends BorderPane {

    private final SourceViewModel viewModel;
    private final ObservableValue<Words> words;
    private final Runnable onEvidence;
    private final Label title = new Label();
    private final Label count = new Label();
    private final RecordTable<SourceRow> table;
    private final Hyperlink clear = new Hyperlink();

    /**
     * @param onEvidence shows what rests on the selected source
     */
    public SourceView(SourceViewModel viewModel, Runnable onEvidence) {
        this.viewModel = viewModel;
        this.words = viewModel.wordsProperty();
        this.onEvidence = onEvidence;
        table = new RecordTable<>("source-table", words, "source.heading");
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
        table.setTableMenuButtonVisible(true);
        table.addAction("source.show_evidence", Feather.BOOK_OPEN, onEvidence);
        table.whenEmpty(say("source.nothing"), clear);
        setCenter(table);
    }

    private void bind() {
        title.textProperty().bind(say("source.heading"));
        count.textProperty().bind(viewModel.countProperty());
        clear.textProperty().bind(say("source.clear_search"));
        clear.setOnAction(_ -> viewModel.clearSearch());
        clear.visibleProperty().bind(viewModel.narrowedProperty());

        table.setOnSelect(row -> viewModel.select(row.source().id()));
        table.setOnOpen(_ -> onEvidence.run());
        viewModel.rows().subscribe(this::list);
        list();
        viewModel.selectedProperty().subscribe(this::showSelected);
    }

    private void list() {
        table.list(viewModel.rows());
        showSelected();
    }

    private ObservableValue<String> say(String key) {
        return words.map(each -> each.get(key));
    }

    private void showSelected() {
        table.showSelected(viewModel.selectedRow());
    }
}
