package hanoius.archive;

import hanoius.archive.Conflict.Clash;
import hanoius.archive.InvalidChange.Reason;
import hanoius.model.Agreement;
import hanoius.model.Attachment;
import hanoius.model.Citation;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.model.Source;
import hanoius.model.Term;
import hanoius.schema.FieldType;
import hanoius.schema.Json;
import hanoius.schema.Schemas;
import hanoius.support.Facts;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What becomes of records, written as plainly as can be: as JSON, and by looking at all of them. It
 * shares nothing with what it is compared with but the names of fields.
 */
public final class ModelRecords {

    private ModelRecords() {}

    /** A record as its fields; empty when it is not there. */
    private record Fields(Map<String, Object> members) {

        static Fields of(@Nullable Entity record) {
            return new Fields(record == null ? Map.of() : members(record));
        }

        private static <R extends Entity> Map<String, Object> members(R record) {
            Map<String, Object> members = new TreeMap<>();
            if (Json.read(Schemas.of(record).json(record)) instanceof Map<?, ?> all) {
                all.forEach((name, value) -> members.put(name.toString(), value));
            }
            return members;
        }

        boolean isNone() {
            return members.isEmpty();
        }

        @Nullable Entity record(RecordId id) {
            return isNone()
                    ? null
                    : Schemas.of(id.kind()).ofJson(id, Json.write(new LinkedHashMap<>(members)));
        }

        BigDecimal day(String name) {
            return (BigDecimal) members.getOrDefault(name, BigDecimal.ZERO);
        }
    }

    static List<Edit> difference(Map<RecordId, Entity> before, Map<RecordId, Entity> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                .map(id -> new Edit(id, before.get(id), after.get(id)))
                .toList();
    }

    static Map<RecordId, Edit> byId(List<Edit> edits) {
        Map<RecordId, Edit> byId = new HashMap<>();
        edits.forEach(each -> byId.put(each.id(), each));
        return byId;
    }

    static void put(Map<RecordId, Entity> records, RecordId id, @Nullable Entity record) {
        if (record == null) {
            records.remove(id);
        } else {
            records.put(id, record);
        }
    }

    /** Changes records as far as nothing clashes, and tells what does. */
    static Set<String> merge(List<Edit> edits, Map<RecordId, Entity> records) {
        Set<String> clashes = new TreeSet<>();
        for (Edit each : edits) {
            Fields before = Fields.of(each.before());
            Fields after = Fields.of(each.after());
            Fields held = Fields.of(records.get(each.id()));
            if (before.equals(held)) {
                put(records, each.id(), each.after());
            } else if (!after.equals(held)
                    && (before.isNone() || after.isNone() || held.isNone())) {
                clashes.add(clash(each.id(), "", each.after(), records.get(each.id())));
            } else if (!after.equals(held)) {
                Fields merged = merged(each.id(), before, after, held, clashes);
                put(records, each.id(), merged.record(each.id()));
            }
        }
        return clashes;
    }

    private static Fields merged(
            RecordId id, Fields before, Fields after, Fields held, Set<String> clashes) {
        Map<String, Object> merged = new TreeMap<>();
        for (String name : held.members().keySet()) {
            Object was = before.members().get(name);
            Object wanted = after.members().get(name);
            Object found = held.members().get(name);
            if (Objects.equals(was, found)) {
                merged.put(name, wanted);
            } else {
                merged.put(name, found);
                if (!Objects.equals(was, wanted) && !Objects.equals(wanted, found)) {
                    clashes.add(clash(id, name, wanted, found));
                }
            }
        }
        Fields result = new Fields(merged);
        if (result.day("first_day").compareTo(result.day("last_day")) > 0) {
            for (String name : List.of("first_day", "last_day")) {
                clashes.add(clash(id, name, after.members().get(name), held.members().get(name)));
            }
            return held;
        }
        return result;
    }

    static String clash(
            RecordId id, String field, @Nullable Object wanted, @Nullable Object found) {
        return id + " " + field + ": " + wanted + " | " + found;
    }

    /** A clash as it is told, in the words of this one. */
    static String line(Clash clash) {
        return clash(
                clash.id(),
                clash.field(),
                member(clash.id(), clash.field(), clash.wanted()),
                member(clash.id(), clash.field(), clash.found()));
    }

    private static @Nullable Object member(RecordId id, String field, @Nullable Object value) {
        return field.isEmpty() ? value : json(Schemas.of(id.kind()).field(field).type(), value);
    }

    @SuppressWarnings("unchecked") // The value is of that field.
    private static <V> Object json(FieldType<V> type, @Nullable Object value) {
        return value == null ? Json.NOTHING : Json.read(Json.write(type.json((V) value)));
    }

    /** A term for each word that a record has of a list, as it is called when nobody says more. */
    public static List<Term> terms(Entity record) {
        Map<String, List<String>> words =
                switch (record) {
                    case Milestone m ->
                            Map.of(
                                    Term.CATEGORY, List.of(m.category()),
                                    Term.SCOPE, List.of(m.scope()),
                                    Term.SECTOR, m.sectors(),
                                    Term.PLACE, m.places(),
                                    Term.SIDE, sides(m.parties()),
                                    Term.ROLE, roles(m.parties()));
                    case Agreement a ->
                            Map.of(
                                    Term.KIND, List.of(a.kind()),
                                    Term.SCOPE, List.of(a.scope()),
                                    Term.SECTOR, a.sectors(),
                                    Term.SIDE, sides(a.parties()),
                                    Term.ROLE, roles(a.parties()));
                    case Party p -> Map.of(Term.SIDE, List.of(p.side()));
                    case Indicator i ->
                            Map.of(
                                    Term.UNIT, List.of(i.unit()),
                                    Term.THEME, List.of(i.theme()),
                                    Term.SCOPE, List.of(i.scope()),
                                    Term.FREQUENCY, List.of(i.frequency()));
                    default -> Map.of();
                };
        // Immutable maps have another order in each run.
        return new TreeMap<>(words)
                .entrySet().stream()
                        .flatMap(
                                list ->
                                        list.getValue().stream()
                                                .filter(word -> !word.isBlank())
                                                .map(word -> Term.of(list.getKey(), word, "en")))
                        .toList();
    }

    private static List<String> sides(List<Participation> some) {
        return some.stream().map(Participation::side).toList();
    }

    private static List<String> roles(List<Participation> some) {
        return some.stream().map(Participation::role).toList();
    }

    public static void addTerms(Entity record, Map<RecordId, Entity> records) {
        terms(record).forEach(each -> records.putIfAbsent(each.id(), each));
    }

    private static Stream<RecordId> parties(List<Participation> some) {
        return some.stream().flatMap(each -> Stream.ofNullable(each.party()));
    }

    /** All that is wrong with a document. */
    public static Set<Reason> problems(Map<RecordId, Entity> records) {
        Set<Reason> problems = EnumSet.noneOf(Reason.class);
        Set<String> names = new HashSet<>();
        for (Entity each : records.values()) {
            Stream<RecordId> named =
                    switch (each) {
                        case Observation o ->
                                Stream.concat(
                                        Stream.of(o.indicator()), Stream.ofNullable(o.sameAs()));
                        case Milestone m -> parties(m.parties());
                        case Agreement a -> parties(a.parties());
                        case Fact _ -> Stream.of();
                        case Link link -> Stream.of(link.from(), link.to());
                        case Attachment attachment -> Stream.of(attachment.of());
                        case SavedChart _, Term _ -> Stream.of();
                    };
            Stream<RecordId> cited =
                    each instanceof Fact fact
                            ? fact.citations().stream().map(Citation::source)
                            : Stream.of();
            Stream<RecordId> used = terms(each).stream().map(Term::id);
            if (Stream.of(named, cited, used)
                    .flatMap(ids -> ids)
                    .anyMatch(id -> !records.containsKey(id))) {
                problems.add(Reason.MISSING_REFERENCE);
                problems.add(Reason.STILL_REFERENCED);
            }
            if (required(each).stream().anyMatch(String::isBlank)) {
                problems.add(Reason.MISSING);
            }
            if (each instanceof Attachment attachment && !isKept(attachment)) {
                problems.add(Reason.MISSING_CONTENT);
            }
            if (each instanceof SavedChart chart && !names.add(chart.name())) {
                problems.add(Reason.NAME_TAKEN);
            }
            if (each instanceof Observation o
                    && o.sameAs() != null
                    && records.get(o.sameAs()) instanceof Observation preferred) {
                if (preferred.sameAs() != null) {
                    problems.add(Reason.CHAINED);
                }
                if (!preferred.indicator().equals(o.indicator())) {
                    problems.add(Reason.OTHER_INDICATOR);
                }
            }
        }
        return problems;
    }

    private static boolean isKept(Attachment attachment) {
        return Facts.CONTENTS.stream()
                .map(text -> Facts.attachment("F", attachment.of(), "name", text))
                .anyMatch(
                        kept ->
                                kept.sha256().equals(attachment.sha256())
                                        && kept.size() == attachment.size());
    }

    private static List<String> required(Entity record) {
        return switch (record) {
            case Milestone m -> List.of(m.title().text());
            case Agreement a -> List.of(a.title().text(), a.kind());
            case Indicator i -> List.of(i.name().text(), i.unit(), i.theme());
            case Source s -> List.of(s.title(), s.publisher());
            case Term term -> List.of(term.key(), term.name().text());
            case Party p -> List.of(p.name().text());
            case Attachment a -> List.of(a.name(), a.mediaType());
            case Observation _, Link _, SavedChart _ -> List.of();
        };
    }
}
