package hanoius.chart;

import hanoius.chart.ChartLayout.Drawing;
import hanoius.control.FigureCanvas;
import hanoius.control.TimeWheel;
import hanoius.figure.Bounds;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** Turns what pointer, wheel and keys do on a chart into verbs of its view model. */
final class ChartGestures {

    private static final double STEP = 1.5;
    private static final double AXIS = 24;
    private static final double STILL = 3;

    /** Told where the pointer is; not a number when it has left. */
    interface Pointer {
        void at(double x, double y);
    }

    private enum Drag {
        PAN,
        BRUSH
    }

    private final FigureCanvas canvas;
    private final ChartViewModel model;
    private final Supplier<Drawing> drawing;
    private @Nullable Drag drag;
    private double pressedX;
    private double lastX;

    ChartGestures(FigureCanvas canvas, ChartViewModel model, Supplier<Drawing> drawing) {
        this.canvas = canvas;
        this.model = model;
        this.drawing = drawing;
    }

    void install(Pointer pointer) {
        TimeWheel.install(
                canvas,
                new TimeWheel.Target() {
                    @Override
                    public void pan(double pixels) {
                        model.pan(pixels / plots().width());
                    }

                    @Override
                    public void zoom(double x, double factor) {
                        model.zoom(share(x), factor);
                    }
                });
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> drag = null);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointer.at(-1, -1));
        canvas.addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> {
                    canvas.setCursor(cursor(event));
                    pointer.at(event.getX(), event.getY());
                });
    }

    private Bounds plots() {
        return drawing.get().plotArea();
    }

    private double share(double x) {
        return Math.clamp((x - plots().x()) / plots().width(), 0, 1);
    }

    private boolean onAxis(double x, double y) {
        Bounds plots = plots();
        return x >= plots.x()
                && x <= plots.right()
                && y > plots.bottom()
                && y <= plots.bottom() + AXIS;
    }

    private void pressed(MouseEvent event) {
        pressedX = event.getX();
        lastX = pressedX;
        drag =
                switch (event.getButton()) {
                    case PRIMARY -> onAxis(event.getX(), event.getY()) ? Drag.BRUSH : Drag.PAN;
                    case MIDDLE -> Drag.PAN;
                    default -> null;
                };
    }

    private void dragged(MouseEvent event) {
        if (drag == null || Math.abs(event.getX() - pressedX) <= STILL) {
            return;
        }
        if (drag == Drag.PAN) {
            model.pan((event.getX() - lastX) / plots().width());
        } else {
            var time = drawing.get().time();
            Bounds plots = plots();
            model.brush(
                    time.invert(Math.clamp(pressedX, plots.x(), plots.right())),
                    time.invert(Math.clamp(event.getX(), plots.x(), plots.right())));
        }
        lastX = event.getX();
    }

    private void clicked(MouseEvent event) {
        boolean empty = canvas.targetAt(event.getX(), event.getY()).isEmpty();
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && empty) {
            if (event.getClickCount() == 2) {
                model.fitAll();
            } else if (plots().contains(event.getX(), event.getY())) {
                Crosshair.readings(drawing.get(), event.getX()).stream()
                        .findFirst()
                        .ifPresent(each -> model.select(each.datum().observation().id()));
            }
        }
    }

    private Cursor cursor(MouseEvent event) {
        if (onAxis(event.getX(), event.getY())) {
            return Cursor.H_RESIZE;
        }
        return canvas.targetAt(event.getX(), event.getY()).isPresent()
                ? Cursor.HAND
                : Cursor.DEFAULT;
    }

    void keyed(KeyEvent event) {
        if (event.isAltDown() || event.getTarget() != canvas) {
            return;
        }
        boolean fit = event.isShortcutDown() && event.getCode() == KeyCode.DIGIT0;
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> model.zoom(0.5, STEP);
            case MINUS, SUBTRACT -> model.zoom(0.5, 1 / STEP);
            case PAGE_UP -> model.pan(0.8);
            case PAGE_DOWN -> model.pan(-0.8);
            case ESCAPE -> {
                if (model.brushed() == null) {
                    return;
                }
                model.clearBrush();
            }
            default -> {
                if (!fit) {
                    return;
                }
                model.fitAll();
            }
        }
        event.consume();
    }
}
