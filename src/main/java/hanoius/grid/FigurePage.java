package hanoius.grid;

import hanoius.control.NodeLifetime;
import hanoius.model.RecordId;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/** A view that gives its place to the grid as long as that is open. */
public final class FigurePage extends StackPane {

    private final FigureGridViewModel viewModel;
    private @Nullable FigureGridView grid;

    /**
     * @param usual what is shown while the grid is not open
     * @param back gives the keyboard to it again
     */
    public FigurePage(Node usual, FigureGridViewModel viewModel, Runnable back) {
        this.viewModel = viewModel;
        getChildren().setAll(usual);
        NodeLifetime.of(this)
                .subscribe(
                        viewModel.indicatorProperty(),
                        now -> {
                            usual.setVisible(now == null);
                            if (grid != null) {
                                grid.setVisible(now != null);
                            }
                            if (now == null && grid != null) {
                                back.run();
                            }
                        });
    }

    /** Lets figures of an indicator be typed. */
    public void enter(RecordId indicator) {
        viewModel.open(indicator);
        FigureGridView shown = shown();
        shown.setVisible(true);
        applyCss();
        layout();
        shown.focusCells();
    }

    /** Puts what is on the clipboard into the grid of an indicator. */
    public void paste(RecordId indicator) {
        enter(indicator);
        shown().paste();
    }

    private FigureGridView shown() {
        FigureGridView made = grid;
        if (made == null) {
            made = new FigureGridView(viewModel);
            getChildren().add(made);
            grid = made;
        }
        return made;
    }
}
