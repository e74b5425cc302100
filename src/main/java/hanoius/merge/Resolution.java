package hanoius.merge;

import hanoius.merge.DifferingParts.Origin;
import hanoius.merge.DifferingParts.Part;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.schema.Field;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.Values;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What becomes of one record that differs: what only they changed is taken, what they removed is
 * kept, and what both changed waits, until somebody chooses otherwise. Immutable.
 *
 * @param <R> the kind of record
 */
public final class Resolution<R extends Entity> {

    /** Whose is taken. */
    public enum Pick {
        THEIRS,
        OURS
    }

    private final Difference difference;
    private final @Nullable Pick whole;
    private final Map<Field<R, ?>, Pick> picks;
    private final Map<Field<R, ?>, R> wordings;
    private final List<Part<R>> parts;

    private Resolution(
            Difference difference,
            @Nullable Pick whole,
            List<Part<R>> parts,
            Map<Field<R, ?>, Pick> picks,
            Map<Field<R, ?>, R> wordings) {
        this.difference = difference;
        this.whole = whole;
        this.parts = List.copyOf(parts);
        this.picks = Collections.unmodifiableMap(picks);
        this.wordings = Collections.unmodifiableMap(wordings);
    }

    /** What is proposed for a record. */
    public static Resolution<?> of(Difference difference) {
        return of(difference, _ -> false);
    }

    /**
     * The same where some of it was declined before, which is left again.
     *
     * @param declined asked for what tells a part, or the whole record, apart
     */
    public static Resolution<?> of(Difference difference, Predicate<String> declined) {
        Pick whole =
                switch (difference.group()) {
                    case NEW, CHANGED -> Pick.THEIRS;
                    case REMOVED, OURS -> Pick.OURS;
                    case BOTH ->
                            difference.here() != null && difference.there() != null
                                    ? Pick.THEIRS
                                    : null;
                };
        return difference.here() == null || difference.there() == null
                ? new Resolution<>(
                        difference,
                        declined.test(Suggested.key(difference)) ? Pick.OURS : whole,
                        List.of(),
                        Map.of(),
                        Map.of())
                : proposed(difference, difference.here(), difference.there(), whole, declined);
    }

    /**
     * What is proposed for a record of a copy that was sent for comment: nothing of it is taken
     * before somebody accepts it, and what was declined before is left.
     *
     * @param declined asked for what tells a part, or the whole record, apart
     */
    public static Resolution<?> suggested(Difference difference, Predicate<String> declined) {
        if (difference.group() == Difference.Group.OURS) {
            return of(difference);
        }
        return difference.here() == null || difference.there() == null
                ? new Resolution<>(
                        difference,
                        declined.test(Suggested.key(difference)) ? Pick.OURS : null,
                        List.of(),
                        Map.of(),
                        Map.of())
                : suggested(difference, difference.here(), difference.there(), declined);
    }

    private static <R extends Entity> Resolution<R> suggested(
            Difference difference, R here, Entity there, Predicate<String> declined) {
        List<Part<R>> parts = new DifferingParts<>(here, there, difference).found();
        Map<Field<R, ?>, Pick> picks = new LinkedHashMap<>();
        for (Part<R> each : parts) {
            if (each.origin() == Origin.OURS || declined.test(each.key(difference))) {
                picks.put(each.field(), Pick.OURS);
            }
        }
        return new Resolution<>(difference, Pick.THEIRS, parts, picks, Map.of());
    }

    private static <R extends Entity> Resolution<R> proposed(
            Difference difference,
            R here,
            Entity there,
            @Nullable Pick whole,
            Predicate<String> declined) {
        List<Part<R>> parts = new DifferingParts<>(here, there, difference).found();
        Map<Field<R, ?>, Pick> picks = new LinkedHashMap<>();
        for (Part<R> each : parts) {
            if (each.origin() != Origin.OURS && declined.test(each.key(difference))) {
                picks.put(each.field(), Pick.OURS);
            } else if (each.origin() != Origin.CONFLICT) {
                picks.put(each.field(), each.origin() == Origin.OURS ? Pick.OURS : Pick.THEIRS);
            }
        }
        return new Resolution<>(difference, whole, parts, picks, Map.of());
    }

    public Difference difference() {
        return difference;
    }

    public RecordId id() {
        return difference.id();
    }

    /** What differs in it, in the order of the schema; none where one has no such record. */
    public List<Part<R>> parts() {
        return parts;
    }

    /** Whose record is taken as a whole; null as long as it waits. */
    public @Nullable Pick whole() {
        return whole;
    }

    /** Whose is taken of a part; null as long as it waits, and for a wording of one's own. */
    public @Nullable Pick pick(Part<R> part) {
        return picks.get(part.field());
    }

    /** A record that says in a part what neither does; empty where that is not wanted. */
    public Optional<R> wording(Part<R> part) {
        return Optional.ofNullable(wordings.get(part.field()));
    }

    /** How much of it waits: parts, or all of it. */
    public long open() {
        return parts.isEmpty()
                ? whole == null ? 1 : 0
                : whole == Pick.OURS ? 0 : parts.stream().filter(this::isOpen).count();
    }

    /** Whether a part waits. */
    public boolean isOpen(Part<R> part) {
        return !picks.containsKey(part.field()) && !wordings.containsKey(part.field());
    }

    /** The same with theirs taken, or nothing of it. */
    public Resolution<R> with(Pick pick) {
        return new Resolution<>(difference, pick, parts, picks, wordings);
    }

    /** The same with all of it taken from one of the two, what waits too. */
    public Resolution<R> all(Pick pick) {
        Map<Field<R, ?>, Pick> all = new LinkedHashMap<>(picks);
        parts.stream().filter(this::isOpen).forEach(each -> all.put(each.field(), pick));
        return new Resolution<>(difference, whole == null ? pick : whole, parts, all, wordings);
    }

    /** The same with another choice for a part. */
    public Resolution<R> with(Part<R> part, Pick pick) {
        Map<Field<R, ?>, Pick> changed = new LinkedHashMap<>(picks);
        changed.put(part.field(), pick);
        Map<Field<R, ?>, R> others = new HashMap<>(wordings);
        others.remove(part.field());
        return new Resolution<>(difference, Pick.THEIRS, parts, changed, others);
    }

    /**
     * The same with a wording of one's own for a part.
     *
     * @param worded a record that says it
     */
    public Resolution<R> worded(Part<R> part, R worded) {
        Map<Field<R, ?>, Pick> others = new LinkedHashMap<>(picks);
        others.remove(part.field());
        Map<Field<R, ?>, R> changed = new HashMap<>(wordings);
        changed.put(part.field(), worded);
        return new Resolution<>(difference, Pick.THEIRS, parts, others, changed);
    }

    /**
     * What it does to the document: what waits stays as it is here. Empty for nothing, and where
     * what is chosen does not fit together.
     */
    public Optional<Edit> edit() {
        if (whole != Pick.THEIRS) {
            return Optional.empty();
        }
        if (parts.isEmpty()) {
            return Optional.of(difference.edit());
        }
        Entity here = difference.here();
        return made().filter(each -> !each.equals(here)).map(each -> new Edit(id(), here, each));
    }

    /** Whether nothing of it waits, and something is taken of it or said in words of one's own. */
    public boolean takes() {
        return open() == 0 && edit().isPresent();
    }

    /** The record that it becomes; empty where it goes, or what is chosen does not fit together. */
    public Optional<Entity> record() {
        return whole != Pick.THEIRS
                ? Optional.ofNullable(difference.here())
                : parts.isEmpty() ? Optional.ofNullable(difference.there()) : made();
    }

    @SuppressWarnings("unchecked") // Where there are parts, both are records of the kind.
    private Optional<Entity> made() {
        R here = (R) difference.here();
        R there = (R) difference.there();
        if (here == null || there == null) {
            return Optional.empty();
        }
        Schema<R> schema = Schemas.of(here);
        Values<R> values = schema.values(here);
        for (Part<R> part : parts) {
            R worded = wordings.get(part.field());
            if (worded != null) {
                part.told().forEach(each -> values.copy(each, worded));
            } else if (pick(part) == Pick.THEIRS) {
                part.fields().forEach(each -> take(part, each, values, here, there));
            }
        }
        return DifferingParts.made(schema, values).map(Entity.class::cast);
    }

    @SuppressWarnings("unchecked") // What it was is a record of the kind.
    private <V> void take(Part<R> part, Field<R, V> field, Values<R> values, R here, R there) {
        R was = (R) difference.since().was();
        V together =
                part.origin() == Origin.TOGETHER && was != null
                        ? DifferingParts.together(field, was, here, there)
                        : null;
        if (together == null) {
            values.copy(field, there);
        } else {
            values.set(field, together);
        }
    }
}
