package hanoius.control;

import hanoius.font.Icon;
import hanoius.rows.FixedRows;
import hanoius.rows.Placed;
import hanoius.rows.RowPlaces;
import hanoius.task.Later;
import hanoius.text.Words;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A table whose rows stand for records: one selection shared with the other views, actions on rows
 * by menu and by key, and words where it is empty. Columns that it is sorted by are numbered once
 * there are several.
 */
public final class RecordTable<R> extends TableView<R> {

    private static final String FIRST = "first-column";

    /** More than these are not told to be selected, which everybody would have to look at. */
    private static final int MOST_SELECTED = 1000;

    private final ObservableValue<Words> words;
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final FixedRows<R> fixed = new FixedRows<>();
    private final ContextMenu menu = new ContextMenu();
    private final List<Action> actions = new ArrayList<>();
    private final Map<String, Feather> icons = new HashMap<>();
    private final Map<PseudoClass, Predicate<R>> marks = new HashMap<>();
    private final Label nothing = new Label();
    private final Function<R, Object> key;
    private @Nullable Runnable onOrder;
    private Consumer<R> onOpen = _ -> {};
    private Consumer<List<R>> onSelect = _ -> {};
    private boolean passingOn;
    private boolean telling;
    private @Nullable Runnable listing;
    private boolean isSortedByOwner;

    /**
     * An empty table.
     *
     * @param heading the message key of what assistive technology calls it
     * @param key what tells a row from all others, before and after a change of its record
     */
    public RecordTable(
            String id, ObservableValue<Words> words, String heading, Function<R, Object> key) {
        this.words = words;
        this.key = key;
        setId(id);
        getStyleClass().add("edge-to-edge");
        accessibleTextProperty().bind(words.map(each -> each.get(heading)));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setRowFactory(_ -> new Row());
        var sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        getSelectionModel().selectedItemProperty().subscribe(() -> tellSelected());
        getSelectionModel().getSelectedIndices().subscribe(this::tellSelected);
        actions.add(Action.key(ControlKeys.OPEN, this::open).when(hasSelected()));
        ActionKeys.install(this, this, actions);
        addEventHandler(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> {
                    if (event.isKeyboardTrigger()) {
                        openMenu(event);
                    }
                });
        NodeLifetime.of(this).subscribe(words, _ -> refresh());
        getVisibleLeafColumns().subscribe(this::markFirst);
        RecordColumns.numberSorted(this);
    }

    /** The column at the edge, whichever it is, may keep a distance from it. */
    private void markFirst() {
        for (TableColumn<R, ?> column : getColumns()) {
            column.getStyleClass().remove(FIRST);
        }
        if (!getVisibleLeafColumns().isEmpty()) {
            getVisibleLeafColumns().getFirst().getStyleClass().add(FIRST);
        }
    }

    /** What is said and offered instead of rows. */
    public void whenEmpty(ObservableValue<String> says, Hyperlink offer) {
        nothing.textProperty().bind(says);
        var empty = new VBox(nothing, offer);
        empty.getStyleClass().add("empty-table");
        empty.setAlignment(Pos.CENTER);
        setPlaceholder(empty);
    }

    /** Leaves the order of the rows to their owner, who is told when another one is asked for. */
    public void sortedByOwner(Runnable newOrder) {
        setItems(fixed);
        isSortedByOwner = true;
        onOrder = newOrder;
    }

    /**
     * An owner who sorts lists the rows anew, and may leave some out. JavaFX cannot have that while
     * it sorts itself: it tells afterwards that as many rows are selected as before, and throws
     * when they are fewer.
     */
    @Override
    public void sort() {
        if (onOrder == null) {
            super.sort();
        } else {
            onOrder.run();
        }
    }

    /** Marks rows with a pseudo-class of the style sheets. */
    public void mark(String pseudoClass, Predicate<R> which) {
        marks.put(PseudoClass.getPseudoClass(pseudoClass), which);
    }

    /**
     * Tints the rows of some records as long as they are told, and brings the first of them into
     * sight.
     */
    public void tint(ObservableValue<? extends Collection<?>> some) {
        mark("touched", row -> some.getValue().contains(key.apply(row)));
        NodeLifetime.of(this).subscribe(some, this::bring);
    }

    private void bring(Collection<?> some) {
        refresh();
        List<R> items = getItems();
        List<Integer> places =
                fixed.now() instanceof Placed placed
                        ? some.stream()
                                .flatMap(each -> placed.placesOf(each).stream())
                                .sorted()
                                .toList()
                        : IntStream.range(0, some.isEmpty() ? 0 : items.size())
                                .filter(row -> some.contains(key.apply(items.get(row))))
                                .boxed()
                                .toList();
        RowsInSight.bring(this, places);
    }

    /** Called by the Enter key and a double click. */
    public void setOnOpen(Consumer<R> newAction) {
        onOpen = newAction;
    }

    /** Called with the rows that someone selects here, the last one at the end. */
    public void setOnSelect(Consumer<List<R>> newAction) {
        onSelect = newAction;
    }

    /** Adds an action to the menu of the rows, and to the keys of the table if it has some. */
    public void addAction(Feather icon, Action action) {
        actions.add(action);
        icons.put(action.id(), icon);
    }

    /**
     * Nothing is selected meanwhile: JavaFX throws when several rows are and the new ones move them
     * on to fewer.
     */
    private void put(List<? extends R> now) {
        getSelectionModel().clearSelection();
        if (isSortedByOwner) {
            fixed.put(now);
        } else {
            rows.setAll(now);
        }
        getSelectionModel().clearSelection();
    }

    /**
     * Lists other rows. What the table selects by itself meanwhile is nobody's choice: selected are
     * then those that were before and are still there.
     */
    public void list(List<? extends R> now) {
        whenTold(() -> listNow(now));
    }

    /**
     * What is selected may decide what is listed. JavaFX cannot bear other rows while it tells of a
     * selection, so that they come as soon as all is told.
     */
    private void whenTold(Runnable newListing) {
        if (!telling) {
            listing = null;
            newListing.run();
            return;
        }
        if (listing == null) {
            Later.run(
                    () -> {
                        if (listing != null) {
                            whenTold(listing);
                        }
                    });
        }
        listing = newListing;
    }

    private void listNow(List<? extends R> now) {
        boolean outer = passingOn;
        passingOn = true;
        List<R> before = List.copyOf(getSelectionModel().getSelectedItems());
        put(now);
        for (R each : before.size() > 1 ? before : List.<R>of()) {
            int at = getItems().indexOf(each);
            if (at >= 0) {
                getSelectionModel().select(at);
            }
        }
        passingOn = outer;
    }

    /**
     * Lists the rows after a change of the record: those that are in sight stay where they are, and
     * those that are selected stay so, whatever became of them.
     */
    public void mend(List<? extends R> now) {
        whenTold(() -> mendNow(now));
    }

    private void mendNow(List<? extends R> now) {
        boolean outer = passingOn;
        passingOn = true;
        RowPlaces before = RowPlaces.of(getItems(), key);
        var sight = new RowsInSight(this, before::key, getItems()::get);
        List<RowPlaces.Key> selected =
                getSelectionModel().getSelectedIndices().stream().map(before::key).toList();
        int focus = getFocusModel().getFocusedIndex();
        Optional<RowPlaces.Key> focused =
                focus >= 0 && focus < getItems().size()
                        ? Optional.of(before.key(focus))
                        : Optional.empty();
        put(now);
        RowPlaces after = RowPlaces.of(getItems(), key);
        selected.stream()
                .map(after::place)
                .filter(place -> place >= 0)
                .forEach(getSelectionModel()::select);
        focused.map(after::place).filter(place -> place >= 0).ifPresent(getFocusModel()::focus);
        sight.restore(each -> after.place((RowPlaces.Key) each), getItems()::get);
        passingOn = outer;
    }

    /** Shows what is selected elsewhere; nothing when it is not listed. */
    public void showSelected(Optional<? extends R> row) {
        if (passingOn) {
            return;
        }
        passingOn = true;
        int at = row.isEmpty() ? -1 : getItems().indexOf(row.get());
        if (at < 0) {
            getSelectionModel().clearSelection();
        } else if (!getSelectionModel().getSelectedIndices().contains(at)) {
            getSelectionModel().clearAndSelect(at);
            scrollTo(at);
        }
        passingOn = false;
    }

    /** Tells which rows are selected, the last one at the end; of very many some. */
    private void tellSelected() {
        if (passingOn) {
            return;
        }
        List<R> selected = new ArrayList<>();
        for (int at : getSelectionModel().getSelectedIndices()) {
            if (selected.size() < MOST_SELECTED) {
                selected.add(getItems().get(at));
            }
        }
        R last = getSelectionModel().getSelectedItem();
        if (last != null && selected.remove(last)) {
            selected.add(last);
        }
        if (!selected.isEmpty()) {
            passingOn = true;
            telling = true;
            try {
                onSelect.accept(List.copyOf(selected));
            } finally {
                telling = false;
                passingOn = false;
            }
        }
    }

    /** The rows that are selected, or all when none is, in the order shown. */
    public List<R> chosen() {
        return chosen(Integer.MAX_VALUE);
    }

    /** The same, so many at most. */
    public List<R> chosen(int most) {
        List<Integer> places = getSelectionModel().getSelectedIndices();
        return places.isEmpty()
                ? List.copyOf(getItems().subList(0, Math.min(most, getItems().size())))
                : places.stream().sorted().limit(most).map(getItems()::get).toList();
    }

    private List<MenuItem> items() {
        MenuEntries entries = MenuEntries.ofContextMenu(words.getValue());
        List<MenuItem> items = new ArrayList<>();
        for (Action action : actions) {
            Feather icon = icons.get(action.id());
            if (icon != null) {
                MenuItem item = entries.item(action);
                item.setGraphic(new Icon(icon));
                items.add(item);
            }
        }
        return items;
    }

    private void open() {
        R selected = getSelectionModel().getSelectedItem();
        if (selected != null) {
            onOpen.accept(selected);
        }
    }

    private BooleanBinding hasSelected() {
        return Bindings.isNotNull(getSelectionModel().selectedItemProperty());
    }

    /**
     * The pointer asks a row for its menu, the keyboard the table. Were it the row's own context
     * menu, its keys would work in the whole window.
     */
    private void openMenu(ContextMenuEvent event) {
        if (getSelectionModel().getSelectedItem() != null && !icons.isEmpty()) {
            menu.hide();
            menu.getItems().setAll(items());
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    private final class Row extends TableRow<R> {

        private Row() {
            addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
            addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::askedForMenu);
        }

        private void clicked(MouseEvent event) {
            R item = getItem();
            if (event.getButton() == MouseButton.PRIMARY
                    && event.getClickCount() == 2
                    && item != null) {
                onOpen.accept(item);
            }
        }

        @Override
        protected void updateItem(@Nullable R item, boolean empty) {
            super.updateItem(item, empty);
            marks.forEach(
                    (mark, which) ->
                            pseudoClassStateChanged(mark, item != null && which.test(item)));
        }

        private void askedForMenu(ContextMenuEvent event) {
            if (getItem() != null) {
                openMenu(event);
            }
        }
    }
}
