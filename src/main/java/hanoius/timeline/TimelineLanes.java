package hanoius.timeline;

import java.util.List;
import java.util.Set;

/** The lanes as a person arranges them: collapsed, pinned to the top, in another order. */
public final class TimelineLanes {

    private final TimelineScenes scenes;

    TimelineLanes(TimelineScenes scenes) {
        this.scenes = scenes;
    }

    /** From the top. */
    public List<Lane> shown() {
        return scenes.scene().lanes();
    }

    public boolean isCollapsed(String key) {
        return scenes.arrangement().collapsed().contains(key);
    }

    public boolean isPinned(String key) {
        return scenes.arrangement().pinned().contains(key);
    }

    /** The keys of the lanes that stand above all others. */
    Set<String> pinned() {
        return scenes.arrangement().pinned();
    }

    /** Shows nothing but the density of a lane, or its items again. */
    public void collapse(String key) {
        scenes.arrange(scenes.arrangement().collapsing(key));
    }

    /** Shows nothing but the density of every lane. */
    public void collapseAll() {
        scenes.arrange(scenes.arrangement().collapsing(shown().stream().map(Lane::key).toList()));
    }

    /** Shows the items of every lane. */
    public void openAll() {
        scenes.arrange(scenes.arrangement().collapsing(List.of()));
    }

    /** Puts a lane above all others, or back among them. */
    public void pin(String key) {
        scenes.arrange(scenes.arrangement().pinning(key));
    }

    /** Moves a lane up or down by some places. */
    public void move(String key, int by) {
        List<String> keys = shown().stream().map(Lane::key).toList();
        int place = keys.indexOf(key);
        if (place >= 0) {
            moveTo(key, place + by);
        }
    }

    /** Moves a lane to a place among all lanes, counted from 0 at the top. */
    public void moveTo(String key, int place) {
        scenes.arrange(scenes.arrangement().moving(key, shown(), place));
    }

    /** Forgets every change of the arrangement. */
    public void reset() {
        scenes.reset();
    }
}
