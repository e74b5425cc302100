package hanoius.grid;

import hanoius.typing.Composition;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/**
 * The field that lies over the cell with the focus. It is there before anything is typed, so that
 * an input method composes in it from the first letter; until then it is not seen. However the cell
 * is left, what was typed stays.
 */
final class CellEditor extends TextField {

    private static final PseudoClass WRITING = PseudoClass.getPseudoClass("writing");

    private final GridViewModel viewModel;
    private final Composition composition;
    private @Nullable GridCell cell;
    private boolean writing;
    private boolean setting;

    /** The field of a grid. */
    static CellEditor of(GridViewModel viewModel) {
        return new CellEditor(viewModel);
    }

    private CellEditor(GridViewModel viewModel) {
        this.viewModel = viewModel;
        composition = Composition.of(this);
        setId("grid-editor");
        getStyleClass().add("grid-editor");
        setManaged(false);
        textProperty()
                .subscribe(
                        (_, now) -> {
                            if (!setting) {
                                setWriting(writing || !now.isEmpty());
                                if (cell != null && writing) {
                                    viewModel.typeHalf(cell.row(), cell.column(), now);
                                }
                            }
                        });
        // Until something is typed, the tip, the menu and the clicks are those of the cell.
        setMouseTransparent(true);
        focusedProperty()
                .subscribe(
                        (_, now) -> {
                            if (!now) {
                                keep();
                            }
                        });
    }

    /** Lies over another cell from now on; what was typed into the one before is kept. */
    void moveTo(@Nullable GridCell other) {
        keep();
        cell = other;
    }

    @Nullable GridCell cell() {
        return cell;
    }

    /** Whether something is being typed: arrows then move in the text, else to another cell. */
    boolean isWriting() {
        return writing;
    }

    /** Whether a word is being composed, whose keys are not ours. */
    boolean isComposing() {
        return composition.isRunning();
    }

    /** Goes on with what stands in the cell. */
    void edit() {
        GridCell of = cell;
        if (of != null && !writing) {
            set(viewModel.typed(of.row(), of.column()));
            setWriting(true);
            end();
        }
    }

    /** Lets what is typed stand in the cell. */
    void keep() {
        GridCell of = cell;
        if (writing && of != null) {
            String typed = getText();
            rest();
            viewModel.type(of.row(), of.column(), typed);
        }
    }

    /** Forgets what is typed. */
    void putBack() {
        rest();
        viewModel.forgetHalf();
    }

    private void rest() {
        setWriting(false);
        set("");
    }

    private void set(String text) {
        setting = true;
        setText(text);
        setting = false;
    }

    private void setWriting(boolean now) {
        writing = now;
        pseudoClassStateChanged(WRITING, now);
        setMouseTransparent(!now);
    }

    /** Whether a key leads through the text rather than through the cells. */
    boolean isOfText(KeyEvent event) {
        KeyCode code = event.getCode();
        return writing
                && (code == KeyCode.LEFT
                        || code == KeyCode.RIGHT
                        || code == KeyCode.HOME
                        || code == KeyCode.END
                        || code == KeyCode.DELETE
                        || (event.isShortcutDown() && code != KeyCode.ENTER));
    }
}
