package hanoius.archive;

import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.task.TaskRunner.Progress;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What another document has otherwise than one's own, record by record.
 *
 * @param related whether both began as one document, so that it is known who changed what
 * @param differences by group, then by kind, then in the order of the document
 */
public record Comparison(boolean related, List<Difference> differences) {

    /** How a record is otherwise there. */
    public enum Group {
        /** Changed in both since they were one document, and not to the same. */
        ON_BOTH_SIDES,
        ONLY_THERE,
        OTHERWISE,
        NOT_THERE
    }

    /**
     * One record that is not the same in both.
     *
     * @param here null where it is only there
     * @param there null where it is only here
     * @param was what it was when both were one document; null when it was not yet, or nobody knows
     */
    public record Difference(
            Group group, @Nullable Entity here, @Nullable Entity there, @Nullable Entity was) {

        /** Its name here; there, where it is only there. */
        public RecordId id() {
            return Objects.requireNonNull(here == null ? there : here).id();
        }

        /** What would have to be done to have it as it is there. */
        public Edit edit() {
            return new Edit(id(), here, there);
        }
    }

    /**
     * One of the two documents.
     *
     * @param document what it keeps when it is copied
     * @param uuid what tells its records from all others
     * @param steps what was done to it, latest first
     */
    public record Side(
            UUID document,
            Dataset dataset,
            Function<RecordId, Optional<UUID>> uuid,
            List<Step> steps) {

        public Side {
            steps = List.copyOf(steps);
        }

        /**
         * That of a document that is open until it was compared.
         *
         * @param dataset what it holds
         */
        public static Side of(Archive archive, Dataset dataset) {
            return new Side(archive.uuid(), dataset, archive::uuid, archive.steps());
        }

        private Stream<Entity> records(RecordId.Kind kind) {
            return kind == RecordId.Kind.MILESTONE
                    ? IntStream.range(0, dataset.milestones().size())
                            .mapToObj(dataset.milestones()::get)
                    : dataset.entities(kind).stream().map(Entity.class::cast);
        }

        private int size() {
            return Stream.of(RecordId.Kind.values())
                    .mapToInt(
                            kind ->
                                    kind == RecordId.Kind.MILESTONE
                                            ? dataset.milestones().size()
                                            : dataset.entities(kind).size())
                    .sum();
        }
    }

    public Comparison {
        differences = List.copyOf(differences);
    }

    /**
     * Compares two documents. Records are the same by their uuid; in documents that never were one,
     * else by their key.
     *
     * @throws CancellationException when the answer is no longer wanted
     */
    public static Comparison of(Side here, Side there, Progress progress) {
        return new Work(here, there, progress).result();
    }

    /** A step as both documents know it, as long as it was done before they parted. */
    private record Common(long generation, Instant at, String author, List<Edit> edits) {

        static Set<Common> of(Side side) {
            return side.steps().stream()
                    .filter(Step::done)
                    .map(Common::of)
                    .collect(Collectors.toCollection(HashSet::new));
        }

        static Common of(Step step) {
            return new Common(step.generation(), step.by().at(), step.by().author(), step.edits());
        }
    }

    /** What two documents are compared by, and what was found so far. */
    private static final class Work {

        /** Whoever waits is asked every so many records. */
        private static final int OFTEN = 500;

        private final Side here;
        private final Side there;
        private final Progress progress;
        private final boolean related;
        private final Map<RecordId, Optional<Entity>> changedHere;
        private final Map<RecordId, Optional<Entity>> changedThere;
        private final List<Difference> found = new ArrayList<>();
        private final double all;
        private int seen;

        Work(Side here, Side there, Progress progress) {
            this.here = here;
            this.there = there;
            this.progress = progress;
            related = here.document().equals(there.document());
            Set<Common> common = Common.of(here);
            common.retainAll(Common.of(there));
            changedHere = related ? changed(here, common) : Map.of();
            changedThere = related ? changed(there, common) : Map.of();
            all = Math.max(1, here.size() + there.size());
        }

        /** What a side has changed since, each with what it was before. */
        private static Map<RecordId, Optional<Entity>> changed(Side side, Set<Common> common) {
            Map<RecordId, Optional<Entity>> changed = new HashMap<>();
            for (Step step : side.steps()) {
                if (step.done() && !common.contains(Common.of(step))) {
                    // Latest first: what was done first comes last, and stays.
                    step.edits()
                            .forEach(
                                    each ->
                                            changed.put(
                                                    each.id(), Optional.ofNullable(each.before())));
                }
            }
            return changed;
        }

        Comparison result() {
            for (RecordId.Kind kind : RecordId.Kind.values()) {
                compare(kind);
            }
            found.sort(Comparator.comparing(Difference::group));
            return new Comparison(related, found);
        }

        private void compare(RecordId.Kind kind) {
            List<Entity> ours = otherThan(here, there, kind);
            Map<RecordId, Entity> byKey = new LinkedHashMap<>();
            Map<UUID, Entity> byUuid = new HashMap<>();
            for (Entity each : otherThan(there, here, kind)) {
                byKey.put(each.id(), each);
                there.uuid().apply(each.id()).ifPresent(uuid -> byUuid.put(uuid, each));
            }
            for (Entity own : ours) {
                Entity other = counterpart(own, byUuid, byKey);
                if (other != null) {
                    byKey.remove(other.id());
                    there.uuid().apply(other.id()).ifPresent(byUuid::remove);
                }
                if (other == null || differ(own, other)) {
                    found.add(difference(own, other));
                }
            }
            byKey.values().forEach(each -> found.add(difference(null, each)));
        }

        /** The records of a side that the other has not just so under the same key. */
        private List<Entity> otherThan(Side side, Side other, RecordId.Kind kind) {
            return side.records(kind)
                    .peek(_ -> step())
                    .filter(each -> !other.dataset().entity(each.id()).equals(Optional.of(each)))
                    .toList();
        }

        private void step() {
            if (seen++ % OFTEN == 0) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                progress.report(seen / all);
            }
        }

        private @Nullable Entity counterpart(
                Entity own, Map<UUID, Entity> byUuid, Map<RecordId, Entity> byKey) {
            Optional<UUID> uuid = here.uuid().apply(own.id());
            Entity same = uuid.map(byUuid::get).orElse(null);
            if (same != null) {
                return same;
            }
            Entity namesake = byKey.get(own.id());
            boolean told =
                    related
                            && uuid.isPresent()
                            && namesake != null
                            && there.uuid().apply(namesake.id()).isPresent();
            return told ? null : namesake;
        }

        /** Whether they differ in more than the key. */
        @SuppressWarnings("unchecked") // Counterparts are of one kind.
        private static <R extends Entity> boolean differ(R own, Entity other) {
            Schema<R> schema = Schemas.of(own);
            return !schema.differing(own, (R) other).isEmpty();
        }

        private Difference difference(@Nullable Entity own, @Nullable Entity other) {
            if (changed(own, other, changedHere, here)
                    && changed(other, own, changedThere, there)) {
                RecordId id = Objects.requireNonNull(own == null ? other : own).id();
                Entity was = changedHere.getOrDefault(id, Optional.empty()).orElse(null);
                return new Difference(Group.ON_BOTH_SIDES, own, other, was);
            }
            Group group =
                    own == null
                            ? Group.ONLY_THERE
                            : other == null ? Group.NOT_THERE : Group.OTHERWISE;
            return new Difference(group, own, other, null);
        }

        /**
         * Whether a side has changed a record.
         *
         * @param record null where it is gone, unless that side has another one of the same key
         */
        private static boolean changed(
                @Nullable Entity record,
                @Nullable Entity counterpart,
                Map<RecordId, Optional<Entity>> changed,
                Side side) {
            RecordId id = Objects.requireNonNull(record == null ? counterpart : record).id();
            return changed.containsKey(id) && (record != null || !side.dataset().has(id));
        }
    }
}
