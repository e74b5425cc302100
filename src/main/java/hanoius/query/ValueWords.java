package hanoius.query;

import hanoius.language.Language;
import hanoius.language.Translation;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.Term;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.QuantityType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the interface shows for the values of records, in every language: the words of lists, of
 * constants such as a status, and of the kinds of records. A record is found by them whichever
 * language the window speaks.
 */
public final class ValueWords {

    /** Of the document that was asked of last: those who look through one ask for each record. */
    private static volatile ValueWords last = new ValueWords(List.of());

    private final List<Term> terms;
    private final Map<RecordId, Term> byId = new HashMap<>();
    private final List<FieldWords> languages;

    private ValueWords(List<Term> terms) {
        this.terms = terms;
        terms.forEach(each -> byId.put(each.id(), each));
        languages =
                Arrays.stream(Language.values())
                        .map(language -> new FieldWords(Words.in(language)))
                        .toList();
    }

    /** In the words of a document. */
    public static ValueWords of(Dataset dataset) {
        return of(dataset.terms());
    }

    /** In the words of the terms of a document. */
    public static ValueWords of(List<Term> terms) {
        ValueWords words = last;
        if (!words.terms.equals(terms)) {
            words = new ValueWords(terms);
            last = words;
        }
        return words;
    }

    /**
     * One that a field may have.
     *
     * @param key what a document has for it
     */
    public record Value(Field<?, ?> field, String key) {

        /** The list from which it is. */
        public String list() {
            return ValueWords.list(field);
        }
    }

    /** The list from which a field has its values. */
    public static String list(Field<?, ?> field) {
        return field.termList().isEmpty() ? field.name() : field.termList();
    }

    /** The fields of a kind whose values are shown by other words than a document has. */
    public static Stream<Field<?, ?>> fields(Schema<?> schema) {
        return schema.fields().stream().flatMap(ValueWords::parts).filter(ValueWords::isNamed);
    }

    private static Stream<Field<?, ?>> parts(Field<?, ?> field) {
        return field.type() instanceof QuantityType
                ? QuantityType.PARTS.stream().map(each -> each)
                : Stream.of(field);
    }

    /** Whether values of a field, or of a part of it, are shown so. */
    public static boolean isOf(Field<?, ?> field) {
        return parts(field).anyMatch(ValueWords::isNamed);
    }

    private static boolean isNamed(Field<?, ?> field) {
        return field.type() instanceof FieldType.Choice || field.textRole() == Field.TextRole.TERM;
    }

    /** The values that a record has of all such fields. */
    public static Stream<Value> of(Entity record) {
        return of(Schemas.of(record), record);
    }

    private static <R> Stream<Value> of(Schema<R> schema, R record) {
        return schema.fields().stream().flatMap(field -> of(field, record));
    }

    /** The values that a record has of one field; none where they have no other words. */
    static <R, V> Stream<Value> of(Field<R, V> field, R record) {
        V value = field.of(record);
        if (value == null) {
            return Stream.of();
        }
        if (field.type() instanceof QuantityType) {
            return QuantityType.PARTS.stream().flatMap(part -> of(part, (Quantity) value));
        }
        return isNamed(field)
                ? (value instanceof List<?> many ? many.stream() : Stream.of(value))
                        .map(each -> new Value(field, key(each)))
                : Stream.of();
    }

    private static String key(Object value) {
        return value instanceof Enum<?> constant
                ? FieldType.Choice.word(constant)
                : value.toString();
    }

    /** What a value is called in every language, and in the document. */
    public List<String> names(Value value) {
        return Stream.concat(Stream.of(value.key), shown(value)).distinct().toList();
    }

    private Stream<String> shown(Value value) {
        Term term = byId.get(RecordId.term(value.list(), value.key));
        return term == null
                ? languages.stream().map(each -> each.value(value.field, value.key))
                : Stream.concat(
                        Stream.of(term.name().text()),
                        term.name().translations().values().stream().map(Translation::value));
    }

    /** What records of a kind are called in every language. */
    public static List<String> names(RecordId.Kind kind) {
        String key = kind.name().toLowerCase(Locale.ROOT);
        return Arrays.stream(Language.values())
                .map(Words::in)
                .flatMap(
                        words ->
                                Stream.of(
                                        words.get("record." + key),
                                        words.get("search.kind_" + key)))
                .toList();
    }

    /** Values that may be asked for, with their names cut into words. */
    public static final class Known {

        /** Of no document. */
        public static final Known NONE = new Known(List.of(), List.of());

        private final List<Term> terms;
        private final List<Named> values;

        /**
         * @param names the first is its key
         */
        private record Named(Value value, List<List<SearchWords.Word>> names) {

            private boolean isText() {
                return !value.field.searchColumns().isEmpty();
            }
        }

        private Known(List<Term> terms, List<Named> values) {
            this.terms = terms;
            this.values = values;
        }

        /** Those of the document of which they are. */
        public List<Term> terms() {
            return terms;
        }

        /**
         * Those of which a phrase stands in one of their names, without those of which it stands in
         * the text of every record that has them.
         */
        public List<Value> having(SearchPhrase phrase) {
            return values.stream()
                    .filter(each -> !each.isText() || !phrase.occursIn(each.names.getFirst()))
                    .filter(each -> each.names.stream().anyMatch(phrase::occursIn))
                    .map(Named::value)
                    .toList();
        }
    }

    /** Those values with what they are called. */
    public Known known(Collection<Value> values) {
        return new Known(
                terms,
                values.stream()
                        .distinct()
                        .map(
                                each ->
                                        new Known.Named(
                                                each,
                                                names(each).stream().map(SearchWords::of).toList()))
                        .toList());
    }
}
