package hanoius.timeline;

import hanoius.control.FigureCanvas;
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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The menus of a timeline: of what is under the pointer or, from the keyboard, in hand. */
final class TimelineMenus {

    /**
     * What the menus offer beyond the timeline itself.
     *
     * @param cluster the cluster that a mark stands for, if it does for one
     */
    record Ways(
            Runnable goTo,
            Runnable export,
            Runnable showEvidence,
            Function<Target, Optional<Cluster>> cluster) {}

    private final FigureCanvas canvas;
    private final TimelineViewModel model;
    private final Workspace workspace;
    private final Supplier<Frame> frame;
    private final Ways ways;
    private final ContextMenu menu = new ContextMenu();

    TimelineMenus(
            FigureCanvas canvas,
            TimelineViewModel model,
            Workspace workspace,
            Supplier<Frame> frame,
            Ways ways) {
        this.canvas = canvas;
        this.model = model;
        this.workspace = workspace;
        this.frame = frame;
        this.ways = ways;
    }

    void install() {
        menu.setId("timeline-menu");
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
        menu.getItems().setAll(items(x, y));
        Point2D corner = canvas.localToScreen(x, y);
        menu.show(canvas, corner.getX(), corner.getY());
        event.consume();
    }

    /** The entries for a point of the figure. */
    List<MenuItem> items(double x, double y) {
        Frame now = frame.get();
        MenuWords words = new MenuWords(workspace.words());
        if (now.ruler().contains(x, y)) {
            List<MenuItem> items =
                    new ArrayList<>(new RulerMenu(model, workspace, words).items(now.scale(), x));
            items.add(new SeparatorMenuItem());
            items.add(words.item(ways.goTo(), "timeline.menu_go_to"));
            return items;
        }
        Optional<String> lane = LaneHead.row(model.packing(), now, y).map(LaneHead::key);
        LaneMenu lanes = new LaneMenu(model, workspace.filters(), words);
        if (x < now.plot().x() && lane.isPresent()) {
            return lanes.items(lane.get());
        }
        Optional<Target> target = canvas.targetAt(x, y);
        List<MenuItem> items =
                new ArrayList<>(target.isPresent() ? of(target.get(), words) : whole(words));
        lane.ifPresent(
                key -> {
                    items.add(new SeparatorMenuItem());
                    items.add(words.menu("timeline.menu_lane", lanes.items(key), lanes.name(key)));
                });
        return items;
    }

    private List<MenuItem> of(Target target, MenuWords words) {
        Optional<Cluster> cluster = ways.cluster().apply(target);
        return cluster.isPresent()
                ? List.of(words.item(() -> model.open(cluster.get()), "timeline.item_zoom"))
                : new ItemMenu(model, canvas, workspace.filters(), words, ways.showEvidence())
                        .items(target.meaning().record());
    }

    private List<MenuItem> whole(MenuWords words) {
        LaneMenu lanes = new LaneMenu(model, workspace.filters(), words);
        List<MenuItem> groupings =
                Arrays.stream(Grouping.values())
                        .map(
                                each ->
                                        words.choice(
                                                () -> model.groupBy(each),
                                                model.name(each),
                                                each == model.grouping()))
                        .toList();
        List<MenuItem> items = new ArrayList<>();
        items.add(words.item(model::fitAll, "timeline.fit"));
        items.add(words.item(ways.goTo(), "timeline.menu_go_to"));
        items.addAll(new RulerMenu(model, workspace, words).marked());
        items.add(new SeparatorMenuItem());
        items.add(words.menu("timeline.menu_group", groupings));
        items.add(words.menu("timeline.menu_lanes", lanes.all()));
        items.add(new SeparatorMenuItem());
        items.add(words.item(ways.export(), "timeline.export"));
        return items;
    }
}
