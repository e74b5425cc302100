package hanoius.source;

import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.control.ClipboardText;
import hanoius.control.ColumnsMenu;
import hanoius.control.ControlKeys;
import hanoius.control.HeaderBar;
import hanoius.control.Memory;
import hanoius.control.NodeLifetime;
import hanoius.control.RecordTable;
import hanoius.control.TableMemory;
import hanoius.font.Icon;
import hanoius.interchange.CitationForm;
import hanoius.model.RecordId;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The table of sources. */
public final class SourceView extends BorderPane {

    private static final String REMEMBERED = "sources.table";

    private final SourceViewModel viewModel;
    private final ObservableValue<Words> words;
    private final SourceActions actions;
    private final Label title = new Label();
    private final Label count = new Label();
    private final Hyperlink unsourced = new Hyperlink();
    private final CheckBox supporting = new CheckBox();
    private final RecordTable<SourceRow> table;
    private final Hyperlink widen = new Hyperlink();

    /**
     * @param memory where it is kept how the table was arranged
     */
    public SourceView(SourceViewModel viewModel, SourceActions actions, Memory memory) {
        this.viewModel = viewModel;
        this.words = viewModel.wordsProperty();
        this.actions = actions;
        table =
                new RecordTable<>(
                        "source-table", words, "source.heading", row -> row.source().id());
        build();
        TableMemory.install(table, REMEMBERED, memory);
        bind();
    }

    private void build() {
        setId("sources");
        getStyleClass().add("table-page");
        title.getStyleClass().add("view-title");
        count.getStyleClass().add("view-count");
        count.setId("source-count");
        unsourced.setId("source-unsourced");
        supporting.setId("source-supporting");
        supporting.setWrapText(true);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var export = new Button("", new Icon(Feather.DOWNLOAD));
        export.getStyleClass().add("flat");
        export.setMinWidth(USE_PREF_SIZE);
        export.textProperty().bind(say("table.export"));
        Action exporting = Action.of("table.export", this::export).on(ControlKeys.EXPORT);
        exporting.dress(export, words);
        export.setId("source-export");
        ActionKeys.install(this, table, List.of(exporting));
        var header =
                new HeaderBar(List.of(export), title, count, unsourced, space, supporting, export);
        setTop(header);

        table.getColumns().setAll(new SourceColumns(words, viewModel::select).all());
        NodeLifetime.of(this).subscribe(viewModel.hasSameAddressesProperty(), this::showSame);
        table.whenEmpty(viewModel.nothingProperty(), widen);
        table.mark("possible", SourceRow::kept);
        addActions();
        setCenter(table);
        // The bar above has no room for it where text is large.
        setBottom(new ColumnsMenu("source-columns", table, words).inFoot(null));
    }

    private void export() {
        actions.export()
                .accept(
                        table.getItems().stream().map(SourceRow::source).toList(),
                        table.getVisibleLeafColumns().stream()
                                .flatMap(each -> SourceColumns.exported(each.getId()).stream())
                                .toList());
    }

    private void showSame(boolean any) {
        table.getColumns().stream()
                .filter(each -> SourceColumns.SAME.equals(each.getId()))
                .forEach(each -> each.setVisible(any));
    }

    private void addActions() {
        table.addAction(
                Feather.BOOK_OPEN, Action.of("source.show_evidence", actions.showEvidence()));
        table.addAction(
                Feather.FILTER,
                Action.of("source.show_everything", withSelected(this::showEverything)));
        table.addAction(
                Feather.COPY,
                Action.of("source.copy_plain", () -> copy(CitationForm.PLAIN))
                        .on(ControlKeys.COPY_ROWS));
        table.addAction(
                Feather.COPY, Action.of("source.copy_csl_json", () -> copy(CitationForm.CSL_JSON)));
        table.addAction(
                Feather.COPY, Action.of("source.copy_bibtex", () -> copy(CitationForm.BIBTEX)));
        table.addAction(Feather.LINK, Action.of("source.show_same", withSelected(this::showSame)));
        table.addAction(
                Feather.EXTERNAL_LINK,
                Action.of(
                        "source.open_address",
                        withSelected(row -> actions.openAddress().accept(row.source()))));
    }

    private void showSame(SourceRow row) {
        Optional.ofNullable(row.sameAddress()).ifPresent(this::select);
    }

    private Runnable withSelected(Consumer<SourceRow> action) {
        return () ->
                Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(action);
    }

    private void showEverything(SourceRow row) {
        viewModel.showOnlyFrom(row.source());
    }

    private void select(RecordId source) {
        viewModel.select(source);
    }

    private void copy(CitationForm form) {
        List<SourceRow> chosen = table.chosen();
        ClipboardText.put(
                table,
                words.getValue().get("copied.citations", chosen.size()),
                viewModel.citations(chosen, form));
    }

    private void bind() {
        title.textProperty().bind(say("source.heading"));
        count.textProperty().bind(viewModel.countProperty());
        unsourced.textProperty().bind(viewModel.unsourcedProperty());
        unsourced.visibleProperty().bind(unsourced.textProperty().isNotEmpty());
        unsourced.managedProperty().bind(unsourced.visibleProperty());
        unsourced.setOnAction(_ -> viewModel.showUnsourced());
        supporting.textProperty().bind(say("source.supporting_only"));
        supporting.selectedProperty().bindBidirectional(viewModel.supportingOnlyProperty());
        widen.textProperty().bind(viewModel.offerProperty());
        widen.setOnAction(_ -> viewModel.widen());
        widen.visibleProperty().bind(viewModel.narrowedProperty());

        table.tint(viewModel.touched());
        table.setOnSelect(
                some -> viewModel.select(some.stream().map(row -> row.source().id()).toList()));
        table.setOnOpen(_ -> actions.showEvidence().run());
        NodeLifetime.of(this).subscribe(viewModel.rows(), this::list);
        list();
        NodeLifetime.of(this).subscribe(viewModel.selectedProperty(), this::showSelected);
    }

    private void list() {
        if (viewModel.isMended()) {
            table.mend(viewModel.rows());
        } else {
            table.list(viewModel.rows());
        }
        showSelected();
    }

    private ObservableValue<String> say(String key) {
        return words.map(each -> each.get(key));
    }

    private void showSelected() {
        table.showSelected(viewModel.selectedRow());
    }
}
