package hanoius.merge;

import hanoius.archive.Integrity.HeldRecords;
import hanoius.model.Attachment;
import hanoius.model.Entity;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.SavedChart;
import hanoius.schema.Field;
import hanoius.schema.Schemas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a document holds before a merge, with what is in the files that come. */
final class HeldDataset implements HeldRecords {

    private final ComparedCopy copy;
    private final Map<RecordId, Set<RecordId>> naming = new HashMap<>();
    private final Map<RecordId, Set<RecordId>> reporting = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    /**
     * @param going the records that would go
     * @param coming what would be attached
     */
    HeldDataset(ComparedCopy copy, Set<RecordId> going, List<Attachment> coming) {
        this.copy = copy;
        if (!going.isEmpty()) {
            Stream.of(Kind.values()).flatMap(copy::records).forEach(each -> note(each, going));
        }
        for (Observation each : copy.dataset().observations()) {
            if (each.sameAs() != null) {
                add(reporting, each.sameAs(), each.id());
            }
        }
        Stream.concat(copy.dataset().attachments().stream(), coming.stream())
                .forEach(each -> sizes.put(each.sha256(), each.size()));
    }

    private <R extends Entity> void note(R record, Set<RecordId> going) {
        for (Field<R, ?> field : Schemas.of(record).fields()) {
            Stream.concat(field.references(record).stream(), field.terms(record).stream())
                    .filter(going::contains)
                    .forEach(each -> add(naming, each, record.id()));
        }
    }

    private static void add(Map<RecordId, Set<RecordId>> all, RecordId named, RecordId naming) {
        all.computeIfAbsent(named, _ -> new TreeSet<>()).add(naming);
    }

    @Override
    public Optional<Entity> find(RecordId id) {
        return copy.dataset().entity(id);
    }

    @Override
    public boolean has(RecordId id) {
        return copy.dataset().has(id);
    }

    @Override
    public Optional<RecordId> naming(RecordId id, Set<RecordId> except) {
        return first(naming, id, except);
    }

    @Override
    public Optional<RecordId> reporting(RecordId preferred, Set<RecordId> except) {
        return first(reporting, preferred, except);
    }

    private static Optional<RecordId> first(
            Map<RecordId, Set<RecordId>> all, RecordId named, Set<RecordId> except) {
        return all.getOrDefault(named, Set.of()).stream()
                .filter(each -> !except.contains(each))
                .findFirst();
    }

    @Override
    public OptionalInt contentSize(String sha256) {
        Integer size = sizes.get(sha256);
        return size == null ? OptionalInt.empty() : OptionalInt.of(size);
    }

    @Override
    public Optional<RecordId> chart(String name) {
        return copy.dataset().charts().stream()
                .filter(each -> each.name().equals(name))
                .map(SavedChart::id)
                .findFirst();
    }
}
