package hanoius.query;

import hanoius.model.Entity;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.query.ValueWords.Value;
import hanoius.schema.Field;
import hanoius.schema.Field.SearchColumn;
import hanoius.schema.FieldType;
import hanoius.schema.ParticipationsType;
import hanoius.schema.QuantityType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The texts of records that were written just now for the index of a document, made of the records
 * themselves: the same that the document would give for them. One thread looks up what a record
 * names; another may make its texts then.
 */
public final class TextsOfNew {

    private static final List<SearchColumn> COLUMNS = List.of(SearchColumn.values());

    /** For each kind, the fields in each column, in the order of their texts there. */
    private static final Map<Kind, List<List<Field<?, ?>>>> FIELDS =
            Kind.FACTS.stream()
                    .collect(
                            Collectors.toMap(
                                    kind -> kind,
                                    kind ->
                                            COLUMNS.stream()
                                                    .map(each -> fields(Schemas.of(kind), each))
                                                    .toList()));

    /** What those that name a record have of it: its texts in each column, and its values. */
    private record Named(List<List<String>> texts, List<Value> values) {}

    private final Function<RecordId, Entity> find;
    private final Map<RecordId, Named> named = new ConcurrentHashMap<>();

    /**
     * @param find a record that one of them names
     */
    public TextsOfNew(Function<RecordId, Entity> find) {
        this.find = find;
    }

    private static List<Field<?, ?>> fields(Schema<?> schema, SearchColumn column) {
        return schema.fields().stream()
                .filter(field -> field.searchColumns().contains(column))
                .sorted(Comparator.comparing(field -> field.type() instanceof QuantityType))
                .<Field<?, ?>>map(field -> field)
                .toList();
    }

    /** Looks up what a record names. */
    public <R extends Entity> void lookUp(R record) {
        for (Field<R, ?> field : Schemas.of(record).fields()) {
            if (!field.searchColumns().isEmpty()) {
                for (RecordId each : field.references(record)) {
                    if (!named.containsKey(each)) {
                        Entity found = find.apply(each);
                        lookUp(found);
                        named.put(each, new Named(texts(found), ownValues(found)));
                    }
                }
            }
        }
    }

    private Named named(RecordId id) {
        return Objects.requireNonNull(named.get(id));
    }

    /** Those of a record in each column, in the order of {@link SearchColumn}. */
    public List<List<String>> texts(Entity record) {
        List<List<Field<?, ?>>> fields = Objects.requireNonNull(FIELDS.get(record.id().kind()));
        List<List<String>> texts = new ArrayList<>(fields.size());
        for (int column = 0; column < fields.size(); column++) {
            texts.add(texts(record, fields.get(column), column));
        }
        return texts;
    }

    @SuppressWarnings("unchecked") // Fields of the record's own schema.
    private <R extends Entity> List<String> texts(R record, List<Field<?, ?>> fields, int column) {
        List<String> texts = new ArrayList<>();
        if (record.id().kind() == Kind.SOURCE && COLUMNS.get(column) == SearchColumn.SOURCE) {
            texts.add(record.id().key());
        }
        for (Field<?, ?> each : fields) {
            add((Field<R, ?>) each, record, column, texts);
        }
        return texts;
    }

    private <R, V> void add(Field<R, V> field, R record, int column, List<String> texts) {
        V value = field.of(record);
        if (value == null) {
            return;
        }
        if (field.type() instanceof ParticipationsType && value instanceof List<?> some) {
            // What a party is called follows the words of the source for it.
            for (Object each : some) {
                Participation participation = (Participation) each;
                RecordId party = participation.party();
                texts.add(participation.asReported());
                if (party != null) {
                    texts.addAll(named(party).texts.get(column));
                }
            }
            return;
        }
        texts.addAll(field.type().texts(value));
        for (RecordId each : field.type().references(value)) {
            texts.addAll(named(each).texts.get(column));
        }
    }

    /** Its own values, and those that what it belongs to has in a column of its own texts. */
    public <R extends Entity> List<Value> values(R record) {
        List<Value> values = new ArrayList<>(ownValues(record));
        for (Field<R, ?> field : Schemas.of(record).fields()) {
            if (field.type() instanceof FieldType.Reference && !field.searchColumns().isEmpty()) {
                for (RecordId each : field.references(record)) {
                    for (Value value : named(each).values) {
                        if (!Collections.disjoint(
                                value.field().searchColumns(), field.searchColumns())) {
                            values.add(value);
                        }
                    }
                }
            }
        }
        return values;
    }

    private static List<Value> ownValues(Entity record) {
        return ValueWords.of(record).toList();
    }
}
