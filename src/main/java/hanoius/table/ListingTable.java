package hanoius.table;

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
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;

import org.kordamp.ikonli.feather.Feather;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rows of records and headings of groups, with what can be done with them. */
final class ListingTable<T> {

    /** So many rows are copied at most. */
    private static final int MOST_COPIED = 50_000;

    /** So many records are copied as text at most, each of which may have to be read. */
    private static final int MOST_TOLD = 10_000;

    private final ListingViewModel<T> viewModel;
    private final TableSubject<T> subject;
    private final TableActions actions;
    private final RecordTable<Line<T>> table;

    ListingTable(
            ListingViewModel<T> viewModel,
            TableActions actions,
            CellPictures<T> pictures,
            Memory memory) {
        this.viewModel = viewModel;
        this.actions = actions;
        subject = viewModel.subject();
        table =
                new RecordTable<>(
                        subject.name() + "-table",
                        viewModel.wordsProperty(),
                        subject.messages().heading(),
                        Line::key);
        build(pictures);
        TableMemory.install(table, subject.name() + "s.table", memory);
        bind();
    }

    private void build(CellPictures<T> pictures) {
        var columns = new ListedColumns<T>(viewModel, pictures);
        subject.fields().stream().map(columns::column).forEach(table.getColumns()::add);
        table.mark(
                "possible",
                line -> line instanceof ListedRow<T> row && (row.possible() || row.kept()));
        table.mark("group", line -> line instanceof GroupLine<T>);
        table.addAction(Feather.BOOK_OPEN, Action.of("table.show_sources", actions.showEvidence()));
        table.addAction(
                Feather.CLOCK,
                Action.of("table.show_timeline", actions.showTimeline()).on(TableKeys.TIMELINE));
        table.addAction(
                Feather.COPY, Action.of("table.copy_rows", this::copy).on(ControlKeys.COPY_ROWS));
        table.addAction(
                Feather.BOOKMARK,
                Action.of("table.copy_text", this::copyText).on(TableKeys.COPY_TEXT));
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
                        Action.key(TableKeys.CLOSE, this::toggle).when(isOn(true)),
                        Action.key(TableKeys.OPEN, this::toggle).when(isOn(false))));
        TypeAhead.install(table, line -> name(line, viewModel.wordsProperty().get()));
        var drop = new Hyperlink();
        drop.setId(subject.name() + "-drop");
        drop.textProperty().bind(viewModel.offerWordsProperty());
        drop.visibleProperty().bind(drop.textProperty().isNotEmpty());
        drop.setOnAction(_ -> viewModel.takeOffer());
        table.whenEmpty(viewModel.nothingProperty(), drop);
    }

    /** The node to lay out. */
    RecordTable<Line<T>> node() {
        return table;
    }

    /** The columns in the order in which they stand, hidden ones included. */
    List<TableColumn<Line<T>, ?>> columns() {
        return table.getColumns();
    }

    /** The fields whose columns are shown, in their order. */
    List<ListedField<T>> shown() {
        return table.getVisibleLeafColumns().stream().<ListedField<T>>map(this::field).toList();
    }

    /** The columns that the table is sorted by; to change, too. */
    List<TableColumn<Line<T>, ?>> sortOrder() {
        return table.getSortOrder();
    }

    /** Columns, their widths and the sorting as they were at the very first. */
    void reset() {
        table.getColumns()
                .setAll(
                        table.getColumns().stream()
                                .sorted(
                                        Comparator.comparingInt(
                                                each -> subject.fields().indexOf(field(each))))
                                .toList());
        for (TableColumn<Line<T>, ?> column : table.getColumns()) {
            column.setVisible(field(column).shownAtFirst());
            column.setPrefWidth(field(column).width() * TextScale.now(table));
        }
        resetSorting();
    }

    private void resetSorting() {
        table.getSortOrder()
                .setAll(
                        subject.initial().order().stream()
                                .<TableColumn<Line<T>, ?>>flatMap(this::sorting)
                                .toList());
    }

    private Stream<TableColumn<Line<T>, ?>> sorting(SortKey<T> key) {
        return table.getColumns().stream()
                .filter(each -> field(each).equals(key.field()))
                .peek(
                        each ->
                                each.setSortType(
                                        key.descending()
                                                ? SortType.DESCENDING
                                                : SortType.ASCENDING));
    }

    /** The field that a column shows. */
    private ListedField<T> field(TableColumn<Line<T>, ?> column) {
        return subject.field(column.getId());
    }

    private void sort() {
        viewModel.sort(
                table.getSortOrder().stream()
                        .map(
                                each ->
                                        new SortKey<>(
                                                field(each),
                                                each.getSortType() == SortType.DESCENDING))
                        .toList());
    }

    private void list(Lines<T> lines) {
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
    private void tellSelected(List<Line<T>> lines) {
        List<RecordId> records = rows(lines).map(ListedRow::id).toList();
        if (!records.isEmpty()) {
            viewModel.select(records);
        }
    }

    private Stream<ListedRow<T>> rows(List<Line<T>> some) {
        return some.stream()
                .flatMap(line -> line instanceof ListedRow<T> row ? Stream.of(row) : Stream.of());
    }

    private void open(Line<T> line) {
        switch (line) {
            case ListedRow<T> _ -> actions.showEvidence().run();
            case GroupLine<T> _ -> toggle();
        }
    }

    private void toggle() {
        int at = table.getSelectionModel().getSelectedIndex();
        if (table.getSelectionModel().getSelectedItem() instanceof GroupLine<T> heading) {
            viewModel.toggle(heading.group());
            table.getSelectionModel().clearAndSelect(at);
        }
    }

    /** Whether the heading of a group is selected that is open, or one that is closed. */
    private BooleanBinding isOn(boolean open) {
        var selected = table.getSelectionModel().selectedItemProperty();
        return Bindings.createBooleanBinding(
                () -> selected.get() instanceof GroupLine<T> heading && heading.open() == open,
                selected);
    }

    private String name(Line<T> line, Words words) {
        return switch (line) {
            case ListedRow<T> row -> subject.title().words(row.record(), words);
            case GroupLine<T> heading -> heading.group().name();
        };
    }

    private List<ListedRow<T>> chosen(int most) {
        return rows(table.chosen(most)).distinct().toList();
    }

    private void copy() {
        List<ListedRow<T>> rows = chosen(MOST_COPIED);
        viewModel.copy(
                rows,
                shown(),
                (plain, worded) ->
                        ClipboardText.put(
                                table,
                                said("copied.rows", rows.size(), MOST_COPIED),
                                plain.tabbed(),
                                worded.html()));
    }

    private void copyText() {
        List<ListedRow<T>> rows = chosen(MOST_TOLD);
        viewModel.tell(
                rows,
                text ->
                        ClipboardText.put(
                                table, said("copied.records", rows.size(), MOST_TOLD), text));
    }

    /** What was copied, and that it was not all where it was not. */
    private String said(String key, int count, int most) {
        Words words = viewModel.wordsProperty().get();
        String copied = words.get(key, count);
        return count < most ? copied : copied + " " + words.get("timeline.list_cut", most);
    }
}
