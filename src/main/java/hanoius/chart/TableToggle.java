package hanoius.chart;

import hanoius.control.NodeLifetime;

import javafx.beans.value.ObservableBooleanValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The button and the key T that put the table in the chart's place and back. */
final class TableToggle extends ToggleButton {

    private final ChartTableView table;
    private final Node chart;
    private final ChartTableViewModel model;
    private final FontIcon icon = new FontIcon(Feather.LIST);
    private final EventHandler<KeyEvent> keys = this::keyed;

    TableToggle(ChartTableView table, Node chart) {
        this.table = table;
        this.chart = chart;
        model = table.model();
        build();
        bind();
    }

    private void build() {
        setId("chart-as-table");
        setGraphic(icon);
        getStyleClass().addAll("flat", "button-icon", "icon-button");
        setTooltip(new Tooltip());
    }

    private void bind() {
        selectedProperty().bindBidirectional(model.shownProperty());
        NodeLifetime.of(this).subscribe(model.shownProperty(), this::say);
        NodeLifetime.of(this).subscribe(model.wordsProperty(), this::say);
        sceneProperty().subscribe(this::listen);
        say();
    }

    /** Shows nodes only while the chart is shown. */
    void inChart(Node... nodes) {
        show(model.shownProperty().not(), nodes);
    }

    /** Shows nodes only while the table is shown. */
    void inTable(Node... nodes) {
        show(model.shownProperty(), nodes);
    }

    private static void show(ObservableBooleanValue when, Node... nodes) {
        for (Node node : nodes) {
            node.visibleProperty().bind(when);
            node.managedProperty().bind(when);
        }
    }

    private void say() {
        boolean shown = model.shownProperty().get();
        String words = model.wordsProperty().get().get(shown ? "chart.as_chart" : "chart.as_table");
        icon.setIconCode(shown ? Feather.BAR_CHART_2 : Feather.LIST);
        getTooltip().setText(words);
        setAccessibleText(words);
    }

    /** At the scene, for the key is to work wherever the focus was left. */
    private void listen(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
        }
        if (now != null) {
            now.addEventHandler(KeyEvent.KEY_PRESSED, keys);
        }
    }

    private void keyed(KeyEvent event) {
        boolean bare =
                !event.isShortcutDown()
                        && !event.isAltDown()
                        && !event.isControlDown()
                        && !event.isMetaDown();
        if (event.getCode() == KeyCode.T
                && bare
                && isOnScreen(this)
                && !(event.getTarget() instanceof TextInputControl)) {
            model.toggle();
            if (model.shownProperty().get()) {
                table.focusRows();
            } else {
                chart.requestFocus();
            }
            event.consume();
        }
    }

    /** Whether the view that a node belongs to is the one shown. */
    static boolean isOnScreen(Node part) {
        for (Node node = part; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
