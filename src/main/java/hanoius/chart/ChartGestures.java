package hanoius.chart;

import hanoius.chart.mark.ChartLayout.Drawing;
import hanoius.chart.mark.ChartLayout.Plot;
import hanoius.chart.mark.Crosshair;
import hanoius.control.FigureCanvas;
import hanoius.control.TimeWheel;
import hanoius.figure.Bounds;
import hanoius.plot.TimeAxis;
import hanoius.plot.TimeBrush;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeSpan;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/** Turns what pointer and wheel do on a chart into verbs of its view model. */
final class ChartGestures {

    private static final double AXIS = 24;
    private static final double STILL = 3;
    private static final double NEAR = 5;

    private enum Drag {
        PAN,
        BRUSH,
        BASE,
        BORDER
    }

    private final FigureCanvas canvas;
    private final ChartViewModel model;
    private final Supplier<Drawing> drawing;
    private final ChartReadings readings;
    private @Nullable Drag drag;
    private boolean wheeling;
    private int border;
    private double anchor;
    private double pressedX;
    private double lastX;

    ChartGestures(
            FigureCanvas canvas,
            ChartViewModel model,
            Supplier<Drawing> drawing,
            ChartReadings readings) {
        this.canvas = canvas;
        this.model = model;
        this.drawing = drawing;
        this.readings = readings;
    }

    void install() {
        TimeWheel.install(
                canvas,
                new TimeWheel.Target() {
                    @Override
                    public void pan(double pixels) {
                        wheel(() -> model.pan(pixels / plots().width()));
                    }

                    @Override
                    public void zoom(double x, double factor) {
                        wheel(() -> model.zoom(share(x), factor));
                    }
                });
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> released());
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> readings.point(-1, -1));
        canvas.addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> {
                    canvas.setCursor(cursor(event));
                    readings.point(event.getX(), event.getY());
                });
    }

    /** Whether the chart is moved by hand or wheel, which it then must follow at once. */
    boolean isInHand() {
        return drag != null || wheeling;
    }

    private void wheel(Runnable move) {
        wheeling = true;
        move.run();
        wheeling = false;
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

    /** The number of the plot whose lower border a point is on; -1 for none. */
    private int borderAt(double x, double y) {
        List<Plot> plots = drawing.get().plots();
        for (int i = 0; i + 1 < plots.size(); i++) {
            double bottom = plots.get(i).bounds().bottom();
            boolean open = !plots.get(i).panel().isFolded() && !plots.get(i + 1).panel().isFolded();
            if (open && x >= plots().x() && Math.abs(y - bottom - NEAR) <= NEAR) {
                return i;
            }
        }
        return -1;
    }

    private boolean onBase(double x, double y) {
        return drawing.get()
                .bases()
                .anyMatch(at -> Math.abs(x - at) <= NEAR && plots().contains(x, y));
    }

    private void pressed(MouseEvent event) {
        pressedX = event.getX();
        lastX = pressedX;
        border = borderAt(event.getX(), event.getY());
        anchor = anchor(event.getX());
        drag =
                switch (event.getButton()) {
                    case PRIMARY ->
                            border >= 0
                                    ? Drag.BORDER
                                    : onBase(event.getX(), event.getY())
                                            ? Drag.BASE
                                            : onAxis(event.getX(), event.getY())
                                                    ? Drag.BRUSH
                                                    : Drag.PAN;
                    case MIDDLE -> Drag.PAN;
                    default -> null;
                };
    }

    /** The moment that a brush holds: that of the other edge when one is grabbed. */
    private double anchor(double x) {
        return brush().anchor(model.brushed(), Math.clamp(x, plots().x(), plots().right()));
    }

    private TimeAxis axis() {
        return TimeAxis.ofYears(drawing.get().time());
    }

    private TimeBrush brush() {
        return axis().brush();
    }

    private void dragged(MouseEvent event) {
        if (drag == null || (drag != Drag.BORDER && Math.abs(event.getX() - pressedX) <= STILL)) {
            return;
        }
        var time = drawing.get().time();
        Bounds plots = plots();
        switch (drag) {
            case PAN -> model.pan((event.getX() - lastX) / plots.width());
            case BRUSH ->
                    model.brush(
                            anchor,
                            brush().moment(Math.clamp(event.getX(), plots.x(), plots.right())));
            case BASE -> base(event, time.invert(event.getX()));
            case BORDER -> divide(event.getY());
        }
        lastX = event.getX();
    }

    /** Moves the base of an index with the pointer, or says there why it cannot follow. */
    private void base(MouseEvent event, double moment) {
        readings.point(event.getX(), event.getY());
        readings.say(model.options().base(moment).orElse(""));
    }

    private void released() {
        drag = null;
        readings.say("");
    }

    private void divide(double y) {
        Plot upper = drawing.get().plots().get(border);
        Plot lower = drawing.get().plots().get(border + 1);
        double both = upper.bounds().height() + lower.bounds().height();
        double share = (y - NEAR - upper.bounds().y()) / both;
        model.options().divide(upper.panel().key(), lower.panel().key(), share);
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        double x = event.getX();
        boolean empty = canvas.targetAt(x, event.getY()).isEmpty();
        if (onAxis(x, event.getY())) {
            if (event.getClickCount() == 2) {
                TimeSpan unit = axis().unit(x);
                model.show(new TimeScale(unit.from(), unit.to(), 0, 1));
            }
        } else if (empty && event.getClickCount() == 2) {
            readings.unpin();
            model.fitAll();
        } else if (plots().contains(x, event.getY()) && event.getClickCount() == 1) {
            var found = Crosshair.readings(drawing.get(), x);
            if (!found.isEmpty()) {
                readings.pin(x);
                if (empty) {
                    model.select(found.getFirst().datum().observation().id());
                }
            }
        }
    }

    private Cursor cursor(MouseEvent event) {
        double x = event.getX();
        double y = event.getY();
        if (borderAt(x, y) >= 0) {
            return Cursor.V_RESIZE;
        }
        if (onAxis(x, y) || onBase(x, y)) {
            return Cursor.H_RESIZE;
        }
        return canvas.targetAt(x, y).isPresent() ? Cursor.HAND : Cursor.DEFAULT;
    }
}
