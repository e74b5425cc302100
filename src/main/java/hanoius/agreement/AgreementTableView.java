package hanoius.agreement;

import hanoius.agreement.Arrangement.SortKey;
import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.control.ClipboardText;
import hanoius.control.ControlKeys;
import hanoius.control.Memory;
import hanoius.control.NodeLifetime;
import hanoius.control.RecordTable;
import hanoius.control.TableMemory;
import hanoius.control.TextScale;
import hanoius.control.TypeAhead;
import hanoius.model.RecordId;
import hanoius.text.Words;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;

import org.kordamp.ikonli.feather.Feather;

import java.util.Comparator;
import java.util.List;

/** The rows of agreements and headings of groups, with what can be done with them. */
final class AgreementTableView {

    private static final String REMEMBERED = "agreements.table";

    private final AgreementViewModel viewModel;
    private final AgreementActions actions;
    private final RecordTable<Line> table;

    AgreementTableView(AgreementViewModel viewModel, AgreementActions actions, Memory memory) {
        this.viewModel = viewModel;
        this.actions = actions;
        table =
                new RecordTable<>(
                        "agreement-table",
                        viewModel.wordsProperty(),
                        "agreement.heading",
                        Line::key);
        build();
        TableMemory.install(table, REMEMBERED, memory);
        bind();
    }

    private void build() {
        var columns = new AgreementColumns(viewModel.wordsProperty(), viewModel::toggle);
        AgreementField.ALL.stream().map(columns::column).forEach(table.getColumns()::add);
        table.mark(
                "possible",
                line -> line instanceof AgreementRow row && (row.possible() || row.kept()));
        table.mark("group", GroupLine.class::isInstance);
        table.addAction(
                Feather.BOOK_OPEN, Action.of("agreement.show_sources", actions.showEvidence()));
        table.addAction(
                Feather.CLOCK,
                Action.of("agreement.show_timeline", actions.showTimeline())
                        .on(AgreementKeys.TIMELINE));
        table.addAction(
                Feather.COPY,
                Action.of("agreement.copy_rows", this::copy).on(ControlKeys.COPY_ROWS));
        table.addAction(
                Feather.BOOKMARK,
                Action.of("agreement.copy_citation", this::copyCitation)
                        .on(AgreementKeys.COPY_CITATIONS));
        table.sortedByOwner(this::sort);
        resetSorting();
    }

    private void bind() {
        sort();
        NodeLifetime.of(table).subscribe(viewModel.linesProperty(), this::list);
        NodeLifetime.of(table).subscribe(viewModel.selectedProperty(), this::showSelected);
        table.tint(viewModel.touched());
        table.setOnSelect(this::tellSelected);
        table.setOnOpen(this::open);
        ActionKeys.install(
                table,
                table,
                List.of(
                        Action.key(AgreementKeys.CLOSE, this::toggle).when(isOn(true)),
                        Action.key(AgreementKeys.OPEN, this::toggle).when(isOn(false))));
        TypeAhead.install(table, line -> name(line, viewModel.wordsProperty().get()));
        ObservableValue<Words> words = viewModel.wordsProperty();
        var drop = new Hyperlink();
        drop.setId("agreement-drop");
        drop.textProperty().bind(viewModel.offerWordsProperty());
        drop.visibleProperty().bind(drop.textProperty().isNotEmpty());
        drop.setOnAction(_ -> viewModel.takeOffer());
        table.whenEmpty(words.map(each -> each.get("agreement.nothing")), drop);
    }

    /** The node to lay out. */
    Node node() {
        return table;
    }

    /** The columns in the order in which they stand, hidden ones included. */
    List<TableColumn<Line, ?>> columns() {
        return table.getColumns();
    }

    /** The names of the fields whose columns are shown, in their order. */
    List<String> shown() {
        return table.getVisibleLeafColumns().stream()
                .map(each -> AgreementField.valueOf(each.getId()).field().name())
                .toList();
    }

    /** The columns that the table is sorted by; to change, too. */
    List<TableColumn<Line, ?>> sortOrder() {
        return table.getSortOrder();
    }

    /** Calls back whenever other columns are shown or sorted by. */
    void onArranged(Runnable action) {
        table.getVisibleLeafColumns().subscribe(action);
        table.getSortOrder().subscribe(action);
        table.getColumns().forEach(each -> each.sortTypeProperty().subscribe(action));
    }

    /** Columns, their widths and the sorting as they were at the very first. */
    void reset() {
        table.getColumns()
                .setAll(
                        table.getColumns().stream()
                                .sorted(
                                        Comparator.comparingInt(
                                                each -> AgreementField.ALL.indexOf(field(each))))
                                .toList());
        for (TableColumn<Line, ?> column : table.getColumns()) {
            column.setVisible(field(column).shownAtFirst());
            column.setPrefWidth(field(column).width() * TextScale.now(table));
        }
        resetSorting();
    }

    private void resetSorting() {
        TableColumn<Line, ?> signed = table.getColumns().getFirst();
        signed.setSortType(SortType.DESCENDING);
        table.getSortOrder().setAll(List.of(signed));
    }

    /** The field that a column shows. */
    static AgreementField field(TableColumn<Line, ?> column) {
        return AgreementField.valueOf(column.getId());
    }

    private void sort() {
        viewModel.sort(
                table.getSortOrder().stream()
                        .map(
                                each ->
                                        new SortKey(
                                                field(each),
                                                each.getSortType() == SortType.DESCENDING))
                        .toList());
    }

    private void list(List<? extends Line> lines) {
        if (viewModel.isMended()) {
            table.mend(lines);
        } else {
            table.list(lines);
        }
        showSelected();
    }

    private void showSelected() {
        table.showSelected(viewModel.selectedRow());
    }

    /** Headings among what is selected say nothing; alone they leave the selection as it was. */
    private void tellSelected(List<Line> lines) {
        List<RecordId> agreements =
                lines.stream()
                        .filter(AgreementRow.class::isInstance)
                        .map(line -> ((AgreementRow) line).agreement().id())
                        .toList();
        if (!agreements.isEmpty()) {
            viewModel.select(agreements);
        }
    }

    private void open(Line line) {
        switch (line) {
            case AgreementRow _ -> actions.showEvidence().run();
            case GroupLine _ -> toggle();
        }
    }

    private void toggle() {
        int at = table.getSelectionModel().getSelectedIndex();
        if (table.getSelectionModel().getSelectedItem() instanceof GroupLine heading) {
            viewModel.toggle(heading.group());
            table.getSelectionModel().clearAndSelect(at);
        }
    }

    /** Whether the heading of a group is selected that is open, or one that is closed. */
    private BooleanBinding isOn(boolean open) {
        var selected = table.getSelectionModel().selectedItemProperty();
        return Bindings.createBooleanBinding(
                () -> selected.get() instanceof GroupLine heading && heading.open() == open,
                selected);
    }

    private static String name(Line line, Words words) {
        return switch (line) {
            case AgreementRow row -> words.text(row.agreement().title());
            case GroupLine heading -> heading.group().name();
        };
    }

    private List<AgreementRow> chosen() {
        return table.chosen().stream()
                .filter(AgreementRow.class::isInstance)
                .map(AgreementRow.class::cast)
                .distinct()
                .toList();
    }

    private void copy() {
        List<AgreementRow> rows = chosen();
        ClipboardText.put(
                table,
                viewModel.wordsProperty().get().get("copied.rows", rows.size()),
                viewModel.plain(rows).tabbed(),
                viewModel.worded(rows).html());
    }

    private void copyCitation() {
        List<AgreementRow> rows = chosen();
        ClipboardText.put(
                table,
                viewModel.wordsProperty().get().get("copied.citations", rows.size()),
                viewModel.citation(rows));
    }
}
