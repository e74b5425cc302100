package hanoius.merge;

import hanoius.archive.Revision;
import hanoius.merge.CommonState.Account;
import hanoius.merge.Difference.Since;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.task.TaskRunner.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a copy of a document has otherwise than that, record by record.
 *
 * @param related whether both began as one document, so that it is known who changed what
 * @param differences by group, then by kind, then in the order of the document
 */
public record CopyComparison(boolean related, List<Difference> differences) {

    public CopyComparison {
        differences = List.copyOf(differences);
    }

    /**
     * Compares a document with a copy; their histories tell what a record was when both were one.
     *
     * @throws CancellationException when the answer is no longer wanted
     */
    public static CopyComparison of(ComparedCopy here, ComparedCopy there, Progress progress) {
        return new Work(here, there, null, progress).result();
    }

    /**
     * Compares a document with a copy, where it is known what both were when they were one.
     *
     * @throws CancellationException when the answer is no longer wanted
     */
    public static CopyComparison of(
            ComparedCopy here, ComparedCopy there, ComparedCopy base, Progress progress) {
        return new Work(here, there, base, progress).result();
    }

    /**
     * The document that both copies were.
     *
     * @param ours what its records are called in the document
     * @param theirs what they are called in the copy
     */
    private record Former(ComparedCopy base, CopyNames ours, CopyNames theirs) {

        /**
         * What a record was, as it would be called in the document; null when it was not there.
         *
         * @param names what the records of the copy are called in the document
         */
        @Nullable Entity was(@Nullable Entity own, @Nullable Entity other, CopyNames names) {
            if (own != null) {
                return find(ours, own).map(each -> ours.here(each)).orElse(null);
            }
            return other == null
                    ? null
                    : find(theirs, other).map(each -> names.here(theirs.here(each))).orElse(null);
        }

        private Optional<Entity> find(CopyNames called, Entity record) {
            return called.there(record).flatMap(base.dataset()::entity);
        }
    }

    /** What two copies are compared by, and what was found so far. */
    private static final class Work {

        /** Whoever waits is asked every so many records. */
        private static final int OFTEN = 500;

        private final ComparedCopy here;
        private final ComparedCopy there;
        private final @Nullable Former former;
        private final Progress progress;
        private final boolean related;
        private final CopyNames names;
        private final List<Difference> found = new ArrayList<>();
        private final double all;
        private int seen;

        Work(
                ComparedCopy here,
                ComparedCopy there,
                @Nullable ComparedCopy base,
                Progress progress) {
            this.here = here;
            this.there = there;
            this.progress = progress;
            related = here.document().equals(there.document());
            names = new CopyNames(here, there);
            former =
                    base == null
                            ? null
                            : new Former(
                                    base, new CopyNames(here, base), new CopyNames(there, base));
            all = Math.max(1, here.size() + there.size());
        }

        CopyComparison result() {
            for (Kind kind : Kind.values()) {
                inBlocks(here.records(kind), some -> compareOwn(kind, some));
                inBlocks(
                        there.ids(kind).filter(this::isToBeRead),
                        some -> compareOthers(kind, some));
            }
            found.sort(Comparator.comparing(Difference::group));
            return new CopyComparison(related, found);
        }

        private static <T> void inBlocks(Stream<T> all, Consumer<List<T>> user) {
            List<T> block = new ArrayList<>();
            all.forEach(
                    each -> {
                        block.add(each);
                        if (block.size() == OFTEN) {
                            user.accept(List.copyOf(block));
                            block.clear();
                        }
                    });
            user.accept(List.copyOf(block));
        }

        /** Several at once: of a large copy, records that stand together are read together. */
        private void compareOwn(Kind kind, List<Entity> some) {
            Map<RecordId, RecordId> named = new HashMap<>();
            some.forEach(own -> names.there(own).ifPresent(id -> named.put(own.id(), id)));
            Map<RecordId, Entity> others = there.records(kind, List.copyOf(named.values()));
            for (Entity own : some) {
                step();
                Optional<RecordId> name = Optional.ofNullable(named.get(own.id()));
                compare(own.id(), own, name, name.map(others::get).orElse(null));
            }
        }

        /** Only what is not here is. */
        private boolean isToBeRead(RecordId named) {
            step();
            return named.kind() == Kind.LINK || !here.dataset().has(names.here(named));
        }

        private void compareOthers(Kind kind, List<RecordId> some) {
            Map<RecordId, Entity> others = there.records(kind, some);
            some.forEach(id -> Optional.ofNullable(others.get(id)).ifPresent(this::compareOther));
        }

        private void compareOther(Entity other) {
            RecordId id = names.here(other).id();
            if (!here.dataset().has(id)) {
                compare(id, null, Optional.of(other.id()), other);
            }
        }

        private void step() {
            if (seen++ % OFTEN == 0) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                progress.report(seen / all);
            }
        }

        /**
         * @param named what it is called there; empty where it cannot be there
         */
        private void compare(
                RecordId id,
                @Nullable Entity own,
                Optional<RecordId> named,
                @Nullable Entity other) {
            Entity theirs = other == null ? null : names.here(other);
            if (!Objects.equals(own, theirs)) {
                Since told = told(id, own, named, theirs);
                Since since =
                        former == null
                                ? told
                                : new Since(
                                        true,
                                        former.was(own, other, names),
                                        told.here(),
                                        told.there());
                Optional<UUID> uuid =
                        other == null ? Optional.empty() : there.uuid().apply(other.id());
                found.add(new Difference(id, own, theirs, since, uuid));
            }
        }

        /** What the histories tell. */
        private Since told(
                RecordId id,
                @Nullable Entity own,
                Optional<RecordId> named,
                @Nullable Entity theirs) {
            return related
                    ? CommonState.of(
                            new Account(own, here.history().apply(id)),
                            new Account(theirs, revisionsThere(id, named)))
                    : Since.UNKNOWN;
        }

        /** What was done to a record there, as it would be called here. */
        private List<Revision> revisionsThere(RecordId id, Optional<RecordId> named) {
            return named.map(there.history()).orElse(List.of()).stream()
                    .map(
                            each ->
                                    new Revision(
                                            each.generation(), renamed(id, each.edit()), each.by()))
                    .toList();
        }

        private Edit renamed(RecordId id, Edit edit) {
            return new Edit(id, renamed(edit.before()), renamed(edit.after()));
        }

        private @Nullable Entity renamed(@Nullable Entity record) {
            return record == null ? null : names.here(record);
        }
    }
}
