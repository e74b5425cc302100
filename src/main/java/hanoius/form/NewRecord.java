package hanoius.form;

import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;
import hanoius.model.AgreementStatus;
import hanoius.model.Dataset;
import hanoius.model.Party.PartyKind;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Term;
import hanoius.schema.AgreementSchema;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.FormerTerms;
import hanoius.schema.IndicatorSchema;
import hanoius.schema.Json;
import hanoius.schema.LocalizedType;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.ObservationSchema;
import hanoius.schema.PartySchema;
import hanoius.schema.Schema;
import hanoius.schema.SourceSchema;
import hanoius.schema.Values;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A record that does not exist yet: with what it begins, and what it must have to exist.
 *
 * @param <R> the kind of record
 */
public record NewRecord<R>(Schema<R> schema, Values<R> values) {

    /** The fields that somebody has to fill in, by kind; each has something in every record. */
    private static final Map<Kind, List<Field<?, ?>>> ASKED =
            Map.of(
                    Kind.MILESTONE, List.of(MilestoneSchema.TITLE, MilestoneSchema.DATE),
                    Kind.AGREEMENT, List.of(AgreementSchema.TITLE, AgreementSchema.KIND),
                    Kind.OBSERVATION,
                            List.of(
                                    ObservationSchema.INDICATOR,
                                    ObservationSchema.PERIOD,
                                    ObservationSchema.QUANTITY),
                    Kind.SOURCE, List.of(SourceSchema.TITLE),
                    Kind.INDICATOR,
                            List.of(
                                    IndicatorSchema.NAME,
                                    IndicatorSchema.UNIT,
                                    IndicatorSchema.MEASURE),
                    Kind.PARTY, List.of(PartySchema.NAME));

    /** The term of a list that has none yet. */
    private static final String OTHER_TERM = "other";

    /** A name that no record has, for one that is begun. */
    public static RecordId name(Kind kind) {
        return new RecordId(kind, "draft " + UUID.randomUUID());
    }

    /**
     * One with what nobody should have to fill in.
     *
     * @param name as {@link #name(Kind)} gives it
     * @param language the own language of the record, by its code
     */
    public static <R> NewRecord<R> begin(
            Schema<R> schema, RecordId name, Dataset dataset, String language) {
        Values<R> values = new Values<>(name);
        for (Field<R, ?> field : schema.fields()) {
            begin(field, values, name.kind(), dataset, language);
        }
        return new NewRecord<>(schema, values);
    }

    @SuppressWarnings("unchecked") // A field's own type says what its values are.
    private static <R, V> void begin(
            Field<R, V> field, Values<R> values, Kind kind, Dataset dataset, String language) {
        Object usual = field.type().empty();
        if (field.name().equals(LocalizedType.LANG)) {
            usual = language;
        } else if (field.type() instanceof LocalizedType) {
            usual = LocalizedText.of(language, "");
        } else if (field.required() && !isAsked(kind, field)) {
            usual = usual(field, dataset);
        }
        values.set(field, (V) usual);
    }

    /** What a field has where nobody says anything; null where somebody has to. */
    private static @Nullable Object usual(Field<?, ?> field, Dataset dataset) {
        if (!field.termList().isEmpty()) {
            return firstTerm(field.termList(), dataset);
        }
        return switch (field.type()) {
            case FieldType.Count(int smallest) -> smallest;
            case FieldType.Choice<?> choice when choice.words() == AgreementStatus.class ->
                    AgreementStatus.UNKNOWN;
            case FieldType.Choice<?> choice when choice.words() == PartyKind.class ->
                    PartyKind.ORGANISATION;
            default -> field.type().empty();
        };
    }

    private static String firstTerm(String list, Dataset dataset) {
        return dataset.terms().stream()
                .filter(term -> term.list().equals(list))
                .min(Comparator.comparingInt(Term::position))
                .map(Term::key)
                .orElseGet(() -> FormerTerms.closed(list).stream().findFirst().orElse(OTHER_TERM));
    }

    private static boolean isAsked(Kind kind, Field<?, ?> field) {
        return ASKED.getOrDefault(kind, List.of()).contains(field);
    }

    /** What somebody has to fill in before it can exist, in the order of the form. */
    public List<Field<?, ?>> missing() {
        return ASKED.getOrDefault(values.id().kind(), List.of()).stream()
                .filter(each -> !isFilled(schema.field(each.name())))
                .toList();
    }

    private <V> boolean isFilled(Field<R, V> field) {
        V value = values.optional(field);
        return switch (value) {
            case null -> false;
            case String text -> !text.isBlank();
            case LocalizedText text -> !text.text().isBlank();
            default -> true;
        };
    }

    /** What was understood of it so far, to be read by {@link #read}. */
    public String json() {
        Map<String, Object> members = new LinkedHashMap<>();
        schema.fields().forEach(field -> members.put(field.name(), values.json(field)));
        return Json.write(members);
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws IllegalArgumentException when it is no such text
     */
    public static <R> NewRecord<R> read(Schema<R> schema, RecordId name, String json) {
        Object tree = Json.read(json);
        Values<R> values = new Values<>(name);
        schema.fields().forEach(field -> values.json(field, tree));
        return new NewRecord<>(schema, values);
    }

    /** The date that it has so far, to be drawn where it will stand. */
    public Optional<EdtfDate> date() {
        return schema.fields().stream()
                .filter(field -> field.type() instanceof FieldType.Edtf && field.required())
                .findFirst()
                .flatMap(
                        field ->
                                values.optional(field) instanceof EdtfDate date
                                        ? Optional.of(date)
                                        : Optional.empty());
    }
}
