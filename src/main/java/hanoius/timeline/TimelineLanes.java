package hanoius.timeline;

import hanoius.timeline.lane.Lane;

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

    /**
     * The gap nearest to one between the lanes into which a lane can go: pinned lanes stay above
     * the others.
     *
     * @param gap how many of the lanes as they are now stand above it
     */
    int gap(String key, int gap) {
        int above = (int) shown().stream().filter(lane -> isPinned(lane.key())).count();
        return isPinned(key) ? Math.clamp(gap, 0, above) : Math.clamp(gap, above, shown().size());
    }

    /** Moves a lane into a gap between the lanes as they are now. */
    void moveInto(String key, int gap) {
        int place = shown().stream().map(Lane::key).toList().indexOf(key);
        moveTo(key, gap > place ? gap - 1 : gap);
    }

    /** Forgets every change of the arrangement. */
    public void reset() {
        scenes.reset();
    }
}
