package hanoius.grid;

import hanoius.control.Action;
import hanoius.control.ClipboardText;
import hanoius.control.MenuEntries;
import hanoius.control.NodeLifetime;
import hanoius.model.RecordId;
import hanoius.paste.TypedRow.NearName;
import hanoius.sheet.RowSheet;
import hanoius.task.Lifetime;
import hanoius.typing.TextMenu;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The table of a grid, the field in which one types into it, and its keys. */
final class GridCells extends StackPane {

    private static final int PAGE = 15;

    private final GridViewModel viewModel;
    private final GridTable table;
    private final CellEditor editor;
    private final Pane above = new Pane();
    private final ContextMenu menu = new ContextMenu();

    /** Whether the field gets the keyboard as soon as it lies over its cell. */
    private boolean wanted;

    /** What the columns are of; null before the grid was first open. */
    private @Nullable RecordId of;

    GridCells(GridViewModel viewModel) {
        this.viewModel = viewModel;
        table = new GridTable(viewModel.wordsProperty());
        editor = CellEditor.of(viewModel);
        above.setPickOnBounds(false);
        above.getChildren().add(editor);
        getChildren().setAll(table, above);
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(viewModel.sheetProperty(), this::show);
        lifetime.subscribe(
                viewModel.shownProperty(),
                shown -> {
                    table.show(shown.rows());
                    if (wanted) {
                        // There was no cell yet when it was to have the keyboard.
                        focusCells();
                    } else {
                        place();
                    }
                });
        lifetime.subscribe(viewModel.wordsProperty(), _ -> table.refresh());
        table.getFocusModel().focusedCellProperty().subscribe(_ -> place());
        table.focusedProperty()
                .subscribe(
                        (_, now) -> {
                            if (now) {
                                focusCells();
                            }
                        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        // The field would stay where its cell was.
        table.addEventFilter(ScrollEvent.SCROLL, _ -> editor.keep());
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::openMenu);
        editor.setOnContextMenuRequested(this::askedForMenu);
    }

    /** Another state of the record has the same columns. */
    private void show(@Nullable RowSheet sheet) {
        if (sheet != null && !sheet.place().equals(of)) {
            of = sheet.place();
            editor.putBack();
            table.show(sheet);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        // Its cells are where they belong only then.
        table.layout();
        place();
    }

    /** Lets the field lie over the cell with the focus. */
    private void place() {
        GridCell cell = table.focusedCell();
        if (cell == null || !cell.equals(editor.cell())) {
            editor.moveTo(cell);
        }
        Optional<TableCell<?, ?>> node =
                cell == null ? Optional.empty() : table.node(cell).findFirst();
        editor.setVisible(node.isPresent());
        if (node.isPresent()) {
            TableCell<?, ?> under = node.get();
            Bounds place = above.sceneToLocal(under.localToScene(under.getLayoutBounds()));
            editor.resizeRelocate(
                    place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
            if (wanted) {
                wanted = false;
                editor.requestFocus();
            }
        }
    }

    /** Gives the keyboard to the first cell. */
    void begin() {
        go(new GridCell(0, 0), false);
    }

    /** Gives the keyboard to the cell with the focus, or the first. */
    void focusCells() {
        if (table.focusedCell() == null) {
            table.go(new GridCell(0, 0), false);
        }
        wanted = true;
        table.layout();
        place();
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            GridCell cell = table.focusedCell();
            if (cell != null && !table.isTypedFocused()) {
                go(cell, false);
            }
            focusCells();
            if (event.getClickCount() == 2 && isOnCell(event)) {
                editor.edit();
            }
        }
    }

    /** Whether the cell with the focus was clicked, rather than a heading. */
    private boolean isOnCell(MouseEvent event) {
        GridCell cell = editor.cell();
        List<TableCell<?, ?>> nodes = cell == null ? List.of() : table.node(cell).toList();
        return event.getTarget() instanceof Node clicked
                && Stream.iterate(clicked, Objects::nonNull, Node::getParent)
                        .anyMatch(nodes::contains);
    }

    private void go(GridCell cell, boolean extend) {
        editor.keep();
        table.go(cell, extend);
        focusCells();
    }

    private void keyed(KeyEvent event) {
        GridCell cell = editor.cell();
        if (cell != null
                && !editor.isComposing()
                && !editor.isOfText(event)
                && answers(event, cell)) {
            event.consume();
        }
    }

    private boolean answers(KeyEvent event, GridCell cell) {
        if (event.isShortcutDown()) {
            return answersShortcut(event, cell);
        }
        boolean shift = event.isShiftDown();
        switch (event.getCode()) {
            case ENTER -> go(cell.down(shift ? -1 : 1), false);
            case TAB -> {
                GridCell next = cell.next(!shift, viewModel.width());
                boolean leaves = next.row() >= table.getItems().size() || next.equals(cell);
                if (leaves) {
                    editor.keep();
                    return false;
                }
                go(next, false);
            }
            case UP -> go(cell.down(-1), shift);
            case DOWN -> go(cell.down(1), shift);
            case LEFT -> go(cell.right(-1, viewModel.width()), shift);
            case RIGHT -> go(cell.right(1, viewModel.width()), shift);
            case PAGE_UP -> go(cell.down(-PAGE), shift);
            case PAGE_DOWN -> go(cell.down(PAGE), shift);
            case HOME -> go(new GridCell(cell.row(), 0), shift);
            case END -> go(new GridCell(cell.row(), viewModel.width() - 1), shift);
            case F2 -> editor.edit();
            case DELETE -> viewModel.clear(rows(cell), columns(cell));
            case ESCAPE -> {
                if (editor.isWriting()) {
                    editor.putBack();
                } else {
                    viewModel.leave();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean answersShortcut(KeyEvent event, GridCell cell) {
        boolean shift = event.isShiftDown();
        KeyCode code = event.getCode();
        switch (code) {
            case ENTER -> take();
            case V -> paste();
            case C -> copy();
            case X -> {
                copy();
                viewModel.clear(rows(cell), columns(cell));
            }
            case D -> viewModel.fillDown(rows(cell), columns(cell));
            case A -> table.getSelectionModel().selectAll();
            case HOME -> go(new GridCell(0, 0), shift);
            case END -> go(new GridCell(table.getItems().size() - 1, viewModel.width() - 1), shift);
            case Z, Y -> {
                if (code == KeyCode.Z && !shift) {
                    viewModel.takeBack();
                } else {
                    viewModel.doAgain();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private Set<Integer> rows(GridCell cell) {
        Set<Integer> rows = table.selectedRows();
        return rows.isEmpty() ? Set.of(cell.row()) : rows;
    }

    private List<Integer> columns(GridCell cell) {
        List<Integer> columns = table.selectedColumns();
        return columns.isEmpty() ? List.of(cell.column()) : columns;
    }

    /** Writes what can be taken, with what is typed last. */
    void take() {
        editor.keep();
        viewModel.take();
    }

    /** Puts what is on the clipboard where one types. */
    void paste() {
        editor.keep();
        GridCell cell = editor.cell();
        GridCell at = cell == null ? new GridCell(0, 0) : cell;
        Clipboard clipboard = Clipboard.getSystemClipboard();
        viewModel.paste(
                text(clipboard.getString()), text(clipboard.getHtml()), at.row(), at.column());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private void copy() {
        Set<Integer> rows = table.selectedRows();
        if (!rows.isEmpty()) {
            ClipboardText.put(
                    this,
                    viewModel.words().get("copied.rows", rows.size()),
                    table.copied(cell -> viewModel.typed(cell.row(), cell.column())));
        }
    }

    /** What is being typed has the menu of a text, and a cell at rest that of the rows. */
    private void askedForMenu(ContextMenuEvent event) {
        if (editor.isWriting()) {
            TextMenu.show(editor, viewModel.words(), event);
        } else {
            openMenu(event);
        }
    }

    private void openMenu(ContextMenuEvent event) {
        GridCell cell = editor.cell();
        if (cell == null) {
            return;
        }
        boolean some = !table.selectedRows().isEmpty();
        MenuEntries entries = MenuEntries.ofContextMenu(viewModel.words());
        List<MenuItem> meant =
                entries.items(
                        viewModel.near(cell).stream().map(each -> write(each, cell)).toList());
        menu.getItems()
                .setAll(
                        entries.items(
                                Arrays.asList(
                                        Action.of("grid.paste", this::paste),
                                        Action.of("grid.copy", this::copy).when(some),
                                        Action.of(
                                                        "grid.fill_down",
                                                        () ->
                                                                viewModel.fillDown(
                                                                        rows(cell), columns(cell)))
                                                .when(some),
                                        Action.of(
                                                        "grid.clear",
                                                        () ->
                                                                viewModel.clear(
                                                                        rows(cell), columns(cell)))
                                                .when(some),
                                        Action.of(
                                                        "grid.remove_rows",
                                                        () -> viewModel.remove(rows(cell)))
                                                .when(some))));
        if (!meant.isEmpty()) {
            menu.getItems().addFirst(new SeparatorMenuItem());
            menu.getItems().addAll(0, meant);
        }
        menu.show(this, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    /** Writes the name of what there is for one that nothing has. */
    private Action write(NearName near, GridCell cell) {
        return Action.named(
                "grid-write",
                in -> in.get("grid.write", near.meant()),
                () -> {
                    String typed = viewModel.typed(cell.row(), cell.column());
                    viewModel.type(
                            cell.row(), cell.column(), typed.replace(near.written(), near.meant()));
                });
    }
}
