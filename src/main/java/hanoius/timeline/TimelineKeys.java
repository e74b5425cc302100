package hanoius.timeline;

import hanoius.control.Action;
import hanoius.control.ClipboardText;
import hanoius.control.ControlKeys;
import hanoius.control.FigureCanvas;
import hanoius.control.Shortcut;
import hanoius.control.Shortcut.Reach;
import hanoius.timeline.mark.Frame;
import hanoius.workspace.Workspace;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

import java.util.List;
import java.util.function.Supplier;

/** The keys of a timeline, and what they do. */
public final class TimelineKeys {

    static final Shortcut LEGEND = Shortcut.of("shell.key_legend", Reach.PAGE, "L");
    static final Shortcut GO_TO = Shortcut.of("shell.key_go_to_date", Reach.WINDOW, "Shortcut+G");
    static final Shortcut MARK =
            Shortcut.of("shell.key_mark_date", Reach.FOCUSED, "Shortcut+Enter");
    static final Shortcut FIRST_OF_ALL =
            Shortcut.of("shell.key_whole_ends", Reach.FOCUSED, "Shortcut+Home");
    static final Shortcut LAST_OF_ALL =
            Shortcut.of("shell.key_whole_ends", Reach.FOCUSED, "Shortcut+End");
    static final Shortcut COPY =
            Shortcut.of("shell.key_copy_selected", Reach.FOCUSED, "Shortcut+C");
    static final Shortcut LANE_UP =
            Shortcut.of("shell.key_move_lane", Reach.FOCUSED, "Shortcut+Shift+Up");
    static final Shortcut LANE_DOWN =
            Shortcut.of("shell.key_move_lane", Reach.FOCUSED, "Shortcut+Shift+Down");

    /** All of them beyond those that figures share, in the order in which they are listed. */
    public static final List<Shortcut> ALL =
            List.of(
                    LEGEND,
                    GO_TO,
                    MARK,
                    FIRST_OF_ALL,
                    LAST_OF_ALL,
                    Shortcut.gesture("shell.key_select_more", "Ctrl+click"),
                    Shortcut.gesture("shell.key_select_range", "Shift+click"),
                    COPY,
                    LANE_UP,
                    LANE_DOWN);

    private static final double STEP = 1.5;

    /** The share of what is in view that is scrolled by at once. */
    private static final double PAGE = 0.8;

    private final TimelineViewModel model;
    private final Workspace workspace;
    private final FigureCanvas canvas;
    private final Supplier<Frame> frame;
    private final ObservableBooleanValue drawn;
    final Action zoomIn;
    final Action zoomOut;
    final Action fit;

    /**
     * @param drawn whether the timeline is shown, and not the list in its place
     */
    TimelineKeys(
            TimelineViewModel model,
            Workspace workspace,
            FigureCanvas canvas,
            Supplier<Frame> frame,
            ObservableBooleanValue drawn) {
        this.model = model;
        this.workspace = workspace;
        this.canvas = canvas;
        this.frame = frame;
        this.drawn = drawn;
        zoomIn =
                Action.of("timeline.zoom_in", () -> model.navigation().zoom(STEP))
                        .on(ControlKeys.ZOOM_IN)
                        .when(drawn);
        zoomOut =
                Action.of("timeline.zoom_out", () -> model.navigation().zoom(1 / STEP))
                        .on(ControlKeys.ZOOM_OUT)
                        .when(drawn);
        fit =
                Action.of("timeline.fit", model.navigation()::fitAll)
                        .on(ControlKeys.FIT_ALL)
                        .when(drawn);
    }

    /** What the keys do by themselves, without a button. */
    List<Action> actions() {
        TimelineSelection selection = model.selection();
        LaneWalk walk = model.walk();
        var some =
                Bindings.createBooleanBinding(
                        () -> !workspace.selection().isEmpty(), workspace.selectionProperty());
        return List.of(
                zoomIn,
                zoomOut,
                fit,
                Action.key(ControlKeys.PREVIOUS, walk::previous),
                Action.key(ControlKeys.NEXT, walk::next),
                Action.key(ControlKeys.UP, walk::up),
                Action.key(ControlKeys.DOWN, walk::down),
                Action.key(ControlKeys.FIRST, walk::first),
                Action.key(ControlKeys.LAST, walk::last),
                Action.key(FIRST_OF_ALL, selection::first),
                Action.key(LAST_OF_ALL, selection::last),
                Action.key(ControlKeys.EARLIER, selection::previous).when(drawn),
                Action.key(ControlKeys.LATER, selection::next).when(drawn),
                Action.key(ControlKeys.FIT_SELECTION, model.navigation()::fitSelection).when(drawn),
                Action.key(ControlKeys.PAGE_UP, () -> scroll(-PAGE)),
                Action.key(ControlKeys.PAGE_DOWN, () -> scroll(PAGE)),
                Action.key(LANE_UP, () -> moveLane(-1)),
                Action.key(LANE_DOWN, () -> moveLane(1)),
                Action.key(COPY, this::copy).when(some),
                Action.key(ControlKeys.CLEAR, this::clear)
                        .when(some.or(workspace.brushedProperty().isNotNull())));
    }

    private void scroll(double pages) {
        model.navigation().scrollBy(pages * (canvas.getHeight() - Frame.RULER - Frame.OVERVIEW));
    }

    private void moveLane(int step) {
        FocusedMark.lane(canvas, model, frame.get())
                .ifPresent(key -> model.lanes().move(key, step));
    }

    /** Of what is selected, figures and sources are told by other views. */
    private void copy() {
        String text = model.selection().text();
        if (!text.isEmpty()) {
            int count = model.selection().all().size();
            ClipboardText.put(canvas, workspace.words().get("copied.records", count), text);
        }
    }

    /** What is marked goes first, then what is selected. */
    private void clear() {
        if (model.brushed() == null) {
            model.selection().clear();
        } else {
            model.clearBrush();
        }
    }
}
