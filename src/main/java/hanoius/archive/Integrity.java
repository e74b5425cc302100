package hanoius.archive;

import hanoius.archive.InvalidChange.Reason;
import hanoius.limit.LimitException;
import hanoius.limit.Limits;
import hanoius.model.Attachment;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.model.Term;
import hanoius.schema.AttachmentSchema;
import hanoius.schema.ChartSchema;
import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.LocalizedType;
import hanoius.schema.ObservationSchema;
import hanoius.schema.RowsType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to hold of a document whoever changes it. */
public final class Integrity {

    /** From so many edits on, all processors check them. */
    private static final int MANY = 5_000;

    private final Map<RecordId, Optional<Entity>> after = new HashMap<>();
    private final HeldRecords held;

    private Integrity(List<Edit> edits, HeldRecords held) {
        for (Edit each : edits) {
            after.put(each.id(), Optional.ofNullable(each.after()));
        }
        this.held = held;
    }

    /**
     * Checks that a document hangs together after some edits of what it holds.
     *
     * @throws InvalidChange when it does not
     */
    static void check(List<Edit> edits, HeldRecords held) {
        Integrity integrity = new Integrity(edits, held);
        if (edits.size() < MANY) {
            edits.forEach(integrity::check);
            return;
        }
        edits.parallelStream()
                .flatMap(each -> integrity.fault(each).stream())
                .findFirst()
                .ifPresent(
                        fault -> {
                            throw fault;
                        });
    }

    private Optional<RuntimeException> fault(Edit edit) {
        try {
            check(edit);
            return Optional.empty();
        } catch (InvalidChange | ExcessiveValue e) {
            return Optional.of(e);
        }
    }

    private void check(Edit edit) {
        if (edit.after() == null) {
            requireUnnamed(edit.id());
        } else {
            check(edit.before(), edit.after());
        }
    }

    /**
     * Those of some edits, as many as can be, after which what is held hangs together; a word of a
     * list that is used first counts as there. The others are not made.
     */
    public static List<Edit> fitting(List<Edit> edits, HeldRecords held) {
        List<Edit> fitting = new ArrayList<>(edits);
        Set<RecordId> out = new HashSet<>();
        for (Set<RecordId> unfit = unfit(fitting, held);
                !unfit.isEmpty();
                unfit = unfit(fitting, held)) {
            out.addAll(unfit);
            fitting.removeIf(each -> out.contains(each.id()));
        }
        // One may have been unfit only beside another that is out now.
        for (Edit each : edits) {
            if (out.contains(each.id())) {
                fitting.add(each);
                if (unfit(fitting, held).isEmpty()) {
                    out.remove(each.id());
                } else {
                    fitting.removeLast();
                }
            }
        }
        return edits.stream().filter(each -> !out.contains(each.id())).toList();
    }

    /** The records that would be at fault after edits. */
    private static Set<RecordId> unfit(List<Edit> edits, HeldRecords held) {
        List<Edit> all = withTerms(edits, held);
        Integrity integrity = new Integrity(all, held);
        Set<RecordId> unfit = new HashSet<>();
        for (Edit each : all) {
            try {
                integrity.check(each);
            } catch (InvalidChange e) {
                unfit.add(e.id());
            }
        }
        return unfit;
    }

    /** In which its words are, as far as it says so. */
    private static <R extends Entity> String language(R record) {
        return Schemas.of(record).fields().stream()
                .filter(field -> field.name().equals(LocalizedType.LANG))
                .flatMap(field -> field.words(record).stream())
                .findFirst()
                .orElse("en");
    }

    private boolean has(RecordId id) {
        Optional<Entity> known = after.get(id);
        return known == null ? held.has(id) : known.isPresent();
    }

    /** The record after the change. */
    private Optional<Entity> find(RecordId id) {
        Optional<Entity> known = after.get(id);
        return known == null ? held.find(id) : known;
    }

    private void requireUnnamed(RecordId id) {
        if (RecordId.Kind.FACTS.contains(id.kind()) || id.kind() == RecordId.Kind.TERM) {
            held.naming(id, after.keySet())
                    .ifPresent(
                            other -> {
                                throw new InvalidChange(
                                        Reason.STILL_REFERENCED, id, fieldNaming(id, other), other);
                            });
        }
    }

    private String fieldNaming(RecordId id, RecordId other) {
        return held.find(other).map(record -> fieldNaming(id, record)).orElse("");
    }

    private static <R extends Entity> String fieldNaming(RecordId id, R record) {
        return Schemas.of(record).fields().stream()
                .filter(
                        field ->
                                Stream.of(field.references(record), field.terms(record))
                                        .anyMatch(named -> named.contains(id)))
                .map(Field::name)
                .findFirst()
                .orElse("");
    }

    @SuppressWarnings("unchecked") // Both are records of one id, so of one kind.
    private <R extends Entity> void check(@Nullable Entity before, R record) {
        if (before == null) {
            requireShortName(record.id());
        }
        Schema<R> schema = Schemas.of(record);
        for (Field<R, ?> field : schema.fields()) {
            // What was empty before may stay so while another field is put right.
            if (before == null || !field.same((R) before, record)) {
                requireFilled(field, record);
                requireWithinLimits(field, record);
            }
            Set<RecordId> named = before == null ? Set.of() : named(field, (R) before);
            for (RecordId each : field.references(record)) {
                if (isToBeLookedAt(each, named)) {
                    requireThere(field, record, each);
                }
            }
            for (RecordId each : field.terms(record)) {
                if (isToBeLookedAt(each, named)) {
                    requireThere(each, field, record.id());
                }
            }
        }
        if (record instanceof SavedChart chart) {
            requireOwnName(chart);
        }
        if (record instanceof Attachment attachment) {
            requireContent(attachment);
        }
        if (record instanceof Observation observation) {
            checkReports((Observation) before, observation);
        }
    }

    /** Whatever a record has in a field that stands for another one. */
    private static <R> Set<RecordId> named(Field<R, ?> field, R record) {
        return Stream.of(field.references(record), field.terms(record))
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    /** What the document's own record named before is there unless the change itself takes it. */
    private boolean isToBeLookedAt(RecordId id, Set<RecordId> before) {
        return after.containsKey(id) || !before.contains(id);
    }

    private void requireContent(Attachment attachment) {
        OptionalInt size = held.contentSize(attachment.sha256());
        if (size.isEmpty() || size.getAsInt() != attachment.size()) {
            throw new InvalidChange(
                    Reason.MISSING_CONTENT,
                    attachment.id(),
                    AttachmentSchema.SHA_256.name(),
                    attachment.id());
        }
    }

    private static <R extends Entity> void requireFilled(Field<R, ?> field, R record) {
        if (field.required() && field.cells(record).stream().allMatch(String::isBlank)) {
            throw new InvalidChange(Reason.MISSING, record.id(), field.name(), record.id());
        }
    }

    /** Of terms, the name is what was typed. */
    private static void requireShortName(RecordId id) {
        try {
            Limits.name(id.toString());
        } catch (LimitException e) {
            throw new ExcessiveValue(id.kind(), e);
        }
    }

    private static <R extends Entity> void requireWithinLimits(Field<R, ?> field, R record) {
        try {
            field.requireWithinLimits(record);
        } catch (LimitException e) {
            throw new ExcessiveValue(record.id(), field.name(), e);
        }
    }

    /** Whether a column of the field, or of the rows of its own table, names such records. */
    private static boolean refersTo(Field<?, ?> field, RecordId.Kind kind) {
        RowsType<?> rows = field.type().rowsType();
        return refer(field.columns(), kind) || (rows != null && refer(rows.rowColumns(), kind));
    }

    private static boolean refer(List<Column> columns, RecordId.Kind kind) {
        for (Column each : columns) {
            if (each.references().contains(kind)) {
                return true;
            }
        }
        return false;
    }

    private <R extends Entity> void requireThere(Field<R, ?> field, R record, RecordId named) {
        if (!refersTo(field, named.kind())) {
            throw new InvalidChange(Reason.MISSING_REFERENCE, record.id(), field.name(), named);
        }
        requireThere(named, field, record.id());
    }

    private void requireThere(RecordId named, Field<?, ?> field, RecordId record) {
        if (!has(named)) {
            throw new InvalidChange(Reason.MISSING_REFERENCE, record, field.name(), named);
        }
    }

    /**
     * Edits and, before them, the terms that they use and that are not there: a word of a list that
     * somebody is the first to use is called as it is written, until somebody says more of it.
     */
    static List<Edit> withTerms(List<Edit> edits, HeldRecords held) {
        Map<RecordId, Edit> terms = new TreeMap<>();
        Set<RecordId> touched = edits.stream().map(Edit::id).collect(Collectors.toSet());
        for (Edit each : edits) {
            Entity after = each.after();
            if (after != null) {
                Set<RecordId> before =
                        each.before() == null ? Set.of() : Set.copyOf(terms(each.before()));
                for (RecordId term : terms(after)) {
                    if (!touched.contains(term) && !before.contains(term) && !held.has(term)) {
                        terms.computeIfAbsent(term, id -> Edit.adding(term(id, after)));
                    }
                }
            }
        }
        return terms.isEmpty()
                ? edits
                : Stream.concat(terms.values().stream(), edits.stream()).toList();
    }

    private static <R extends Entity> List<RecordId> terms(R record) {
        List<RecordId> terms = new ArrayList<>();
        for (Field<R, ?> field : Schemas.of(record).fields()) {
            terms.addAll(field.terms(record));
        }
        return terms;
    }

    /** A word that a record is the first to use. */
    private static Term term(RecordId id, Entity record) {
        return Term.of(Term.list(id), Term.key(id), language(record));
    }

    private void requireOwnName(SavedChart chart) {
        Optional<RecordId> another =
                after.values().stream()
                        .flatMap(Optional::stream)
                        .filter(each -> !each.id().equals(chart.id()))
                        .filter(
                                each ->
                                        each instanceof SavedChart other
                                                && other.name().equals(chart.name()))
                        .map(Entity::id)
                        .findFirst()
                        .or(() -> held.chart(chart.name()).filter(id -> !after.containsKey(id)));
        another.ifPresent(
                other -> {
                    throw new InvalidChange(
                            Reason.NAME_TAKEN, chart.id(), ChartSchema.NAME.name(), other);
                });
    }

    /** One report of a figure is preferred, all others name it. */
    private void checkReports(@Nullable Observation before, Observation report) {
        RecordId preferred = report.sameAs();
        if (preferred != null) {
            find(preferred)
                    .map(Observation.class::cast)
                    .ifPresent(
                            other -> {
                                requireTogether(
                                        preferred.equals(report.id()) || other.sameAs() != null,
                                        report,
                                        other.indicator(),
                                        preferred);
                            });
        }
        if (before != null
                && (preferred != null || !before.indicator().equals(report.indicator()))) {
            // Those that the change touches are looked at in their turn.
            held.reporting(report.id(), after.keySet())
                    .ifPresent(
                            other ->
                                    requireTogether(
                                            preferred != null, report, before.indicator(), other));
        }
    }

    private static void requireTogether(
            boolean chained, Observation report, RecordId indicator, RecordId other) {
        if (chained) {
            throw new InvalidChange(
                    Reason.CHAINED, report.id(), ObservationSchema.SAME_AS.name(), other);
        }
        if (!indicator.equals(report.indicator())) {
            throw new InvalidChange(
                    Reason.OTHER_INDICATOR, report.id(), ObservationSchema.INDICATOR.name(), other);
        }
    }

    /**
     * What a document holds before a change, as far as the change has to know. Several threads may
     * ask while nobody changes it.
     */
    public interface HeldRecords {

        /** The record of that id, whatever its kind. */
        Optional<Entity> find(RecordId id);

        /** Whether there is a record of that id. */
        default boolean has(RecordId id) {
            return find(id).isPresent();
        }

        /**
         * One of the records that name another as {@link hanoius.schema.Field#references} tells.
         *
         * @param except those that do not count
         */
        Optional<RecordId> naming(RecordId id, Set<RecordId> except);

        /** One of the figures that have another as their preferred report, likewise. */
        Optional<RecordId> reporting(RecordId preferred, Set<RecordId> except);

        /** How many bytes of a SHA-256 are kept; empty when none are. */
        OptionalInt contentSize(String sha256);

        /** The chart of that name. */
        Optional<RecordId> chart(String name);
    }
}
