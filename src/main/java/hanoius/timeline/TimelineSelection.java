package hanoius.timeline;

import hanoius.model.Milestones;
import hanoius.model.RecordId;
import hanoius.timeline.lane.Items;
import hanoius.timeline.lane.Lane;
import hanoius.timeline.lane.Scene;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which records of the scene are selected, and the verbs that select others. */
public final class TimelineSelection {

    /** So many at once are as many as anybody means. */
    private static final int MOST = 10_000;

    /** Of more than so many the links would mark everything. */
    private static final int MOST_LINKING = 20;

    private final Workspace workspace;
    private final ReadOnlyObjectProperty<Scene> scene;
    private final IntConsumer reveal;
    private @Nullable RecordId anchor;

    /**
     * @param reveal brings the item of a number into view
     */
    TimelineSelection(
            Workspace workspace, ReadOnlyObjectProperty<Scene> scene, IntConsumer reveal) {
        this.workspace = workspace;
        this.scene = scene;
        this.reveal = reveal;
    }

    /** Selects a record in every view, beside the one that is measured from if there is one. */
    public void select(RecordId id) {
        RecordId start = anchor;
        anchor = null;
        workspace.select(start == null ? List.of(id) : List.of(start, id));
    }

    /** Selects a record and, with it, the next one to be selected: the time between is shown. */
    public void measureFrom(RecordId id) {
        select(id);
        anchor = id;
    }

    /** Selects nothing; says whether something was. */
    public boolean clear() {
        anchor = null;
        boolean some = !workspace.selection().isEmpty();
        workspace.select(List.of());
        return some;
    }

    /** The selected records as text, a line for each. */
    public String text() {
        return text(workspace.selection());
    }

    /** Records as text, in time: a line for each with its title, date and number of sources. */
    String text(List<RecordId> ids) {
        Items items = scene.get().all().columns();
        return ids.stream()
                .map(items::indexOf)
                .filter(number -> number >= 0)
                .sorted(items::compare)
                .map(
                        number ->
                                workspace
                                        .words()
                                        .get(
                                                "timeline.line",
                                                items.title(number),
                                                workspace.words().date(items.date(number)),
                                                items.sources(number)))
                .collect(Collectors.joining("\n"));
    }

    /** Adds a record to those that are selected, or takes it out. */
    public void toggle(RecordId id) {
        workspace.toggle(id);
    }

    /** Selects everything in time from the last selected record to this one. */
    public void extendTo(RecordId id) {
        RecordId anchor = selected();
        OptionalInt from = anchor == null ? OptionalInt.empty() : scene.get().position(anchor);
        OptionalInt to = scene.get().position(id);
        if (from.isEmpty() || to.isEmpty()) {
            select(id);
            return;
        }
        int first = Math.min(from.getAsInt(), to.getAsInt());
        int last = Math.min(Math.max(from.getAsInt(), to.getAsInt()), first + MOST - 1);
        List<RecordId> all =
                new ArrayList<>(
                        IntStream.rangeClosed(first, last)
                                .mapToObj(scene.get().all()::member)
                                .map(scene.get().all().columns()::id)
                                .toList());
        // The one that was reached is the last one selected, whose evidence is shown.
        all.remove(id);
        all.add(id);
        workspace.select(all);
    }

    /**
     * The name under which the selected record is drawn, its own unless another report of the same
     * event stands for it; null for none.
     */
    public @Nullable RecordId selected() {
        List<RecordId> selection = workspace.selection();
        return selection.isEmpty() ? null : drawn(selection.getLast());
    }

    /** The names under which the selected records are drawn. */
    public Set<RecordId> all() {
        return workspace.selection().stream().map(this::drawn).collect(Collectors.toSet());
    }

    /**
     * The records that are linked with those that are selected, such as the agreement that a
     * milestone signs, under the names under which they are drawn.
     */
    public Set<RecordId> linked() {
        List<RecordId> selection = workspace.selection();
        return selection.stream()
                .skip(Math.max(0, selection.size() - MOST_LINKING))
                .flatMap(
                        id ->
                                workspace.dataset().linksOf(id).stream()
                                        .map(
                                                link ->
                                                        link.from().equals(id)
                                                                ? link.to()
                                                                : link.from()))
                .map(this::drawn)
                .collect(Collectors.toSet());
    }

    /** The name under which a record is drawn, if it is. */
    RecordId drawn(RecordId id) {
        Milestones milestones = workspace.dataset().milestones();
        List<Integer> reports = workspace.dataset().sameEvents().get(milestones.indexOf(id));
        if (reports == null) {
            return id;
        }
        return reports.stream()
                .map(milestones::id)
                .filter(each -> scene.get().position(each).isPresent())
                .findFirst()
                .orElse(id);
    }

    /** Selects the next record in time, the first when none is selected, and shows it. */
    public void next() {
        reach(position() + 1);
    }

    /** Selects the record before in time, the last when none is selected, and shows it. */
    public void previous() {
        int position = position();
        reach(position < 0 ? scene.get().all().count() - 1 : position - 1);
    }

    public void first() {
        reach(0);
    }

    public void last() {
        reach(scene.get().all().count() - 1);
    }

    /** The position in time of the selected record, from 0; -1 when it is not drawn. */
    public int position() {
        RecordId id = selected();
        return id == null ? -1 : scene.get().position(id).orElse(-1);
    }

    /** The number of the item that is drawn of the selected record; empty when none is. */
    OptionalInt item() {
        int position = position();
        return position < 0
                ? OptionalInt.empty()
                : OptionalInt.of(scene.get().all().member(position));
    }

    private void reach(int wanted) {
        Lane all = scene.get().all();
        if (all.count() > 0) {
            int number = all.member(Math.clamp(wanted, 0, all.count() - 1));
            select(all.columns().id(number));
            reveal.accept(number);
        }
    }
}
