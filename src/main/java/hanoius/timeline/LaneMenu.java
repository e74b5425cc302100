package hanoius.timeline;

import hanoius.query.Facet;
import hanoius.timeline.lane.Lane;
import hanoius.timeline.lane.Scenes;
import hanoius.workspace.FilterCommands;

import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done with one lane, and with all of them. */
record LaneMenu(TimelineViewModel model, FilterCommands filters, MenuWords words) {

    /** The entries for the lane with a key. */
    List<MenuItem> items(String key) {
        TimelineLanes lanes = model.lanes();
        boolean collapsed = lanes.isCollapsed(key);
        boolean pinned = lanes.isPinned(key);
        int place = lanes.shown().stream().map(Lane::key).toList().indexOf(key);
        int last = lanes.shown().size() - 1;
        MenuItem up = words.item(() -> lanes.move(key, -1), "timeline.lane_up");
        MenuItem top = words.item(() -> lanes.moveTo(key, 0), "timeline.lane_top");
        MenuItem down = words.item(() -> lanes.move(key, 1), "timeline.lane_down");
        MenuItem bottom = words.item(() -> lanes.moveTo(key, last), "timeline.lane_bottom");
        up.setDisable(place == lanes.gap(key, 0));
        top.setDisable(up.isDisable());
        down.setDisable(place + 1 == lanes.gap(key, last + 1));
        bottom.setDisable(down.isDisable());
        List<MenuItem> items = new ArrayList<>();
        items.add(
                words.item(
                        () -> lanes.collapse(key),
                        collapsed ? "timeline.lane_open" : "timeline.lane_collapse"));
        items.add(
                words.item(
                        () -> lanes.pin(key),
                        pinned ? "timeline.lane_unpin" : "timeline.lane_pin"));
        items.add(new SeparatorMenuItem());
        items.addAll(List.of(up, down, top, bottom));
        facet(key)
                .ifPresent(
                        facet -> {
                            items.add(new SeparatorMenuItem());
                            items.add(
                                    words.item(
                                            () -> filters.only(facet, key), "timeline.lane_only"));
                        });
        return items;
    }

    /** The facet of which a lane is one value; empty for a lane that is no value of any. */
    private Optional<Facet> facet(String key) {
        return key.equals(Scenes.AGREEMENTS) || key.equals(Scenes.OTHERS)
                ? Optional.empty()
                : model.grouping().facet();
    }

    /** The entries for all lanes together. */
    List<MenuItem> all() {
        TimelineLanes lanes = model.lanes();
        return List.of(
                words.item(lanes::collapseAll, "timeline.lanes_collapse"),
                words.item(lanes::openAll, "timeline.lanes_open"),
                words.item(lanes::reset, "timeline.lanes_reset"));
    }

    String name(String key) {
        return model.lanes().shown().stream()
                .filter(lane -> lane.key().equals(key))
                .map(Lane::name)
                .findFirst()
                .orElse("");
    }
}
