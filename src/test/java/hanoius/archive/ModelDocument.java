package hanoius.archive;

import hanoius.archive.InvalidChange.Reason;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.model.Term;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a document should hold and tell: every step is kept with the whole document around it. */
final class ModelDocument {

    /** What becomes of a change. */
    sealed interface Outcome {

        /** It is written. */
        record Written(Told told) implements Outcome {}

        /** It is so already. */
        record Nothing() implements Outcome {}

        /** What clashes, a line each. */
        record Clashing(Set<String> clashes) implements Outcome {}

        /** It is one of these. */
        record Invalid(Set<Reason> reasons) implements Outcome {}

        /** The step is not there any more. */
        record Stale() implements Outcome {}
    }

    /** What every door tells of one generation. */
    record Told(
            long generation,
            Map<RecordId, Edit> edits,
            Map<RecordId, RecordId> next,
            Instant changed,
            Attribution by) {

        static Told of(Committed done) {
            Map<RecordId, Edit> edits = new HashMap<>();
            done.change().edits().forEach(each -> edits.put(each.id(), each));
            return new Told(
                    done.generation(), edits, done.next(), done.changed(), done.change().by());
        }
    }

    /** A step with the whole document before and after. */
    private record Done(
            List<Long> generations,
            Map<RecordId, Entity> before,
            Map<RecordId, Entity> after,
            Attribution by,
            long undoes) {

        long last() {
            return generations.getLast();
        }
    }

    private final Map<RecordId, Long> numbers = new HashMap<>();
    private final List<Done> steps = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private Map<RecordId, Entity> records;
    private Instant changed;
    private int at;
    private long generation = 1;

    ModelDocument(Instant changed, List<? extends Entity> records) {
        this.changed = changed;
        this.records = new HashMap<>();
        for (Entity each : records) {
            this.records.put(each.id(), each);
            number(each.id());
        }
    }

    private void number(RecordId id) {
        numbers.putIfAbsent(
                id,
                id.kind() == RecordId.Kind.CHART
                        ? Long.parseLong(id.key())
                        : 1_000_000L + numbers.size());
    }

    long generation() {
        return generation;
    }

    List<Told> told() {
        return told;
    }

    /** All records of a kind in their order. */
    private List<Entity> all(RecordId.Kind kind) {
        return records.values().stream()
                .filter(each -> each.id().kind() == kind)
                .sorted(Comparator.comparing(each -> numbers.getOrDefault(each.id(), 0L)))
                .toList();
    }

    /** All records, kind by kind. */
    List<List<Entity>> contents() {
        return Stream.of(
                        RecordId.Kind.MILESTONE,
                        RecordId.Kind.AGREEMENT,
                        RecordId.Kind.INDICATOR,
                        RecordId.Kind.OBSERVATION,
                        RecordId.Kind.SOURCE,
                        RecordId.Kind.LINK,
                        RecordId.Kind.CHART,
                        RecordId.Kind.TERM,
                        RecordId.Kind.PARTY,
                        RecordId.Kind.ATTACHMENT)
                .map(this::all)
                .toList();
    }

    /** The steps as they are listed: generations, whether they are done, what they take back. */
    List<String> steps() {
        List<String> lines = new ArrayList<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Done each = steps.get(i);
            lines.add(line(each.last(), each.by(), i < at, each.undoes()));
        }
        return lines;
    }

    static String line(long generation, Attribution by, boolean done, long undoes) {
        return generation + " " + by + " " + done + " " + undoes;
    }

    Outcome apply(Change change) {
        return write(change.edits(), change.by(), 0);
    }

    Outcome undo(long step, Attribution by) {
        int index = indexOf(step);
        if (index < 0 || index >= at) {
            return new Outcome.Stale();
        }
        Done done = steps.get(index);
        if (index == at - 1) {
            at--;
            return move(done.before(), by);
        }
        return write(ModelRecords.difference(done.after(), done.before()), by, done.last());
    }

    Outcome redo(long step, Attribution by) {
        if (at == steps.size() || steps.get(at).last() != step) {
            return new Outcome.Stale();
        }
        return move(steps.get(at++).after(), by);
    }

    /**
     * Takes over the rest of an older step, if what was written of it is right: nothing that
     * clashes, all that is possible.
     */
    Outcome undoRest(long step, Attribution by, Optional<Committed> written) {
        int index = indexOf(step);
        if (index < 0 || index >= at - 1) {
            return undo(step, by);
        }
        Done done = steps.get(index);
        Map<RecordId, Entity> possible = new HashMap<>(records);
        List<Edit> back = ModelRecords.difference(done.after(), done.before());
        ModelRecords.merge(back, possible);
        addTerms(back, possible);
        Map<RecordId, Edit> wanted = ModelRecords.byId(ModelRecords.difference(records, possible));
        Map<RecordId, Entity> after = new HashMap<>(records);
        for (Edit each :
                written.map(Committed::change).map(Change::edits).orElse(List.<Edit>of())) {
            if (!each.equals(wanted.remove(each.id()))) {
                throw new AssertionError("was not to be taken back: " + each);
            }
            ModelRecords.put(after, each.id(), each.after());
        }
        for (Edit left : wanted.values()) {
            Map<RecordId, Entity> one = new HashMap<>(after);
            ModelRecords.put(one, left.id(), left.after());
            if (ModelRecords.problems(one).isEmpty()) {
                throw new AssertionError("could be taken back: " + left);
            }
        }
        return written.isEmpty()
                ? new Outcome.Nothing()
                : write(ModelRecords.difference(records, after), by, done.last());
    }

    private int indexOf(long step) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).last() == step) {
                return i;
            }
        }
        return -1;
    }

    private Outcome write(List<Edit> edits, Attribution by, long undoes) {
        Map<RecordId, Entity> after = new HashMap<>(records);
        Set<String> clashes = ModelRecords.merge(edits, after);
        if (!clashes.isEmpty()) {
            return new Outcome.Clashing(clashes);
        }
        List<Edit> order = new ArrayList<>(addTerms(edits, after));
        order.addAll(edits);
        Set<Reason> problems = ModelRecords.problems(after);
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        if (after.equals(records)) {
            return new Outcome.Nothing();
        }
        Map<RecordId, Entity> before = records;
        steps.subList(at, steps.size()).clear();
        Done last = at == 0 ? null : steps.getLast();
        Outcome outcome = hold(order, after, by);
        if (last != null && !by.group().isEmpty() && by.group().equals(last.by().group())) {
            List<Long> all = new ArrayList<>(last.generations());
            all.add(generation);
            steps.set(at - 1, new Done(all, last.before(), after, last.by(), undoes));
        } else {
            steps.add(new Done(List.of(generation), before, after, by, undoes));
            at++;
        }
        return outcome;
    }

    /** The terms that records need after edits, as far as these leave them alone. */
    private List<Edit> addTerms(List<Edit> edits, Map<RecordId, Entity> after) {
        Set<RecordId> touched = new HashSet<>();
        for (Edit each : edits) {
            if (!Objects.equals(records.get(each.id()), after.get(each.id()))) {
                touched.add(each.id());
            }
        }
        List<Edit> added = new ArrayList<>();
        for (Edit each : ModelRecords.difference(records, after)) {
            if (each.after() != null) {
                for (Term term : ModelRecords.terms(each.after())) {
                    if (!touched.contains(term.id())
                            && after.putIfAbsent(term.id(), term) == null) {
                        added.add(Edit.adding(term));
                    }
                }
            }
        }
        added.sort(Comparator.comparing(Edit::id));
        return added;
    }

    private Outcome move(Map<RecordId, Entity> after, Attribution by) {
        return hold(List.of(), after, by);
    }

    /**
     * @param order the order in which new records come; it matters for none that was there before
     */
    private Outcome hold(List<Edit> order, Map<RecordId, Entity> after, Attribution by) {
        Map<RecordId, Edit> edits = ModelRecords.byId(ModelRecords.difference(records, after));
        Set<RecordId> back = new HashSet<>();
        for (Edit each : edits.values()) {
            if (each.before() == null && numbers.containsKey(each.id())) {
                back.add(each.id());
            }
        }
        order.stream().map(Edit::id).filter(after::containsKey).forEach(this::number);
        records = after;
        generation++;
        if (edits.keySet().stream().anyMatch(id -> id.kind() != RecordId.Kind.CHART)) {
            changed = by.at();
        }
        Map<RecordId, RecordId> next = new HashMap<>();
        for (RecordId each : back) {
            List<RecordId> inOrder = all(each.kind()).stream().map(Entity::id).toList();
            int place = inOrder.indexOf(each);
            if (place + 1 < inOrder.size()) {
                next.put(each, inOrder.get(place + 1));
            }
        }
        Told now = new Told(generation, edits, next, changed, by);
        told.add(now);
        return new Outcome.Written(now);
    }
}
