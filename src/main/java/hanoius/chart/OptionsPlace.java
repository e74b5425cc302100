package hanoius.chart;

import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

/** The place of the menu of modes, always as wide as its longest words, so that the bar rests. */
final class OptionsPlace extends StackPane {

    private final ChartOptionsMenu menu;

    OptionsPlace(ChartOptionsMenu menu) {
        super(menu);
        this.menu = menu;
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected double computePrefWidth(double height) {
        return super.computePrefWidth(height) + menu.slack();
    }
}
