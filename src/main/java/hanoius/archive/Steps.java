package hanoius.archive;

import hanoius.archive.Conflict.Clash;
import hanoius.archive.History.Generation;
import hanoius.archive.Integrity.HeldRecords;
import hanoius.model.Edit;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * The steps of a document, and what becomes of it by another. A step is a change, or a run of
 * consecutive ones of one group. The document stands behind one of them: those before it are done;
 * those after it were undone, and are done again until a new change takes their place.
 */
public final class Steps {

    private final History history;
    private final HeldRecords held;

    /** The steps of a document as it is now. */
    public Steps(History history, HeldRecords held) {
        this.history = history;
        this.held = held;
    }

    /** What undo takes back next. */
    public Optional<Step> undoable() {
        return stepTo(history.position()).map(run -> step(run, true));
    }

    /** What redo does again. */
    public Optional<Step> redoable() {
        return stepFrom(history.position()).map(run -> step(run, false));
    }

    /**
     * Those that are done or can be done again, latest first.
     *
     * @param before the generation of the step that they follow in that order; {@link
     *     Long#MAX_VALUE} for none
     * @param most how many at most
     */
    public List<Step> before(long before, int most) {
        List<Step> steps = new ArrayList<>();
        long position = history.position();
        if (before > position) {
            ahead(before).stream().limit(most).forEach(run -> steps.add(step(run, false)));
        }
        Optional<Run> run =
                before > position
                        ? stepTo(position)
                        : stepTo(before).flatMap(each -> stepTo(each.start()));
        while (run.isPresent() && steps.size() < most) {
            steps.add(step(run.get(), true));
            run = stepTo(run.get().start());
        }
        return List.copyOf(steps);
    }

    /** What can be done again and was made before a generation, latest first. */
    private List<Run> ahead(long before) {
        List<Run> ahead = new ArrayList<>();
        for (Optional<Run> run = stepFrom(history.position());
                run.isPresent() && run.get().last() < before;
                run = stepFrom(run.get().last())) {
            ahead.add(run.get());
        }
        return ahead.reversed();
    }

    /** The generations that are one step with any of these, those included. */
    public Set<Long> together(Collection<Long> generations) {
        Set<Long> together = new TreeSet<>();
        for (long each : generations) {
            Generation made = history.get(each);
            if (made.parent().isEmpty()) {
                together.add(each);
            } else {
                stepTo(each).stream()
                        .flatMap(run -> later(run).changes().stream())
                        .forEach(change -> together.add(change.number()));
            }
        }
        return together;
    }

    /**
     * What is to be written for a change; empty when all of it is so already.
     *
     * @throws Conflict when others changed the same fields
     * @throws InvalidChange when the document would not hang together
     */
    public Optional<Commit> making(Change change) {
        return checked(change.edits(), change.by(), 0);
    }

    /**
     * What is to be written to take a step back; empty when all of it was taken back already.
     *
     * @throws Conflict when it is not done, or something was changed since and stands in the way
     * @throws InvalidChange when something that was added since names a record of it
     */
    public Optional<Commit> undoing(Step step, Attribution by) {
        Run run = done(step);
        return run.last() == history.position()
                ? Optional.of(undoingLast(run, by))
                : checked(reversed(net(run)), by, run.last());
    }

    /**
     * What is to be written to take back of a step what nothing stands in the way of; empty when
     * that is nothing.
     *
     * @throws Conflict when it is not done
     */
    public Optional<Commit> undoingRest(Step step, Attribution by) {
        Run run = done(step);
        if (run.last() == history.position()) {
            return Optional.of(undoingLast(run, by));
        }
        List<Edit> rest =
                new ArrayList<>(Integrity.withTerms(merging(reversed(net(run))).edits(), held));
        for (Optional<RecordId> unfit = unfit(rest); unfit.isPresent(); unfit = unfit(rest)) {
            RecordId id = unfit.get();
            rest.removeIf(each -> each.id().equals(id));
        }
        return change(rest, by, run.last());
    }

    /**
     * What is to be written to take all of a step back, over what was changed since; empty when all
     * of it was taken back already.
     *
     * @throws Conflict when it is not done, or what was changed since does not fit with it
     * @throws InvalidChange when the document would not hang together
     */
    public Optional<Commit> undoingOver(Step step, Attribution by) {
        Run run = done(step);
        if (run.last() == history.position()) {
            return Optional.of(undoingLast(run, by));
        }
        List<Edit> over = reversed(net(run)).stream().map(this::over).toList();
        return checked(over, by, run.last());
    }

    /** What an edit does, whatever is held by now. */
    private Edit over(Edit wanted) {
        return Merging.over(wanted, held.find(wanted.id()).orElse(null));
    }

    private Optional<RecordId> unfit(List<Edit> edits) {
        try {
            Integrity.check(edits, held);
            return Optional.empty();
        } catch (InvalidChange e) {
            return Optional.of(e.id());
        }
    }

    /**
     * What is to be written to do a step again.
     *
     * @throws Conflict when it is not the one that redo does
     */
    public Commit redoing(Step step, Attribution by) {
        Run run =
                stepFrom(history.position())
                        .filter(each -> each.last() == step.generation())
                        .orElseThrow(() -> stale(step));
        return move(run.last(), net(run), by);
    }

    /**
     * What is to be written to note what changed no record: a move to where the document stands.
     */
    public Commit noting(Attribution by) {
        return move(history.position(), List.of(), by);
    }

    private Commit undoingLast(Run run, Attribution by) {
        return move(run.start(), reversed(net(run)), by);
    }

    private Commit move(long position, List<Edit> edits, Attribution by) {
        return new Commit(
                new Generation(history.generation() + 1, position, OptionalLong.empty(), by, 0),
                edits);
    }

    private Optional<Commit> checked(List<Edit> wanted, Attribution by, long undoes) {
        Merging merging = merging(wanted);
        if (!merging.clashes().isEmpty()) {
            throw new Conflict(merging.clashes());
        }
        List<Edit> edits = Integrity.withTerms(merging.edits(), held);
        Integrity.check(edits, held);
        return change(edits, by, undoes);
    }

    private Merging merging(List<Edit> wanted) {
        return Merging.of(wanted, held::find);
    }

    private Optional<Commit> change(List<Edit> edits, Attribution by, long undoes) {
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        long number = history.generation() + 1;
        OptionalLong parent = OptionalLong.of(history.position());
        return Optional.of(new Commit(new Generation(number, number, parent, by, undoes), edits));
    }

    private Run done(Step step) {
        for (Optional<Run> run = stepTo(history.position());
                run.isPresent() && run.get().last() >= step.generation();
                run = stepTo(run.get().start())) {
            if (run.get().last() == step.generation()) {
                return run.get();
            }
        }
        throw stale(step);
    }

    private Conflict stale(Step step) {
        return new Conflict(
                history.edits(step.generation()).stream()
                        .map(
                                each ->
                                        new Clash(
                                                each.id(),
                                                "",
                                                step.done() ? each.before() : each.after(),
                                                held.find(each.id()).orElse(null)))
                        .toList());
    }

    /** Consecutive changes that are one step, in order. */
    private record Run(List<Generation> changes) {

        /** Where the document stood before it. */
        long start() {
            return parent(changes.getFirst());
        }

        long last() {
            return changes.getLast().number();
        }
    }

    private static long parent(Generation change) {
        return change.parent().orElse(Generation.START);
    }

    private static boolean belongTogether(Generation one, Generation other) {
        String group = one.by().group();
        return !group.isEmpty() && group.equals(other.by().group());
    }

    /** The step that ends at a position. */
    private Optional<Run> stepTo(long position) {
        if (position == Generation.START) {
            return Optional.empty();
        }
        List<Generation> back = new ArrayList<>(List.of(history.get(position)));
        while (parent(back.getLast()) != Generation.START) {
            Generation earlier = history.get(parent(back.getLast()));
            if (!belongTogether(earlier, back.getLast())) {
                break;
            }
            back.add(earlier);
        }
        return Optional.of(new Run(back.reversed()));
    }

    /** The step that begins at a position. */
    private Optional<Run> stepFrom(long position) {
        OptionalLong first = history.next(position);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(later(new Run(List.of(history.get(first.getAsLong())))));
    }

    /** A run with the later changes that belong to it. */
    private Run later(Run run) {
        List<Generation> changes = new ArrayList<>(run.changes());
        while (true) {
            OptionalLong next = history.next(changes.getLast().number());
            if (next.isEmpty()) {
                break;
            }
            Generation later = history.get(next.getAsLong());
            if (!belongTogether(changes.getLast(), later)) {
                break;
            }
            changes.add(later);
        }
        return new Run(changes);
    }

    private Step step(Run run, boolean done) {
        return new Step(
                run.last(),
                net(run),
                run.changes().getFirst().by(),
                done,
                run.changes().getLast().undoes());
    }

    /** What a run did to each record, those to which it did nothing in the end left out. */
    private List<Edit> net(Run run) {
        Map<RecordId, Edit> edits = new LinkedHashMap<>();
        for (Generation each : run.changes()) {
            for (Edit edit : history.edits(each.number())) {
                edits.merge(edit.id(), edit, Steps::together);
            }
        }
        return List.copyOf(edits.values());
    }

    /** Two edits of a record one after the other; null when they come to nothing. */
    private static @Nullable Edit together(Edit first, Edit second) {
        return Objects.equals(first.before(), second.after())
                ? null
                : new Edit(first.id(), first.before(), second.after());
    }

    private static List<Edit> reversed(List<Edit> edits) {
        return edits.reversed().stream().map(Edit::reversed).toList();
    }

    /**
     * What is to be written at once: it fits what the document holds.
     *
     * @param edits one for each record that it touches; none for a move between changes that made
     *     no difference together
     */
    public record Commit(Generation generation, List<Edit> edits) {

        public Commit {
            edits = List.copyOf(edits);
        }

        /** Whether it moves the day of the record's last change; saved charts are no part of it. */
        public boolean changesRecord() {
            return edits.stream().anyMatch(each -> each.id().kind() != RecordId.Kind.CHART);
        }

        /** What the document's listeners are told. */
        public Change change() {
            return new Change(edits, generation.by());
        }
    }
}
