package hanoius.timeline;

import hanoius.control.Action;
import hanoius.control.FigureCanvas;
import hanoius.control.MenuEntries;
import hanoius.control.NodeLifetime;
import hanoius.figure.Bounds;
import hanoius.figure.HitIndex.Target;
import hanoius.timeline.lane.Cluster;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.mark.Frame;
import hanoius.timeline.mark.LaneHead;
import hanoius.workspace.Workspace;

import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The menus of a timeline: of what is under the pointer or, from the keyboard, in hand. */
final class TimelineMenus {

    /**
     * What the menus offer beyond what is drawn.
     *
     * @param cluster the cluster that a mark stands for, if it does for one
     */
    record Offers(
            Action fit,
            Action goTo,
            Action export,
            Runnable showEvidence,
            Function<Target, Optional<Cluster>> cluster) {}

    /**
     * Of what a menu was asked.
     *
     * @param x where on the time axis
     * @param isHead whether it was the head of the lane
     */
    private record Asked(
            double x,
            boolean isRuler,
            boolean isHead,
            Optional<String> lane,
            Optional<Target> target) {}

    private final FigureCanvas canvas;
    private final TimelineViewModel model;
    private final Workspace workspace;
    private final Supplier<Frame> frame;
    private final Offers offers;
    private final LaneActions lanes;
    private final RulerActions ruler;
    private final ContextMenu menu = new ContextMenu();
    private @Nullable Asked asked;

    TimelineMenus(
            FigureCanvas canvas,
            TimelineViewModel model,
            Workspace workspace,
            Supplier<Frame> frame,
            Offers offers) {
        this.canvas = canvas;
        this.model = model;
        this.workspace = workspace;
        this.frame = frame;
        this.offers = offers;
        lanes = new LaneActions(model, workspace);
        ruler = new RulerActions(model, workspace);
    }

    void install() {
        menu.setId("timeline-menu");
        NodeLifetime.of(canvas).subscribe(model.sceneProperty(), (_, _) -> follow());
        canvas.setOnContextMenuRequested(this::asked);
    }

    private void asked(ContextMenuEvent event) {
        menu.hide();
        Optional<Target> inHand =
                event.isKeyboardTrigger() ? FocusedMark.target(canvas, model) : Optional.empty();
        double x = event.getX();
        double y = event.getY();
        if (event.isKeyboardTrigger()) {
            Bounds at = inHand.map(Target::bounds).orElse(frame.get().plot());
            x = at.centerX();
            y = at.centerY();
        }
        Asked now = asked(x, y);
        asked = now;
        menu.getItems().setAll(items(now));
        Point2D corner = canvas.localToScreen(x, y);
        menu.show(canvas, corner.getX(), corner.getY());
        event.consume();
    }

    private Asked asked(double x, double y) {
        Frame now = frame.get();
        Optional<String> lane = LaneHead.row(model.packing(), now, y).map(LaneHead::key);
        boolean isHead = x < now.plot().x() && lane.isPresent();
        return new Asked(
                x,
                now.ruler().contains(x, y),
                isHead,
                lane,
                isHead ? Optional.empty() : canvas.targetAt(x, y));
    }

    /** An open menu says what is so by now; it goes with what it was asked of. */
    private void follow() {
        Asked now = asked;
        if (menu.isShowing() && now != null) {
            boolean isThere =
                    now.isHead
                            ? now.lane.stream().noneMatch(this::isGone)
                            : now.target.stream()
                                    .map(each -> each.meaning().record())
                                    .allMatch(workspace.dataset()::has);
            if (isThere) {
                menu.getItems().setAll(items(now));
            } else {
                menu.hide();
            }
        }
    }

    private boolean isGone(String lane) {
        return lanes.name(lane).isEmpty();
    }

    private List<MenuItem> items(Asked now) {
        MenuEntries entries = MenuEntries.ofContextMenu(workspace.words());
        if (now.isRuler) {
            return entries.sections(
                    List.of(
                            ruler.of(frame.get().scale(), now.x),
                            ruler.ofMarked(),
                            List.of(offers.goTo())));
        }
        if (now.isHead) {
            return entries.sections(lanes.of(now.lane.orElseThrow()));
        }
        List<MenuItem> items =
                new ArrayList<>(
                        now.target.isPresent() ? of(now.target.get(), entries) : whole(entries));
        now.lane
                .filter(key -> !isGone(key))
                .ifPresent(
                        key -> {
                            items.add(new SeparatorMenuItem());
                            items.add(
                                    entries.menu(
                                            "timeline.menu_lane",
                                            entries.sections(lanes.of(key)),
                                            lanes.name(key)));
                        });
        return items;
    }

    private List<MenuItem> of(Target target, MenuEntries entries) {
        Optional<Cluster> cluster = offers.cluster().apply(target);
        if (cluster.isPresent()) {
            return entries.items(
                    List.of(
                            Action.of(
                                    "timeline.item_zoom",
                                    () -> model.navigation().open(cluster.get()))));
        }
        ItemActions item = new ItemActions(model, workspace, canvas, offers.showEvidence());
        List<MenuItem> items = new ArrayList<>(entries.items(item.of(target.meaning().record())));
        List<Action> only = item.only(target.meaning().record());
        if (!only.isEmpty()) {
            items.add(entries.menu("timeline.item_only", entries.items(only)));
        }
        return items;
    }

    private List<MenuItem> whole(MenuEntries entries) {
        List<MenuItem> items =
                new ArrayList<>(
                        entries.sections(
                                List.of(List.of(offers.fit(), offers.goTo()), ruler.ofMarked())));
        items.add(new SeparatorMenuItem());
        items.add(entries.menu("timeline.menu_group", groupings(model, entries)));
        items.add(entries.menu("timeline.menu_lanes", entries.items(lanes.ofAll())));
        items.add(new SeparatorMenuItem());
        items.add(entries.item(offers.export()));
        return items;
    }

    /** The choice of what lanes stand for. */
    static List<MenuItem> groupings(TimelineViewModel model, MenuEntries entries) {
        return Stream.of(Grouping.values())
                .map(each -> entries.choice(grouping(model, each), each == model.grouping()))
                .toList();
    }

    private static Action grouping(TimelineViewModel model, Grouping grouping) {
        return Action.named(
                "group-" + grouping.name(),
                _ -> model.name(grouping),
                () -> model.groupBy(grouping));
    }
}
