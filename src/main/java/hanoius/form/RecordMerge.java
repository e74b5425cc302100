package hanoius.form;

import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Observation;
import hanoius.model.Party.OtherName;
import hanoius.model.RecordId;
import hanoius.schema.Field;
import hanoius.schema.LocalizedType;
import hanoius.schema.PartySchema;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.Values;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two records of a kind that become one: it keeps the name of one of them, and of each part in
 * which both say something else it says what the one says, what the other says or, of lists, what
 * both say. Immutable.
 *
 * @param <R> the kind of record
 */
public final class RecordMerge<R extends Entity> {

    /** From which of the two a part is taken. */
    public enum Pick {
        STAYING,
        GOING,
        /** Of lists. */
        BOTH
    }

    /**
     * What is chosen at once: a field with those that tell more of it, or what a text says in one
     * language.
     *
     * @param language its code; empty for a whole field
     */
    public record Part<R>(Field<R, ?> field, String language) {}

    private final Schema<R> schema;
    private final R staying;
    private final R going;
    private final Map<Part<R>, Pick> picks;

    private RecordMerge(Schema<R> schema, R staying, R going, Map<Part<R>, Pick> picks) {
        this.schema = schema;
        this.staying = staying;
        this.going = going;
        this.picks = Collections.unmodifiableMap(picks);
    }

    /**
     * Merges two records; the one that says more stays, and each part is taken from where it says
     * more, lists from both.
     *
     * @throws IllegalArgumentException when one cannot stand in the place of the other
     */
    public static RecordMerge<?> of(Entity one, Entity other) {
        if (!Replacement.fits(one, other)) {
            throw new IllegalArgumentException(one.id() + " is not merged with " + other.id());
        }
        return filled(other) > filled(one) ? typed(other, one) : typed(one, other);
    }

    private static <R extends Entity> long filled(R record) {
        return Schemas.of(record).fields().stream().filter(each -> !each.isEmpty(record)).count();
    }

    @SuppressWarnings("unchecked") // Records that fit each other are of one kind.
    private static <R extends Entity> RecordMerge<R> typed(R staying, Entity going) {
        RecordMerge<R> plain = new RecordMerge<>(Schemas.of(staying), staying, (R) going, Map.of());
        Map<Part<R>, Pick> picks = new LinkedHashMap<>();
        plain.parts().forEach(part -> picks.put(part, plain.fuller(part)));
        return new RecordMerge<>(plain.schema, plain.staying, plain.going, picks);
    }

    public Schema<R> schema() {
        return schema;
    }

    /** The record that keeps its name. */
    public R staying() {
        return staying;
    }

    /** The record in whose place the other one comes. */
    public R going() {
        return going;
    }

    /** From where each part is taken of which both say something else, in the order of fields. */
    public Map<Part<R>, Pick> picks() {
        return picks;
    }

    /** What may be chosen for a part. */
    public List<Pick> choices(Part<R> part) {
        return isList(part.field())
                ? List.of(Pick.STAYING, Pick.GOING, Pick.BOTH)
                : List.of(Pick.STAYING, Pick.GOING);
    }

    /**
     * The same with another choice.
     *
     * @throws IllegalArgumentException when there is no such choice
     */
    public RecordMerge<R> with(Part<R> part, Pick pick) {
        if (!picks.containsKey(part) || !choices(part).contains(pick)) {
            throw new IllegalArgumentException(part + " is not taken from " + pick);
        }
        Map<Part<R>, Pick> changed = new LinkedHashMap<>(picks);
        changed.put(part, pick);
        return new RecordMerge<>(schema, staying, going, changed);
    }

    /** What the two say in a text in one language; empty for nothing. */
    public String said(Part<R> part, Pick pick) {
        return said(text(part.field(), from(pick)), part.language());
    }

    private R from(Pick pick) {
        return pick == Pick.GOING ? going : staying;
    }

    private boolean isList(Field<R, ?> field) {
        return together(field) != null;
    }

    private <V> @Nullable V together(Field<R, V> field) {
        V one = field.of(staying);
        V other = field.of(going);
        return one == null || other == null ? null : field.type().together(one, other);
    }

    private Stream<Part<R>> parts() {
        return schema.fields().stream()
                .filter(field -> Companions.isChosen(schema, field))
                .flatMap(this::parts);
    }

    private Stream<Part<R>> parts(Field<R, ?> field) {
        if (field.type() instanceof LocalizedType) {
            LocalizedText one = text(field, staying);
            LocalizedText other = text(field, going);
            return languages(one, other)
                    .filter(each -> isApart(said(one, each), said(other, each)))
                    .map(language -> new Part<>(field, language));
        }
        boolean chosen = isApart(field) && leading(field).isEmpty() && !field.same(staying, going);
        return chosen ? Stream.of(new Part<>(field, "")) : Stream.of();
    }

    private boolean isApart(Field<R, ?> field) {
        return !field.isEmpty(staying) && !field.isEmpty(going);
    }

    private static boolean isApart(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /** The field whose choice takes this one along. */
    private Optional<Field<R, ?>> leading(Field<R, ?> field) {
        return Companions.leading(schema, field)
                .filter(each -> isApart(each) && !each.same(staying, going));
    }

    private Pick fuller(Part<R> part) {
        if (part.language().isEmpty()) {
            return isList(part.field())
                    ? Pick.BOTH
                    : pick(Fullness.compare(part.field(), staying, going));
        }
        return pick(
                Fullness.compare(
                        text(part.field(), staying), text(part.field(), going), part.language()));
    }

    private static Pick pick(int comparison) {
        return comparison < 0 ? Pick.GOING : Pick.STAYING;
    }

    /** The record that the two become. */
    public R record() {
        Values<R> values = schema.values(staying);
        for (Field<R, ?> field : schema.fields()) {
            if (field.type() instanceof LocalizedType) {
                values.set(localized(field), merged(field));
            } else if (Companions.isChosen(schema, field)) {
                set(field, values);
            }
        }
        callOtherwise(values);
        return Replacement.renamed(
                schema.make(values), each -> each.equals(going.id()) ? staying.id() : each);
    }

    private <V> void set(Field<R, V> field, Values<R> values) {
        Pick pick = picks.get(new Part<R>(leading(field).orElse(field), ""));
        V both = together(field);
        if (pick == null) {
            // Only one of them says something, or both the same.
            values.copy(field, field.isEmpty(staying) ? going : staying);
        } else if (pick == Pick.BOTH && both != null) {
            values.set(field, both);
        } else {
            values.copy(field, from(pick));
        }
    }

    /** A text, each language from where it was chosen, in the own language of what stays. */
    private LocalizedText merged(Field<R, ?> field) {
        LocalizedText here = text(field, staying);
        LocalizedText there = text(field, going);
        String own = here.language();
        LocalizedText said = chosen(field, own, here, there);
        LocalizedText merged = LocalizedText.of(own, said(said, own));
        for (String language : languages(here, there).toList()) {
            if (!language.equals(own)) {
                LocalizedText from = chosen(field, language, here, there);
                merged = merged.with(language, translation(from, language, said.equals(from), own));
            }
        }
        return merged;
    }

    private LocalizedText chosen(
            Field<R, ?> field, String language, LocalizedText here, LocalizedText there) {
        Pick pick = picks.get(new Part<>(field, language));
        return pick == Pick.GOING || (pick == null && said(here, language).isEmpty())
                ? there
                : here;
    }

    /**
     * What a text says in a language, as a translation.
     *
     * @param together whether its own text stays with it
     */
    private static Translation translation(
            LocalizedText from, String language, boolean together, String own) {
        Translation translation = from.translations().get(language);
        return translation == null
                ? Translation.of(from.text(), together ? said(from, own) : "")
                : translation;
    }

    private static Stream<String> languages(LocalizedText one, LocalizedText other) {
        return Stream.of(one, other)
                .flatMap(
                        text ->
                                Stream.concat(
                                        Stream.of(text.language()),
                                        text.translations().keySet().stream()))
                .distinct()
                .filter(each -> !said(one, each).isEmpty() || !said(other, each).isEmpty());
    }

    private static String said(LocalizedText text, String language) {
        Translation translation = text.translations().get(language);
        return text.language().equals(language)
                ? text.text()
                : translation == null ? "" : translation.value();
    }

    private static <R> LocalizedText text(Field<R, ?> field, R record) {
        return field.of(record) instanceof LocalizedText text ? text : LocalizedText.NONE;
    }

    @SuppressWarnings("unchecked") // Texts by language are the values of their type.
    private static <R> Field<R, LocalizedText> localized(Field<R, ?> field) {
        return (Field<R, LocalizedText>) field;
    }

    /** A party keeps the names that were not chosen, as further ones. */
    private void callOtherwise(Values<R> values) {
        for (Part<R> part : picks.keySet()) {
            if (part.field() == PartySchema.NAME) {
                Pick other = picks.get(part) == Pick.STAYING ? Pick.GOING : Pick.STAYING;
                OtherName name = new OtherName(part.language(), said(part, other), null);
                addName(otherNames(schema), name, values);
            }
        }
    }

    @SuppressWarnings("unchecked") // Only parties have this name, and they have others.
    private static <R> Field<R, List<OtherName>> otherNames(Schema<R> schema) {
        return (Field<R, List<OtherName>>) schema.field(PartySchema.OTHER_NAMES.name());
    }

    private static <R> void addName(
            Field<R, List<OtherName>> field, OtherName name, Values<R> values) {
        List<OtherName> names = new ArrayList<>(values.get(field));
        if (names.stream().noneMatch(each -> each.name().equals(name.name()))) {
            names.add(name);
        }
        values.set(field, names);
    }

    /**
     * What it takes: one change.
     *
     * @param naming what names the one that goes, as {@link hanoius.archive.Archive#naming} tells
     */
    public List<Edit> edits(Dataset dataset, Set<RecordId> naming) {
        Map<RecordId, Edit> edits = new LinkedHashMap<>();
        Replacement.naming(dataset, going.id(), staying.id(), naming)
                .forEach(each -> edits.put(each.id(), each));
        R merged = record();
        if (!merged.equals(staying)) {
            edits.put(staying.id(), Edit.replacing(staying, merged));
        }
        if (merged instanceof Observation report && going instanceof Observation other) {
            settle(dataset, report, other, edits);
        }
        edits.put(going.id(), Edit.deleting(going));
        return List.copyOf(edits.values());
    }

    /** All reports of what either reports are reports of one figure. */
    private void settle(
            Dataset dataset, Observation merged, Observation other, Map<RecordId, Edit> edits) {
        Map<RecordId, Observation> before = new LinkedHashMap<>();
        before.put(merged.id(), merged);
        Stream.of(dataset.reportsOf(merged), dataset.reportsOf(other))
                .flatMap(Collection::stream)
                .filter(each -> !each.id().equals(other.id()))
                .forEach(each -> before.putIfAbsent(each.id(), each));
        for (Observation each : Reports.settled(List.copyOf(before.values()))) {
            dataset.find(each.id(), Observation.class)
                    .filter(was -> !was.equals(each))
                    .ifPresentOrElse(
                            was -> edits.put(each.id(), Edit.replacing(was, each)),
                            () -> edits.remove(each.id()));
        }
    }
}
