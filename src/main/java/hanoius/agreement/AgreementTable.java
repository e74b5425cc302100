package hanoius.agreement;

import hanoius.control.ClipboardText;
import hanoius.control.Memory;
import hanoius.control.NodeLifetime;
import hanoius.control.RecordTable;
import hanoius.control.TableMemory;
import hanoius.control.TextScale;
import hanoius.control.TypeAhead;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.kordamp.ikonli.feather.Feather;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rows of agreements and headings of groups, with what can be done with them. */
final class AgreementTable {

    private static final String REMEMBERED = "agreements.table";

    private final AgreementViewModel viewModel;
    private final AgreementActions actions;
    private final RecordTable<Line> table;

    AgreementTable(AgreementViewModel viewModel, AgreementActions actions, Memory memory) {
        this.viewModel = viewModel;
        this.actions = actions;
        table =
                new RecordTable<>(
                        "agreement-table", viewModel.wordsProperty(), "agreement.heading");
        build();
        TableMemory.install(table, REMEMBERED, memory);
        bind();
    }

    private void build() {
        var columns = new AgreementColumns(viewModel.wordsProperty(), viewModel::toggle);
        Stream.of(Field.values()).map(columns::column).forEach(table.getColumns()::add);
        table.mark("possible", line -> line instanceof AgreementRow row && row.possible());
        table.mark("group", GroupLine.class::isInstance);
        table.addAction("agreement.show_sources", Feather.BOOK_OPEN, actions.showEvidence());
        act("agreement.show_timeline", Feather.CLOCK, "Shortcut+T", actions.showTimeline());
        act("agreement.copy_rows", Feather.COPY, "Shortcut+C", this::copy);
        act("agreement.copy_citation", Feather.BOOKMARK, "Shortcut+Alt+C", this::copyCitation);
        table.sortedByOwner(this::sort);
        resetSorting();
    }

    private void act(String key, Feather icon, String shortcut, Runnable action) {
        table.addAction(key, icon, KeyCombination.valueOf(shortcut), action);
    }

    private void bind() {
        sort();
        NodeLifetime.of(table).subscribe(viewModel.linesProperty(), this::list);
        NodeLifetime.of(table).subscribe(viewModel.selectedProperty(), this::showSelected);
        table.setOnSelect(this::tellSelected);
        table.setOnOpen(this::open);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
        TypeAhead.install(table, AgreementTable::name);
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
                                .sorted(Comparator.comparing(AgreementTable::field))
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
    static Field field(TableColumn<Line, ?> column) {
        return Field.valueOf(column.getId());
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
        table.list(lines);
        showSelected();
    }

    private void showSelected() {
        table.showSelected(viewModel.selectedRow());
    }

    private void tellSelected(Line line) {
        if (line instanceof AgreementRow row) {
            viewModel.select(row.agreement().id());
        }
    }

    private void open(Line line) {
        switch (line) {
            case AgreementRow _ -> actions.showEvidence().run();
            case GroupLine heading -> toggle(heading);
        }
    }

    private void toggle(GroupLine heading) {
        int at = table.getSelectionModel().getSelectedIndex();
        viewModel.toggle(heading.group());
        table.getSelectionModel().clearAndSelect(at);
    }

    /** On the heading of a group, sideways keys close and open it. */
    private void keyed(KeyEvent event) {
        if (table.getSelectionModel().getSelectedItem() instanceof GroupLine heading
                && (heading.open() ? KeyCode.LEFT : KeyCode.RIGHT) == event.getCode()) {
            event.consume();
            toggle(heading);
        }
    }

    private static String name(Line line) {
        return switch (line) {
            case AgreementRow row -> row.agreement().title();
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
