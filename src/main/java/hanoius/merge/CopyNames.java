package hanoius.merge;

import hanoius.model.Entity;
import hanoius.model.Link;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.SavedChart;
import hanoius.schema.Field;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.Values;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the records of a copy are called in the document that takes them over. Records are the same
 * by their uuid; in documents that never were one, else by their key. In each copy one key may have
 * been given to another record since: then that of the copy gets another one here.
 */
final class CopyNames {

    /** The kinds whose records have keys of their own and uuids. */
    private static final List<Kind> KEYED =
            List.of(
                    Kind.MILESTONE,
                    Kind.AGREEMENT,
                    Kind.INDICATOR,
                    Kind.OBSERVATION,
                    Kind.SOURCE,
                    Kind.PARTY,
                    Kind.ATTACHMENT);

    private final ComparedCopy here;
    private final ComparedCopy there;
    private final boolean related;
    private final Map<UUID, RecordId> own = new HashMap<>();
    private final Map<RecordId, RecordId> names = new HashMap<>();
    private final Map<RecordId, RecordId> back = new HashMap<>();
    private final Map<Kind, RecordId> latest = new HashMap<>();
    private final Set<RecordId> taken = new HashSet<>();

    /** How the records of a copy are called here. */
    CopyNames(ComparedCopy here, ComparedCopy there) {
        this.here = here;
        this.there = there;
        related = here.document().equals(there.document());
        here.uuids().forEach((id, uuid) -> own.put(uuid, id));
        for (Kind kind : KEYED) {
            there.ids(kind).filter(this::isAnother).toList().forEach(this::name);
        }
        // What is there no more may still be named: by charts, and in the history.
        there.uuids().keySet().stream()
                .filter(id -> !there.dataset().has(id) && KEYED.contains(id.kind()))
                .sorted()
                .filter(this::isAnother)
                .forEach(this::name);
        nameCharts();
    }

    /** The name here of a record of the copy. */
    RecordId here(RecordId id) {
        return names.getOrDefault(id, id);
    }

    /** What a record of this document is called in the copy; empty where that is another one. */
    Optional<RecordId> there(Entity own) {
        if (own instanceof Link link) {
            Optional<RecordId> from = there(link.from());
            Optional<RecordId> to = there(link.to());
            return from.isPresent() && to.isPresent()
                    ? Optional.of(RecordId.link(from.get(), link.relation(), to.get()))
                    : Optional.empty();
        }
        return there(own.id());
    }

    private Optional<RecordId> there(RecordId id) {
        RecordId other = back.get(id);
        return other == null && names.containsKey(id)
                ? Optional.empty()
                : Optional.of(other == null ? id : other);
    }

    /** A record of the copy as it is, or would be, here. */
    <R extends Entity> Entity here(R record) {
        Schema<R> schema = Schemas.of(record);
        List<Field<R, ?>> renamed =
                names.isEmpty()
                        ? List.of()
                        : schema.fields().stream().filter(each -> isRenamed(each, record)).toList();
        if (renamed.isEmpty() && !names.containsKey(record.id())) {
            return record;
        }
        Values<R> values = schema.values(record).of(here(record.id()));
        renamed.forEach(each -> values.renamed(each, record, this::here));
        return schema.make(values);
    }

    private <R extends Entity> boolean isRenamed(Field<R, ?> field, R record) {
        return record instanceof SavedChart chart
                ? chart.definition().indicators().stream().anyMatch(names::containsKey)
                : field.references(record).stream().anyMatch(names::containsKey);
    }

    /** Whether a record of the copy is not just the one of that name. */
    private boolean isAnother(RecordId id) {
        UUID uuid = there.uuids().get(id);
        UUID ours = here.uuids().get(id);
        if (uuid == null && ours == null) {
            return own.containsKey(id.uuid());
        }
        return !Optional.ofNullable(uuid)
                .orElseGet(id::uuid)
                .equals(Optional.ofNullable(ours).orElseGet(id::uuid));
    }

    private void name(RecordId id) {
        UUID uuid = Optional.ofNullable(there.uuids().get(id)).orElseGet(id::uuid);
        RecordId same = own.get(uuid);
        if (same != null) {
            put(id, same);
        } else if (related ? here.knew(id) : !here.dataset().has(id) && here.knew(id)) {
            put(id, unused(id.kind()));
        }
    }

    private void put(RecordId id, RecordId name) {
        if (!id.equals(name)) {
            names.put(id, name);
            back.put(name, id);
        }
    }

    /** A key that nothing has or had here, nor in the copy. */
    private RecordId unused(Kind kind) {
        RecordId last = latest.get(kind);
        RecordId next = last == null ? here.unused().apply(kind) : following(last);
        while (here.knew(next) || there.dataset().has(next) || taken.contains(next)) {
            next = following(next);
        }
        latest.put(kind, next);
        taken.add(next);
        return next;
    }

    private static RecordId following(RecordId id) {
        String letter = id.kind().letter();
        String digits = id.key().substring(letter.length());
        return new RecordId(id.kind(), letter + (Long.parseLong(digits) + 1));
    }

    /** Charts have no uuid: one that both saved since is the same by its name. */
    private void nameCharts() {
        Map<String, RecordId> ours =
                here.dataset().charts().stream()
                        .collect(Collectors.toMap(SavedChart::name, SavedChart::id));
        for (SavedChart each : there.dataset().charts()) {
            if (isOld(each.id()) || (!here.knew(each.id()) && !ours.containsKey(each.name()))) {
                continue;
            }
            RecordId same = ours.get(each.name());
            if (same == null || isOld(same)) {
                put(each.id(), unused(Kind.CHART));
            } else {
                put(each.id(), same);
            }
        }
    }

    /** Whether a chart was there when both were one. */
    private boolean isOld(RecordId chart) {
        return related && CommonState.of(account(here, chart), account(there, chart)).was() != null;
    }

    private static CommonState.Account account(ComparedCopy copy, RecordId chart) {
        return new CommonState.Account(
                copy.dataset().entity(chart).orElse(null), copy.history().apply(chart));
    }
}
