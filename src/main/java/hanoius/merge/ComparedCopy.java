package hanoius.merge;

import hanoius.archive.Archive;
import hanoius.archive.Revision;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.RecordId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One of the copies of a document that are compared, as long as it is open.
 *
 * @param document what it keeps when it is copied
 * @param dataset what it holds
 * @param uuids of the records that it has or had, what tells them from all others where that is not
 *     what their names give
 * @param uuid what tells one of its records from all others; empty for one that it never had
 * @param history what was done to a record, latest first
 * @param unused a key of a kind that no record of it has or had
 */
public record ComparedCopy(
        UUID document,
        Dataset dataset,
        Map<RecordId, UUID> uuids,
        Function<RecordId, Optional<UUID>> uuid,
        Function<RecordId, List<Revision>> history,
        Function<RecordId.Kind, RecordId> unused) {

    public ComparedCopy {
        uuids = Map.copyOf(uuids);
    }

    /**
     * That of an open document.
     *
     * @param dataset what it holds
     */
    public static ComparedCopy of(Archive archive, Dataset dataset) {
        return new ComparedCopy(
                archive.uuid(),
                dataset,
                archive.uuids(),
                archive::uuid,
                archive::history,
                archive::unused);
    }

    /** The records of a kind in the document's order. */
    Stream<Entity> records(RecordId.Kind kind) {
        return kind == RecordId.Kind.MILESTONE
                ? dataset.milestones().stream().map(Entity.class::cast)
                : dataset.entities(kind).stream().map(Entity.class::cast);
    }

    /**
     * Records of a kind by their names, each read when it is asked for unless several are; names of
     * none are passed over.
     */
    Map<RecordId, Entity> records(RecordId.Kind kind, List<RecordId> ids) {
        Map<RecordId, Entity> all = new HashMap<>();
        Stream<? extends Entity> found =
                kind == RecordId.Kind.MILESTONE
                        ? dataset.milestones().readAll(ids).stream()
                        : ids.stream().flatMap(id -> dataset.entity(id).stream());
        found.forEach(each -> all.put(each.id(), each));
        return all;
    }

    /** The names of the same, for which none has to be read. */
    Stream<RecordId> ids(RecordId.Kind kind) {
        return kind == RecordId.Kind.MILESTONE
                ? IntStream.range(0, dataset.milestones().size()).mapToObj(dataset.milestones()::id)
                : dataset.entities(kind).stream().map(Entity::id);
    }

    int size() {
        return Stream.of(RecordId.Kind.values())
                .mapToInt(
                        kind ->
                                kind == RecordId.Kind.MILESTONE
                                        ? dataset.milestones().size()
                                        : dataset.entities(kind).size())
                .sum();
    }

    /** Whether a record of that name is there, or was. */
    boolean knew(RecordId id) {
        return dataset.has(id)
                || (id.kind() == RecordId.Kind.CHART
                        ? !history.apply(id).isEmpty()
                        : uuid.apply(id).isPresent());
    }
}
