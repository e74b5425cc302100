package hanoius.timeline;

import hanoius.figure.Meaning;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;
import hanoius.timeline.lane.Lane;
import hanoius.timeline.lane.Scene;
import hanoius.workspace.Workspace;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * The way through the records by steps within a lane and from lane to lane, whether they have marks
 * of their own or not, and what is said of the one that was reached.
 */
public final class LaneWalk {

    private final TimelineSelection selection;
    private final ReadOnlyObjectProperty<Scene> scene;
    private final Supplier<TimeSpan> view;
    private final IntConsumer reveal;
    private final ReadOnlyStringWrapper lane = new ReadOnlyStringWrapper("");
    private final ObservableValue<String> told;
    private boolean entered;

    /** The moment that steps from lane to lane keep to; not a number after any other step. */
    private double moment = Double.NaN;

    /**
     * @param view the time that is seen, in which the way begins
     * @param reveal brings the item of a number into view, in the lane of this walk
     */
    LaneWalk(
            TimelineSelection selection,
            Workspace workspace,
            ReadOnlyObjectProperty<Scene> scene,
            Supplier<TimeSpan> view,
            IntConsumer reveal) {
        this.selection = selection;
        this.scene = scene;
        this.view = view;
        this.reveal = reveal;
        told =
                Bindings.createStringBinding(
                        () -> tell(workspace.words()),
                        workspace.selectionProperty(),
                        workspace.wordsProperty(),
                        scene,
                        lane);
    }

    /** To the next record of the lane in time; at the last one it stays. */
    public void next() {
        along(1);
    }

    /** To the record of the lane before in time; at the first one it stays. */
    public void previous() {
        along(-1);
    }

    /** To the first record of the lane. */
    public void first() {
        along(-scene.get().all().count());
    }

    /** To the last record of the lane. */
    public void last() {
        along(scene.get().all().count());
    }

    /** To the record of the lane above that is nearest in time. */
    public void up() {
        across(-1);
    }

    /** To the record of the lane below that is nearest in time. */
    public void down() {
        across(1);
    }

    /** Says in which lane a record was picked, of the several in which it may stand. */
    void stand(String key) {
        moment = Double.NaN;
        enter(key);
    }

    private void along(int steps) {
        OptionalInt number = selection.item();
        Optional<Lane> here = number.isEmpty() ? Optional.empty() : laneOf(number.getAsInt());
        if (here.isEmpty()) {
            begin();
            return;
        }
        int position = here.get().position(number.getAsInt());
        int wanted = Math.clamp((long) position + steps, 0, here.get().count() - 1);
        moment = Double.NaN;
        reach(here.get(), here.get().member(wanted));
    }

    private void across(int steps) {
        OptionalInt number = selection.item();
        Optional<Lane> here = number.isEmpty() ? Optional.empty() : laneOf(number.getAsInt());
        if (here.isEmpty()) {
            begin();
            return;
        }
        List<Lane> lanes = scene.get().lanes();
        int wanted = lanes.indexOf(here.get()) + steps;
        if (wanted < 0 || wanted >= lanes.size()) {
            return;
        }
        double goal = Double.isNaN(moment) ? here.get().columns().point(number.getAsInt()) : moment;
        reach(lanes.get(wanted), lanes.get(wanted).points().nearest(goal));
        moment = goal;
    }

    /** With the first record in view of the uppermost lane, or its last where all are earlier. */
    private void begin() {
        if (!scene.get().lanes().isEmpty()) {
            Lane top = scene.get().lanes().getFirst();
            int seen = top.points().before(view.get().from());
            moment = Double.NaN;
            reach(top, top.points().item(Math.min(seen, top.count() - 1)));
        }
    }

    private void reach(Lane reached, int number) {
        enter(reached.key());
        selection.select(reached.columns().id(number));
        reveal.accept(number);
    }

    private void enter(String key) {
        entered = !key.equals(lane.get());
        lane.set(key);
    }

    /** The lane in which an item was reached, else the first that it stands in. */
    Optional<Lane> laneOf(int number) {
        List<Lane> lanes = scene.get().lanes();
        return lanes.stream()
                .filter(each -> each.key().equals(lane.get()) && each.position(number) >= 0)
                .findFirst()
                .or(() -> lanes.stream().filter(each -> each.position(number) >= 0).findFirst());
    }

    /**
     * Which of how many of its lane the selected record is, and what is known of it; or nothing.
     */
    public ObservableValue<String> told() {
        return told;
    }

    private String tell(Words words) {
        OptionalInt number = selection.item();
        Optional<Lane> here = number.isEmpty() ? Optional.empty() : laneOf(number.getAsInt());
        if (here.isEmpty()) {
            return "";
        }
        int position = here.get().position(number.getAsInt()) + 1;
        Meaning meaning = here.get().item(number.getAsInt()).meaning();
        String said = words.get("timeline.position", position, here.get().count(), meaning.words());
        boolean elsewhere = entered && here.get().key().equals(lane.get());
        return elsewhere ? words.get("timeline.in_lane", here.get().name(), said) : said;
    }
}
