package hanoius.grid;

import hanoius.control.NodeLifetime;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/** A view that gives its place to the grid as long as that is open. */
public final class GridPage extends StackPane {

    private final GridViewModel viewModel;
    private @Nullable GridView grid;

    /**
     * @param usual what is shown while the grid is not open
     * @param back gives the keyboard to it again
     */
    public GridPage(Node usual, GridViewModel viewModel, Runnable back) {
        this.viewModel = viewModel;
        getChildren().setAll(usual);
        NodeLifetime.of(this)
                .subscribe(
                        viewModel.sheetProperty(),
                        (before, now) -> {
                            usual.setVisible(now == null);
                            if (now != null && before == null) {
                                show();
                            } else if (now == null && grid != null) {
                                back.run();
                                // Its cells are many, and few come back to it soon.
                                getChildren().remove(grid);
                                grid = null;
                            }
                        });
        if (viewModel.sheet() != null) {
            usual.setVisible(false);
            show();
        }
    }

    private void show() {
        GridView shown = shown();
        applyCss();
        layout();
        shown.focusCells();
    }

    /** Lets figures of an indicator be typed. */
    public void enter(RecordId indicator) {
        viewModel.open(indicator);
        show();
    }

    /** Puts what is on the clipboard into the grid of an indicator. */
    public void paste(RecordId indicator) {
        enter(indicator);
        shown().paste();
    }

    /** Puts what is on the clipboard into the grid of a kind. */
    public void paste(Kind kind) {
        viewModel.open(kind);
        show();
        shown().paste();
    }

    private GridView shown() {
        GridView made = grid;
        if (made == null) {
            made = new GridView(viewModel);
            getChildren().add(made);
            grid = made;
        }
        return made;
    }
}
