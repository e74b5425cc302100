package hanoius.agreement;

import hanoius.model.Agreement;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The table of agreements. */
public final class AgreementView extends BorderPane {

    private final AgreementViewModel viewModel;
    private final ObservableValue<Words> words;
    private final Runnable onEvidence;
    private final Consumer<List<Agreement>> onExport;
    private final Label title = new Label();
    private final Label count = new Label();
    private final Button export = new Button();
    private final TableView<AgreementRow> table = new TableView<>();
    private final Label nothing = new Label();
    private final Hyperlink drop = new Hyperlink();

    /**
     * @param onEvidence shows the evidence of the selected agreement
     * @param onExport asks where these agreements are to be written, in the order shown
     */
    public AgreementView(
            AgreementViewModel viewModel, Runnable onEvidence, Consumer<List<Agreement>> onExport) {
        this.viewModel = viewModel;
        this.words = viewModel.wordsProperty();
        this.onEvidence = onEvidence;
        this.onExport = onExport;
        build();
        bind();
    }

    private void build() {
        setId("agreements");
        getStyleClass().add("table-page");
        title.getStyleClass().add("view-title");
        count.getStyleClass().add("view-count");
        count.setId("agreement-count");
        export.setId("agreement-export");
        export.setGraphic(new FontIcon(Feather.DOWNLOAD));
        export.getStyleClass().add("flat");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var header = new HBox(title, count, space, export);
        header.getStyleClass().add("view-header");
        setTop(header);

        var columns = new AgreementColumns(words);
        for (Field field : Field.values()) {
            table.getColumns().add(columns.column(field));
        }
        table.getColumns().getFirst().getStyleClass().add("first-column");
        table.setId("agreement-table");
        table.getStyleClass().add("edge-to-edge");
        table.setTableMenuButtonVisible(true);
        table.setRowFactory(_ -> row());
        var empty = new VBox(nothing, drop);
        empty.getStyleClass().add("empty-table");
        empty.setAlignment(Pos.CENTER);
        table.setPlaceholder(empty);
        setCenter(table);
    }

    private void bind() {
        title.textProperty().bind(say("agreement.heading"));
        count.textProperty().bind(viewModel.countProperty());
        export.textProperty().bind(say("agreement.export"));
        export.setOnAction(_ -> onExport.accept(listed()));
        table.accessibleTextProperty().bind(say("agreement.heading"));

        var sorted = new SortedList<>(viewModel.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        TableColumn<AgreementRow, ?> signed = table.getColumns().getFirst();
        signed.setSortType(TableColumn.SortType.DESCENDING);
        table.getSortOrder().add(signed);

        table.getSelectionModel().selectedItemProperty().subscribe(this::tellSelected);
        viewModel.selectedProperty().subscribe(this::showSelected);
        sorted.subscribe(this::showSelected);
        words.subscribe(_ -> table.refresh());
        new TableKeys(table, onEvidence);

        nothing.textProperty().bind(say("agreement.nothing"));
        drop.setId("agreement-drop");
        drop.textProperty().bind(viewModel.offerWordsProperty());
        drop.visibleProperty().bind(drop.textProperty().isNotEmpty());
        drop.setOnAction(_ -> viewModel.takeOffer());
    }

    private ObservableValue<String> say(String key) {
        return words.map(each -> each.get(key));
    }

    private List<Agreement> listed() {
        return table.getItems().stream().map(AgreementRow::agreement).toList();
    }

    private void tellSelected(@Nullable AgreementRow row) {
        if (row != null) {
            viewModel.select(row.agreement().id());
        }
    }

    private void showSelected() {
        Optional<AgreementRow> row = viewModel.selectedRow();
        var selection = table.getSelectionModel();
        if (row.isEmpty()) {
            selection.clearSelection();
        } else if (!row.get().equals(selection.getSelectedItem())) {
            selection.select(row.get());
            table.scrollTo(row.get());
        }
    }

    private TableRow<AgreementRow> row() {
        var row = new TableRow<AgreementRow>();
        var menu =
                new ContextMenu(
                        item("agreement.copy_row", Feather.COPY, () -> copyRow(row.getItem())),
                        item(
                                "agreement.copy_citation",
                                Feather.BOOKMARK,
                                () -> copy(viewModel.citation(row.getItem()))),
                        item("agreement.show_sources", Feather.BOOK_OPEN, onEvidence));
        row.emptyProperty().subscribe(empty -> row.setContextMenu(empty ? null : menu));
        row.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY
                            && event.getClickCount() == 2
                            && !row.isEmpty()) {
                        onEvidence.run();
                    }
                });
        return row;
    }

    private MenuItem item(String key, Feather icon, Runnable action) {
        var item = new MenuItem("", new FontIcon(icon));
        item.textProperty().bind(say(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void copyRow(AgreementRow row) {
        copy(viewModel.table(List.of(row)));
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
