package hanoius.timeline;

import hanoius.control.FigureCanvas;
import hanoius.figure.Figure;
import hanoius.figure.HitIndex;
import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.model.RecordId;
import hanoius.timeline.mark.Frame;
import hanoius.timeline.mark.LaneSigns;
import hanoius.timeline.mark.MeasureStrip;
import hanoius.timeline.mark.Rendering;
import hanoius.timeline.mark.TimelineDrawing;
import hanoius.timeline.mark.TimelineLayout;
import hanoius.workspace.Workspace;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays the timeline out and draws it on its canvas once after a change, however much has changed;
 * the mouse, which asks for the geometry at each move, changes nothing.
 */
final class TimelineRenderer {

    private final FigureCanvas canvas;
    private final TimelineViewModel model;
    private final Workspace workspace;
    private TimelineDrawing drawing;
    private @Nullable Frame frame;
    private @Nullable Rendering rendering;
    private boolean stale = true;
    private boolean busy;
    private double windowWidth;
    private double canvasWidth;

    TimelineRenderer(FigureCanvas canvas, TimelineViewModel model, Workspace workspace) {
        this.canvas = canvas;
        this.model = model;
        this.workspace = workspace;
        drawing = TimelineLayout.of(model.packing(), frame(), rendering());
    }

    /** The geometry of what is in view; the same one until something changes. */
    Frame frame() {
        Frame known = frame;
        if (known == null) {
            known =
                    new Frame(
                            canvas.getWidth(),
                            canvas.getHeight(),
                            model.view(),
                            model.scroll(),
                            true,
                            model.strips().shown().size());
            frame = known;
        }
        return known;
    }

    /** How it is to look; the same until something changes. */
    Rendering rendering() {
        Rendering known = rendering;
        if (known == null) {
            known =
                    new Rendering(
                            workspace.theme().palette(),
                            workspace.words(),
                            InterMeasure.INSTANCE,
                            model.selection().all(),
                            model.selection().linked(),
                            model.brushed(),
                            model.strips().shown());
            rendering = known;
        }
        return known;
    }

    /** What was drawn last. */
    TimelineDrawing drawing() {
        return drawing;
    }

    /** Something has changed that is drawn. */
    void invalidate() {
        frame = null;
        rendering = null;
        stale = true;
    }

    /** Whether it is being laid out, which may pack rows that are drawn in the same breath. */
    boolean isBusy() {
        return busy;
    }

    /**
     * Draws what has changed, if anything has; says whether.
     *
     * @param window the width of the window, in which a panel may have opened beside the canvas
     */
    boolean draw(double window) {
        if (!stale || canvas.getWidth() <= 0 || canvas.getParent() == null) {
            return false;
        }
        busy = true;
        boolean besideOnly = window == windowWidth && canvas.getWidth() != canvasWidth;
        windowWidth = window;
        canvasWidth = canvas.getWidth();
        double width = frame().plot().width();
        double height = frame().plot().height();
        if (besideOnly) {
            model.widen(width);
        }
        model.resize(width, height);
        drawing = TimelineLayout.of(model.packing(), frame(), rendering());
        stale = false;
        busy = false;
        canvas.figureProperty().set(withSigns(drawing.figure()));
        return true;
    }

    /** With what only a window shows. */
    private Figure withSigns(Figure figure) {
        List<RecordId> touched =
                model.touched().getValue().stream().map(model.selection()::drawn).toList();
        List<Mark> marks = new ArrayList<>();
        if (!touched.isEmpty()) {
            marks.addAll(new HitIndex(figure).tint(touched, rendering().palette().accent()));
        }
        marks.addAll(figure.marks());
        LaneSigns signs = new LaneSigns(frame(), rendering());
        marks.addAll(signs.marks(model.packing().lanes(), model.lanes().pinned()));
        marks.addAll(signs.begun(model.begun().get(), model.packing()));
        marks.addAll(signs.more(model.packing()));
        marks.addAll(measure().marks());
        return new Figure(figure.width(), figure.height(), figure.paper(), marks);
    }

    /** The time between the two records that are selected. */
    MeasureStrip measure() {
        return new MeasureStrip(model.scene().all().columns(), frame(), rendering());
    }
}
