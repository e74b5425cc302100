package hanoius.chart;

import hanoius.chart.mark.ChartLayout.Drawing;
import hanoius.control.FigureCanvas;
import hanoius.control.SingleKeys;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.Supplier;

/** Turns what is pressed on a chart into verbs of its view model. */
final class ChartKeyboard {

    private static final double STEP = 1.5;

    private final FigureCanvas canvas;
    private final ChartViewModel model;
    private final Supplier<Drawing> drawing;
    private final ChartReadings readings;

    ChartKeyboard(
            FigureCanvas canvas,
            ChartViewModel model,
            Supplier<Drawing> drawing,
            ChartReadings readings) {
        this.canvas = canvas;
        this.model = model;
        this.drawing = drawing;
        this.readings = readings;
    }

    void keyed(KeyEvent event) {
        if (SingleKeys.areFor(canvas, event) && (event.isAltDown() ? way(event) : key(event))) {
            event.consume();
        }
    }

    private boolean way(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.back();
            case RIGHT -> model.forward();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean key(KeyEvent event) {
        if (event.isShortcutDown()) {
            if (event.getCode() == KeyCode.DIGIT0) {
                model.fitAll();
                return true;
            }
            return false;
        }
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> model.zoom(0.5, STEP);
            case MINUS, SUBTRACT -> model.zoom(0.5, 1 / STEP);
            case PAGE_UP -> model.pan(0.8);
            case PAGE_DOWN -> model.pan(-0.8);
            case LEFT, COMMA -> go(ChartKeys.Step.LEFT);
            case RIGHT, PERIOD -> go(ChartKeys.Step.RIGHT);
            case UP -> go(ChartKeys.Step.UP);
            case DOWN -> go(ChartKeys.Step.DOWN);
            case F -> model.fitSelection();
            case HOME -> go(ChartKeys.Step.FIRST);
            case END -> go(ChartKeys.Step.LAST);
            case ESCAPE -> {
                if (readings.isPinned()) {
                    readings.unpin();
                } else if (model.brushed() != null) {
                    model.clearBrush();
                } else {
                    return false;
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void go(ChartKeys.Step step) {
        var focused = canvas.focusedTargetProperty().get();
        ChartKeys.next(drawing.get(), focused == null ? null : focused.meaning().record(), step)
                .ifPresent(canvas::focusOn);
    }
}
