package hanoius.timeline;

import hanoius.control.Action;
import hanoius.query.Facet;
import hanoius.timeline.lane.Lane;
import hanoius.timeline.lane.Scenes;
import hanoius.workspace.Workspace;

import java.util.List;
import java.util.Optional;

/** What can be done with one lane, and with all of them. */
record LaneActions(TimelineViewModel model, Workspace workspace) {

    /** The actions on the lane with a key. */
    List<List<Action>> of(String key) {
        TimelineLanes lanes = model.lanes();
        boolean collapsed = lanes.isCollapsed(key);
        boolean pinned = lanes.isPinned(key);
        int place = lanes.shown().stream().map(Lane::key).toList().indexOf(key);
        int last = lanes.shown().size() - 1;
        boolean up = place != lanes.gap(key, 0);
        boolean down = place + 1 != lanes.gap(key, last + 1);
        return List.of(
                List.of(
                        Action.of(
                                collapsed ? "timeline.lane_open" : "timeline.lane_collapse",
                                () -> lanes.collapse(key)),
                        Action.of(
                                pinned ? "timeline.lane_unpin" : "timeline.lane_pin",
                                () -> lanes.pin(key))),
                List.of(
                        Action.of("timeline.lane_up", () -> lanes.move(key, -1))
                                .on(TimelineKeys.LANE_UP)
                                .when(up),
                        Action.of("timeline.lane_down", () -> lanes.move(key, 1))
                                .on(TimelineKeys.LANE_DOWN)
                                .when(down),
                        Action.of("timeline.lane_top", () -> lanes.moveTo(key, 0)).when(up),
                        Action.of("timeline.lane_bottom", () -> lanes.moveTo(key, last))
                                .when(down)),
                only(key).stream().toList());
    }

    private Optional<Action> only(String key) {
        return facet(key)
                .map(
                        facet ->
                                Action.of(
                                        "timeline.lane_only",
                                        () -> workspace.filters().only(facet, key)));
    }

    /** The facet of which a lane is one value; empty for a lane that is no value of any. */
    private Optional<Facet> facet(String key) {
        return key.equals(Scenes.AGREEMENTS) || key.equals(Scenes.OTHERS)
                ? Optional.empty()
                : model.grouping().facet();
    }

    /** The actions on all lanes together. */
    List<Action> ofAll() {
        TimelineLanes lanes = model.lanes();
        return List.of(
                Action.of("timeline.lanes_collapse", lanes::collapseAll),
                Action.of("timeline.lanes_open", lanes::openAll),
                Action.of("timeline.lanes_reset", lanes::reset));
    }

    String name(String key) {
        return model.lanes().shown().stream()
                .filter(lane -> lane.key().equals(key))
                .map(Lane::name)
                .findFirst()
                .orElse("");
    }
}
