package hanoius.timeline;

import atlantafx.base.controls.Popover;

import hanoius.control.CategorySymbol;
import hanoius.control.FigureCanvas;
import hanoius.control.NodeLifetime;
import hanoius.control.TextScale;
import hanoius.model.Category;
import hanoius.text.Words;
import hanoius.timeline.mark.Rendering;
import hanoius.timeline.mark.TimelineLegend;
import hanoius.timeline.mark.TimelineSign;

import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Supplier;

/** Explains the signs in use, when somebody asks. */
final class LegendButton extends Button {

    private static final double WORDS = 300;

    private final Supplier<TimelineLegend> legend;
    private final Supplier<Rendering> rendering;
    private final Popover popover = new Popover();

    /**
     * @param legend of what is drawn at present
     * @param rendering how it is to look
     */
    LegendButton(
            Supplier<TimelineLegend> legend,
            Supplier<Rendering> rendering,
            ObservableValue<Words> words) {
        super("", new FontIcon(Feather.HELP_CIRCLE));
        this.legend = legend;
        this.rendering = rendering;
        setId("timeline-legend");
        getStyleClass().addAll("flat", "button-icon");
        setTooltip(new Tooltip());
        NodeLifetime.of(this)
                .subscribe(
                        words,
                        now -> {
                            getTooltip().setText(now.get("timeline.legend"));
                            setAccessibleText(now.get("timeline.legend"));
                        });
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        setOnAction(event -> toggle());
    }

    /** Shows the legend, or hides it again. */
    void toggle() {
        if (popover.isShowing()) {
            popover.hide();
        } else {
            popover.setContentNode(content(legend.get(), rendering.get()));
            TextScale.set(popover.getScene(), TextScale.now(this));
            popover.show(this);
        }
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
        for (Category category : legend.categories()) {
            StackPane symbol = new StackPane(CategorySymbol.of(category));
            grid.addRow(row++, symbol, told(rendering.words().of(category)));
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
