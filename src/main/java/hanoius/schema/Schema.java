package hanoius.schema;

import hanoius.model.RecordId;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One kind of record, field by field.
 *
 * @param <R> the kind of record
 */
public final class Schema<R> {

    private final String name;
    private final String table;
    private final List<Field<R, ?>> key;
    private final Function<R, RecordId> id;
    private final Function<Values<R>, R> maker;
    private final List<Field<R, ?>> fields;

    private Schema(
            String name,
            String table,
            List<Field<R, ?>> key,
            Function<R, RecordId> id,
            Function<Values<R>, R> maker,
            List<Field<R, ?>> fields) {
        this.name = name;
        this.table = table;
        this.key = List.copyOf(key);
        this.id = id;
        this.maker = maker;
        this.fields = List.copyOf(fields);
        if (fields.stream().map(Field::name).distinct().count() < fields.size()) {
            throw new IllegalArgumentException("two fields of " + name + " have one name");
        }
    }

    /**
     * Describes a kind of record that has a key of its own.
     *
     * @param name the word for one, as in {@code agreement}
     * @param table the word for many, as in {@code agreements}: the table of a data package
     * @param maker makes a record of the values of all fields
     * @param fields in the order in which tables have them
     */
    public static <R> Schema<R> of(
            String name,
            String table,
            Function<R, RecordId> id,
            Function<Values<R>, R> maker,
            List<Field<R, ?>> fields) {
        return of(name, table, List.of(), id, maker, fields);
    }

    /**
     * Describes a kind of record whose id is what it has in some fields.
     *
     * @param key those fields
     */
    static <R> Schema<R> of(
            String name,
            String table,
            List<Field<R, ?>> key,
            Function<R, RecordId> id,
            Function<Values<R>, R> maker,
            List<Field<R, ?>> fields) {
        return new Schema<>(name, table, key, id, maker, fields);
    }

    public String name() {
        return name;
    }

    public String table() {
        return table;
    }

    /** The fields in the order in which tables have them; the id is none of them. */
    public List<Field<R, ?>> fields() {
        return fields;
    }

    /**
     * The field of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Field<R, ?> field(String wanted) {
        return fields.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no " + wanted));
    }

    public RecordId id(R record) {
        return id.apply(record);
    }

    /** The columns of its table: that of the key, if it has one of its own, and of all fields. */
    public List<Column> columns() {
        return Stream.concat(
                        hasKey() ? Stream.of(Column.ID) : Stream.empty(),
                        fields.stream().flatMap(field -> field.columns().stream()))
                .toList();
    }

    /** The same of the table that a data package has, without what stands in tables of its own. */
    public List<Column> packaged() {
        return Stream.concat(
                        hasKey() ? Stream.of(Column.ID) : Stream.empty(),
                        fields.stream()
                                .filter(Field::isInItsRow)
                                .flatMap(field -> field.columns().stream()))
                .toList();
    }

    /** Whether its records have a key of their own, and not one made of their fields. */
    public boolean hasKey() {
        return key.isEmpty();
    }

    /** The columns that together tell its records apart. */
    public List<String> primaryKey() {
        return hasKey()
                ? List.of(Column.ID.name())
                : key.stream()
                        .flatMap(field -> field.columns().stream())
                        .map(Column::name)
                        .toList();
    }

    /** Groups of columns whose numbers must not fall from left to right. */
    public List<List<String>> ascending() {
        return fields.stream()
                .map(field -> field.type().ascending())
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /**
     * Makes the record that has those values.
     *
     * @throws IllegalArgumentException when one is missing or they do not fit together
     */
    public R make(Values<R> values) {
        values.localize(fields);
        return maker.apply(values);
    }

    /** The values of a record's fields. */
    public Values<R> values(R record) {
        Values<R> values = new Values<>(id(record));
        fields.forEach(field -> values.copy(field, record));
        return values;
    }

    /**
     * A record with other records and terms in the place of those that it names; where its id is
     * what it names, another record.
     *
     * @param names what is named in the place of what
     */
    public R renamed(R record, UnaryOperator<RecordId> names) {
        Values<R> values = new Values<>(id(record));
        fields.forEach(field -> values.renamed(field, record, names));
        return make(values);
    }

    /** The fields in which two records differ. */
    public List<Field<R, ?>> differing(R one, R other) {
        return fields.stream().filter(field -> !field.same(one, other)).toList();
    }

    /** A record as JSON, its id not included: an object with a member for each field. */
    public String json(R record) {
        return json(record, fields);
    }

    /** Some fields of a record as JSON: an object with a member for each of them. */
    public String json(R record, List<Field<R, ?>> some) {
        Map<String, Object> members = new LinkedHashMap<>();
        some.forEach(field -> members.put(field.name(), field.json(record)));
        return Json.write(members);
    }

    /**
     * Reads a record that {@link #json} wrote.
     *
     * @throws IllegalArgumentException when it is none
     */
    public R ofJson(RecordId recordId, String json) {
        return ofJson(recordId, Json.read(json));
    }

    /**
     * Reads a record as one that {@link #json} wrote became when some of its members were others.
     *
     * @throws IllegalArgumentException when it is none
     */
    public R ofJson(RecordId recordId, String before, String changed) {
        return ofJson(recordId, Json.with(Json.read(before), Json.read(changed)));
    }

    private R ofJson(RecordId recordId, Object tree) {
        Values<R> values = new Values<>(recordId);
        fields.forEach(field -> values.json(field, tree));
        return make(values);
    }

    @Override
    public String toString() {
        return name;
    }
}
