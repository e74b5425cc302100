package hanoius.timeline;

import hanoius.control.Action;
import hanoius.control.AnchoredPopover;
import hanoius.control.CategorySymbol;
import hanoius.control.FigureCanvas;
import hanoius.control.TextScale;
import hanoius.font.Icon;
import hanoius.model.Term;
import hanoius.plot.CategoryLook;
import hanoius.text.Words;
import hanoius.timeline.mark.Rendering;
import hanoius.timeline.mark.TimelineLegend;
import hanoius.timeline.mark.TimelineSign;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.function.Supplier;

/** Explains the signs in use, when somebody asks. */
final class LegendButton extends Button {

    private static final double WORDS = 300;

    private final Supplier<TimelineLegend> legend;
    private final Supplier<Rendering> rendering;
    private final VBox content = new VBox();
    private final AnchoredPopover popover = new AnchoredPopover(content);
    private final Action toggle;

    /**
     * @param legend of what is drawn at present
     * @param rendering how it is to look
     * @param drawn whether anything is drawn at all
     */
    LegendButton(
            Supplier<TimelineLegend> legend,
            Supplier<Rendering> rendering,
            ObservableBooleanValue drawn,
            ObservableValue<Words> words) {
        super("", new Icon(Feather.HELP_CIRCLE));
        this.legend = legend;
        this.rendering = rendering;
        getStyleClass().addAll("flat", "button-icon");
        toggle = Action.of("timeline.legend", this::toggle).on(TimelineKeys.LEGEND).when(drawn);
        toggle.dress(this, words);
    }

    /** Shows the legend, or hides it again. */
    Action action() {
        return toggle;
    }

    private void toggle() {
        if (!popover.isShowing()) {
            content.getChildren().setAll(content(legend.get(), rendering.get()));
        }
        popover.toggle(this);
    }

    private static Node content(TimelineLegend legend, Rendering rendering) {
        GridPane grid = new GridPane(16, 6);
        grid.setId("legend");
        grid.getStyleClass().add("timeline-legend");
        int row = 0;
        for (TimelineSign sign : legend.signs()) {
            FigureCanvas sample = new FigureCanvas();
            sample.figureProperty().set(TimelineLegend.sample(sign, rendering));
            sample.setFocusTraversable(false);
            grid.addRow(row++, new Group(sample), told(rendering.words().get(sign.key())));
        }
        for (String category : legend.categories()) {
            StackPane symbol =
                    new StackPane(CategorySymbol.of(CategoryLook.of(category, rendering.words())));
            grid.addRow(row++, symbol, told(rendering.words().term(Term.CATEGORY, category)));
        }
        return grid;
    }

    private static Label told(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        TextScale.limitWidth(label, WORDS);
        return label;
    }
}
