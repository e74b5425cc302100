package hanoius.timeline;

import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.control.ClipboardText;
import hanoius.control.ControlKeys;
import hanoius.control.NodeLifetime;
import hanoius.control.RowsInSight;
import hanoius.control.TextScale;
import hanoius.control.TypeAhead;
import hanoius.font.Icon;
import hanoius.model.RecordId;
import hanoius.task.Lifetime;
import hanoius.text.Words;
import hanoius.timeline.lane.Lane;
import hanoius.workspace.Workspace;

import javafx.collections.ObservableListBase;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The records of the timeline one below the other, under the years in which they begin. */
final class TimelineListView extends BorderPane {

    /** So many records at once are as many as anybody means. */
    private static final int MOST_SELECTED = 10_000;

    /** So many rows are copied at most. */
    private static final int MOST_COPIED = 50_000;

    private final TimelineViewModel model;
    private final Workspace workspace;
    private final Runnable evidence;
    private final ListView<YearRows.Row> list = new ListView<>();
    private final Label nothing = new Label();
    private final Label count = new Label();
    private final Button copy = new Button("", new Icon(Feather.COPY));
    private YearRows rows;
    private boolean passingOn;

    /**
     * @param evidence shows the evidence of the selected record
     */
    TimelineListView(TimelineViewModel model, Workspace workspace, Runnable evidence) {
        this.model = model;
        this.workspace = workspace;
        this.evidence = evidence;
        rows = new YearRows(model.scene(), workspace.words());
        build();
        bind();
    }

    private void build() {
        list.setId("timeline-list");
        list.getStyleClass().addAll("record-list", "edge-to-edge");
        TextScale.fixRows(list, RecordCell.HEIGHT);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(
                _ -> new RecordCell(this::line, workspace.wordsProperty(), this::isTouched));
        list.setPlaceholder(nothing);
        copy.setId("timeline-list-copy");
        copy.getStyleClass().add("flat");
        count.getStyleClass().add("view-count");
        HBox head = new HBox(8, count, copy);
        head.getStyleClass().add("record-list-head");
        setTop(head);
        setCenter(list);
    }

    private void bind() {
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(model.sceneProperty(), this::fill);
        lifetime.subscribe(workspace.wordsProperty(), this::say);
        lifetime.subscribe(workspace.brushedProperty(), _ -> list.refresh());
        lifetime.subscribe(workspace.selectionProperty(), _ -> showSelected());
        lifetime.subscribe(model.touched(), this::bring);
        list.getSelectionModel().getSelectedIndices().subscribe(this::tellSelected);
        ActionKeys.install(
                list,
                list,
                List.of(
                        Action.key(ControlKeys.COPY_ROWS, this::copySelected),
                        Action.key(ControlKeys.OPEN, evidence)));
        TypeAhead.install(list, new Titles());
        list.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getClickCount() == 2) {
                        evidence.run();
                    }
                });
        copy.setOnAction(_ -> copy(rowsAt(Stream.iterate(0, i -> i + 1).limit(rows.size()))));
        fill();
    }

    private boolean isTouched(RecordId drawn) {
        return model.touched().getValue().stream()
                .map(model.selection()::drawn)
                .anyMatch(drawn::equals);
    }

    private RecordLine line(int number) {
        return RecordLine.of(model.scene().all(), number, model.brushed(), workspace.words());
    }

    private void fill() {
        passingOn = true;
        YearRows before = rows;
        RowsInSight sight = new RowsInSight(list, before::id, before::said);
        rows = new YearRows(model.scene(), workspace.words());
        list.setItems(new RowList(rows));
        passingOn = false;
        say(workspace.words());
        if (workspace.change(before.dataset(), rows.dataset()).isPresent()) {
            // An edit moves nobody from where they are.
            list.getFocusModel().focus(select());
            sight.restore(id -> rows.rowOf((RecordId) id), rows::said);
        } else {
            showSelected();
        }
    }

    /** Tints what undo or redo did something to, and brings the first of it into sight. */
    private void bring(List<RecordId> touched) {
        list.refresh();
        RowsInSight.bring(
                list,
                touched.stream()
                        .map(model.selection()::drawn)
                        .map(rows::rowOf)
                        .filter(row -> row >= 0)
                        .toList());
    }

    private void say(Words words) {
        count.setText(model.scene().listed(words));
        copy.setText(words.get("timeline.list_copy"));
        nothing.setText(words.get("timeline.list_nothing"));
        list.setAccessibleText(words.get("timeline.list") + ", " + count.getText());
    }

    private void showSelected() {
        int row = passingOn ? -1 : select();
        if (row >= 0) {
            passingOn = true;
            show(row);
            passingOn = false;
        }
    }

    /** Selects the rows of what is selected; that of the last one, or -1 for none. */
    private int select() {
        passingOn = true;
        MultipleSelectionModel<YearRows.Row> selection = list.getSelectionModel();
        selection.clearSelection();
        // Not all that can be selected is listed: figures and sources are selected too.
        model.selection().all().stream()
                .mapToInt(rows::rowOf)
                .filter(row -> row >= 0)
                .forEach(selection::select);
        RecordId last = model.selection().selected();
        int row = last == null ? -1 : rows.rowOf(last);
        if (row >= 0) {
            selection.select(row);
        }
        passingOn = false;
        return row;
    }

    private void show(int row) {
        list.getFocusModel().focus(row);
        list.scrollTo(Math.max(0, row - 2));
    }

    /** Headings among what is selected say nothing; alone they leave the selection as it was. */
    private void tellSelected() {
        if (passingOn) {
            return;
        }
        MultipleSelectionModel<YearRows.Row> selection = list.getSelectionModel();
        List<RecordId> ids = new ArrayList<>();
        rowsAt(selection.getSelectedIndices().stream().limit(MOST_SELECTED))
                .forEach(row -> add(ids, row));
        if (selection.getSelectedItem() instanceof YearRows.Row.Entry(int number)) {
            RecordId last = model.scene().all().columns().id(number);
            ids.remove(last);
            ids.add(last);
        }
        if (!ids.isEmpty()) {
            passingOn = true;
            workspace.select(ids);
            passingOn = false;
        }
    }

    private void add(List<RecordId> ids, YearRows.Row row) {
        if (row instanceof YearRows.Row.Entry(int number)) {
            ids.add(model.scene().all().columns().id(number));
        }
    }

    private List<YearRows.Row> rowsAt(Stream<Integer> indices) {
        return indices.limit(MOST_COPIED)
                .filter(row -> row >= 0 && row < rows.size())
                .map(rows::get)
                .toList();
    }

    private void copySelected() {
        copy(rowsAt(list.getSelectionModel().getSelectedIndices().stream()));
    }

    private void copy(List<YearRows.Row> some) {
        if (!some.isEmpty()) {
            Words words = workspace.words();
            String text = RecordLine.text(some, model.scene().all(), words);
            boolean cut = some.size() == MOST_COPIED && rows.size() > MOST_COPIED;
            ClipboardText.put(
                    list,
                    words.get("copied.rows", some.size()),
                    cut ? text + words.get("timeline.list_cut", MOST_COPIED) : text);
        }
    }

    /** Gives the keyboard to the list. */
    void focusRows() {
        list.requestFocus();
        if (list.getFocusModel().getFocusedIndex() < 0) {
            list.getFocusModel().focus(0);
        }
    }

    /** The titles of the records, in the order of the list. */
    private final class Titles implements TypeAhead.Rows {

        @Override
        public int count() {
            return model.scene().all().count();
        }

        @Override
        public String name(int row) {
            Lane all = model.scene().all();
            return all.columns().title(all.member(row));
        }

        @Override
        public int reached() {
            return model.selection().position();
        }

        @Override
        public void goTo(int row) {
            Lane all = model.scene().all();
            model.selection().select(all.columns().id(all.member(row)));
        }
    }

    /** Rows for a list view that never holds more of them than it shows; they never change. */
    private static final class RowList extends ObservableListBase<YearRows.Row> {

        private final YearRows rows;

        RowList(YearRows rows) {
            this.rows = rows;
        }

        @Override
        public YearRows.Row get(int row) {
            return rows.get(row);
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public int indexOf(@Nullable Object row) {
            return switch (row) {
                case YearRows.Row.Entry(int number) -> rows.rowOf(number);
                case null, default -> super.indexOf(row);
            };
        }
    }
}
