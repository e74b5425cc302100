package hanoius.merge;

import hanoius.archive.Archive;
import hanoius.archive.ArchiveContract;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.SavedChart;
import hanoius.schema.Json;
import hanoius.schema.Schemas;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What two copies should become, as plainly as can be: all records as JSON, called by what tells
 * them from all others, and three of each beside each other.
 */
final class ModelMerge {

    /** Fields that go along with another. */
    private static final Map<String, String> COMPANIONS =
            Map.ofEntries(
                    Map.entry("date_words", "date"),
                    Map.entry("signed_words", "signed"),
                    Map.entry("in_force_words", "in_force"),
                    Map.entry("ended_words", "ended"),
                    Map.entry("period_words", "period"),
                    Map.entry("published_words", "published"),
                    Map.entry("status_assumed", "status"),
                    Map.entry("formula", "quantity"),
                    Map.entry("lower_formula", "quantity"),
                    Map.entry("upper_formula", "quantity"),
                    Map.entry("accessed", "url"),
                    Map.entry("weak", "url"));

    /** All records of a document by their lasting names. */
    record Records(Map<String, Map<String, Object>> all) {

        /**
         * @param old the charts that were there when both were one
         */
        static Records of(Archive archive, Set<RecordId> old) {
            Map<String, Map<String, Object>> all = new TreeMap<>();
            Map<RecordId, RecordId> names = names(archive, old);
            entities(archive).forEach(each -> all.put(lasting(each, names), members(each, names)));
            return new Records(all);
        }

        private static List<Entity> entities(Archive archive) {
            return ArchiveContract.contents(archive).stream()
                    .flatMap(List::stream)
                    .map(Entity.class::cast)
                    .toList();
        }

        /** The lasting names of all records, but for those of links. */
        static Map<RecordId, RecordId> names(Archive archive, Set<RecordId> old) {
            Map<RecordId, RecordId> names = new TreeMap<>();
            for (Entity each : entities(archive)) {
                names.put(each.id(), name(each, archive.uuid(each.id()), old));
                // A chart may show what is there no more.
                if (each instanceof SavedChart chart) {
                    chart.definition()
                            .indicators()
                            .forEach(
                                    id ->
                                            archive.uuid(id)
                                                    .ifPresent(
                                                            uuid ->
                                                                    names.put(
                                                                            id, named(id, uuid))));
                }
            }
            return names;
        }

        static RecordId name(Entity record, Optional<UUID> uuid, Set<RecordId> old) {
            return switch (record) {
                case SavedChart chart ->
                        old.contains(chart.id())
                                ? chart.id()
                                : RecordId.chart("new " + chart.name());
                default ->
                        record.id().kind() == Kind.LINK || record.id().kind() == Kind.TERM
                                ? record.id()
                                : named(record.id(), uuid.orElseThrow());
            };
        }

        private static RecordId named(RecordId id, UUID uuid) {
            return new RecordId(id.kind(), uuid.toString());
        }

        private static <R extends Entity> R renamed(R record, Map<RecordId, RecordId> names) {
            return Schemas.of(record).renamed(record, each -> names.getOrDefault(each, each));
        }

        static String lasting(Entity record, Map<RecordId, RecordId> names) {
            return (record.id().kind() == Kind.LINK
                            ? renamed(record, names).id()
                            : names.getOrDefault(record.id(), record.id()))
                    .toString();
        }

        private static Map<String, Object> members(Entity record, Map<RecordId, RecordId> names) {
            return json(renamed(record, names));
        }

        private static <R extends Entity> Map<String, Object> json(R record) {
            Map<String, Object> members = new TreeMap<>();
            if (Json.read(Schemas.of(record).json(record)) instanceof Map<?, ?> all) {
                all.forEach((name, value) -> members.put(name.toString(), value));
            }
            return members;
        }
    }

    private final Records base;
    private final Records ours;
    private final Records theirs;
    private final Set<String> conflicts = new TreeSet<>();
    private final Map<String, @Nullable Map<String, Object>> wanted = new TreeMap<>();

    /**
     * @param removing whether what they removed goes
     */
    ModelMerge(Records base, Records ours, Records theirs, boolean removing) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
        Set<String> names = new HashSet<>(base.all().keySet());
        names.addAll(ours.all().keySet());
        names.addAll(theirs.all().keySet());
        names.forEach(each -> merge(each, removing));
    }

    /** What waits: a record and a field each; the record alone where it is there as a whole. */
    Set<String> conflicts() {
        return conflicts;
    }

    /** What the records should be that are to be something else than they are here. */
    Map<String, @Nullable Map<String, Object>> wanted() {
        return wanted;
    }

    private void merge(String name, boolean removing) {
        Map<String, Object> was = base.all().get(name);
        Map<String, Object> here = ours.all().get(name);
        Map<String, Object> there = theirs.all().get(name);
        if (Objects.equals(here, there) || Objects.equals(was, there)) {
            return;
        }
        if (Objects.equals(was, here)) {
            if (there != null || removing) {
                wanted.put(name, there);
            }
        } else if (here == null || there == null) {
            conflicts.add(name);
        } else {
            Map<String, Object> merged = fields(name, was, here, there);
            if (!merged.equals(here)) {
                wanted.put(name, merged);
            }
        }
    }

    private Map<String, Object> fields(
            String name,
            @Nullable Map<String, Object> was,
            Map<String, Object> here,
            Map<String, Object> there) {
        Map<String, Set<String>> groups = new TreeMap<>();
        for (String each : here.keySet()) {
            if (!Objects.equals(here.get(each), there.get(each))) {
                String leading = COMPANIONS.getOrDefault(each, each);
                boolean goesAlong = !Objects.equals(here.get(leading), there.get(leading));
                groups.computeIfAbsent(goesAlong ? leading : each, _ -> new TreeSet<>()).add(each);
            }
        }
        Map<String, Object> merged = new TreeMap<>(here);
        Set<String> waiting = new TreeSet<>();
        groups.forEach(
                (field, all) -> {
                    if (isSaid(all, was, here)) {
                        all.forEach(each -> merged.put(each, there.get(each)));
                    } else if (!isSaid(all, was, there)) {
                        Object together =
                                was == null || all.size() > 1
                                        ? null
                                        : text(was.get(field), here.get(field), there.get(field));
                        if (together == null) {
                            waiting.add(name + " " + field);
                        } else {
                            merged.put(field, together);
                        }
                    }
                });
        if (day(merged, "first_day").compareTo(day(merged, "last_day")) > 0) {
            groups.keySet().forEach(field -> conflicts.add(name + " " + field));
            return here;
        }
        conflicts.addAll(waiting);
        return merged;
    }

    /** Whether only the other has said something in some fields. */
    private static boolean isSaid(
            Set<String> fields, @Nullable Map<String, Object> was, Map<String, Object> one) {
        return was == null
                ? fields.stream().allMatch(each -> isEmpty(one.get(each)))
                : fields.stream().allMatch(each -> Objects.equals(was.get(each), one.get(each)));
    }

    private static boolean isEmpty(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isEmpty();
            case Boolean flag -> !flag;
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map ->
                    map.containsKey("text")
                            ? isEmpty(map.get("text")) && isEmpty(map.get("translations"))
                            : map.isEmpty();
            default -> value == Json.NOTHING;
        };
    }

    private static BigDecimal day(Map<String, Object> members, String name) {
        return (BigDecimal) members.getOrDefault(name, BigDecimal.ZERO);
    }

    /** A text of which each said something else in another language; null for anything else. */
    private static @Nullable Object text(
            @Nullable Object was, @Nullable Object here, @Nullable Object there) {
        if (!(was instanceof Map<?, ?> before)
                || !(here instanceof Map<?, ?> ours)
                || !(there instanceof Map<?, ?> theirs)
                || !before.containsKey("translations")) {
            return null;
        }
        Map<String, Object> parts = new TreeMap<>();
        Map<String, Object> first = parts(before);
        Map<String, Object> second = parts(ours);
        Map<String, Object> third = parts(theirs);
        Set<String> names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        names.addAll(third.keySet());
        for (String each : names) {
            Object old = first.get(each);
            Object one = second.get(each);
            Object other = third.get(each);
            Object both =
                    Objects.equals(old, one)
                            ? other
                            : Objects.equals(old, other) || Objects.equals(one, other)
                                    ? one
                                    : Json.NOTHING;
            if (both == Json.NOTHING) {
                return null;
            }
            if (both != null) {
                parts.put(each, both);
            }
        }
        Map<String, Object> translations = new TreeMap<>(parts);
        Object text = translations.remove("");
        return Map.of("text", Objects.requireNonNull(text), "translations", translations);
    }

    private static Map<String, Object> parts(Map<?, ?> text) {
        Map<String, Object> parts = new TreeMap<>();
        parts.put("", Objects.requireNonNull(text.get("text")));
        if (text.get("translations") instanceof Map<?, ?> all) {
            all.forEach((language, said) -> parts.put(language.toString(), said));
        }
        return parts;
    }
}
