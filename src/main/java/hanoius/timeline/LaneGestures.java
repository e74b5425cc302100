package hanoius.timeline;

import hanoius.control.FigureCanvas;
import hanoius.figure.Figure;
import hanoius.timeline.lane.PackedLane;
import hanoius.timeline.mark.Frame;
import hanoius.timeline.mark.LaneHead;
import hanoius.timeline.mark.LaneSigns;
import hanoius.timeline.mark.Rendering;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collapses and moves the lanes of a timeline by their heads, and by keys. */
final class LaneGestures {

    private static final double STILL = 3;
    private static final double SCROLL = 12;

    private final FigureCanvas canvas;
    private final TimelineViewModel model;
    private final Supplier<Frame> frame;
    private final Supplier<Rendering> rendering;
    private @Nullable LaneHead held;
    private double pressedY;
    private int goal = -1;

    /** How far one click scrolls, in heights of the plot. */
    private static final double FURTHER = 0.8;

    LaneGestures(
            FigureCanvas canvas,
            TimelineViewModel model,
            Supplier<Frame> frame,
            Supplier<Rendering> rendering) {
        this.canvas = canvas;
        this.model = model;
        this.frame = frame;
        this.rendering = rendering;
    }

    void install() {
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    }

    private boolean isMore(MouseEvent event) {
        Frame now = frame.get();
        return model.scroll() + 1 < now.longestScroll(model.packing())
                && LaneSigns.pill(now).contains(event.getX(), event.getY());
    }

    private Optional<LaneHead> head(MouseEvent event) {
        return isMore(event) ? Optional.empty() : headAt(event);
    }

    private Optional<LaneHead> headAt(MouseEvent event) {
        return LaneHead.at(model.packing(), frame.get(), event.getX(), event.getY());
    }

    private void moved(MouseEvent event) {
        if (isMore(event) || head(event).isPresent()) {
            canvas.setCursor(Cursor.HAND);
        }
    }

    private void pressed(MouseEvent event) {
        held = event.getButton() == MouseButton.PRIMARY ? head(event).orElse(null) : null;
        pressedY = event.getY();
        goal = -1;
    }

    private void dragged(MouseEvent event) {
        LaneHead now = held;
        if (now == null || (goal < 0 && Math.abs(event.getY() - pressedY) <= STILL)) {
            return;
        }
        if (event.getY() < frame.get().plot().y()) {
            model.navigation().scrollBy(-SCROLL);
        } else if (event.getY() > frame.get().plot().bottom()) {
            model.navigation().scrollBy(SCROLL);
        }
        List<PackedLane> lanes = model.packing().lanes();
        double at = event.getY() - frame.get().plot().y() + model.scroll();
        goal =
                model.lanes()
                        .gap(
                                now.key(),
                                (int) lanes.stream().filter(each -> middle(each) < at).count());
        double line = goal < lanes.size() ? lanes.get(goal).top() : model.packing().height();
        canvas.overlayProperty().set(new LaneSigns(frame.get(), rendering.get()).goal(line));
    }

    private static double middle(PackedLane lane) {
        return (lane.top() + lane.bottom()) / 2;
    }

    private void released(MouseEvent event) {
        LaneHead now = held;
        if (now != null && goal >= 0) {
            model.lanes().moveInto(now.key(), goal);
        }
        held = null;
        goal = -1;
        canvas.overlayProperty().set(Figure.EMPTY);
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            if (isMore(event)) {
                model.navigation().scrollBy(frame.get().plot().height() * FURTHER);
                return;
            }
            head(event)
                    .filter(head -> isToggled(head, event))
                    .ifPresent(head -> model.lanes().collapse(head.key()));
        }
    }

    /** The sign by each click, all else of the head by two. */
    private static boolean isToggled(LaneHead head, MouseEvent event) {
        return head.chevron().contains(event.getX(), event.getY()) || event.getClickCount() == 2;
    }
}
