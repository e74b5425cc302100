package hanoius.store;

import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.query.ValueWords;
import hanoius.schema.CitationsType;
import hanoius.schema.Field;
import hanoius.schema.Field.SearchColumn;
import hanoius.schema.FieldType;
import hanoius.schema.LocalizedType;
import hanoius.schema.OtherNamesType;
import hanoius.schema.ParticipationsType;
import hanoius.schema.PartySchema;
import hanoius.schema.QuantityType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.SourceSchema;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of each record stands in the index for search, and in which column. */
final class IndexedTexts {

    private static final Map<RecordId.Kind, String> QUERIES =
            RecordId.Kind.FACTS.stream()
                    .collect(Collectors.toMap(kind -> kind, IndexedTexts::made));

    /** The column with the values of a record, as in {@code status=signed}. */
    static final String VALUES = "record_values";

    private final Statements statements;

    IndexedTexts(Statements statements) {
        this.statements = statements;
    }

    /**
     * One row a record: its number, its key, and a column for each of the index, its texts joined.
     */
    static String query(RecordId.Kind kind) {
        return Objects.requireNonNull(QUERIES.get(kind));
    }

    private static String made(RecordId.Kind kind) {
        Schema<?> schema = Schemas.of(kind);
        return "SELECT fact.id, record.key, "
                + Arrays.stream(SearchColumn.values())
                        .map(
                                each ->
                                        joined(texts(schema, "fact", "record", each))
                                                + " AS "
                                                + FieldType.Choice.word(each))
                        .collect(Collectors.joining(", "))
                + ", "
                + joined(values(schema, "fact"))
                + " AS "
                + VALUES
                + " FROM "
                + schema.name()
                + " AS fact JOIN record USING (id)";
    }

    /** The texts of a record in one column; figures follow notes, as documents have them. */
    private static List<String> texts(
            Schema<?> schema, String table, String record, SearchColumn column) {
        Stream<String> key =
                schema == SourceSchema.SOURCE && column == SearchColumn.SOURCE
                        ? Stream.of(record + ".key")
                        : Stream.of();
        Stream<String> fields =
                schema.fields().stream()
                        .filter(field -> field.searchColumns().contains(column))
                        .sorted(Comparator.comparing(field -> field.type() instanceof QuantityType))
                        .map(field -> text(field, table, column));
        return Stream.concat(key, fields).toList();
    }

    /** Its own values, and those that what it belongs to has in a column of its own texts. */
    private static List<String> values(Schema<?> schema, String table) {
        Stream<String> own = ValueWords.fields(schema).map(field -> value(field, table));
        Stream<String> named =
                schema.fields().stream()
                        .filter(field -> field.type() instanceof FieldType.Reference)
                        .flatMap(
                                field ->
                                        ValueWords.fields(named(field))
                                                .filter(
                                                        each ->
                                                                !Collections.disjoint(
                                                                        each.searchColumns(),
                                                                        field.searchColumns()))
                                                .map(each -> valueOfNamed(field, each, table)));
        return Stream.concat(own, named).toList();
    }

    private static Schema<?> named(Field<?, ?> field) {
        return Schemas.of(((FieldType.Reference) field.type()).kinds().getFirst());
    }

    private static String value(Field<?, ?> field, String table) {
        String prefix = "'" + ValueWords.list(field) + "=' || ";
        return field.type() instanceof FieldType.Names
                ? "(SELECT group_concat("
                        + prefix
                        + "name, char(31)) FROM "
                        + EntityTable.name(field)
                        + " WHERE record = "
                        + table
                        + ".id)"
                : prefix + table + "." + field.name();
    }

    private static String valueOfNamed(Field<?, ?> field, Field<?, ?> value, String table) {
        String other = named(field).name();
        return "(SELECT "
                + value(value, other)
                + " FROM "
                + other
                + " WHERE "
                + other
                + ".id = "
                + table
                + "."
                + field.name()
                + ")";
    }

    private static String text(Field<?, ?> field, String table, SearchColumn column) {
        String own = table + "." + field.name();
        return switch (field.type()) {
            case FieldType.Names _ ->
                    "(SELECT group_concat(name, char(31)) FROM "
                            + EntityTable.name(field)
                            + " WHERE record = "
                            + table
                            + ".id)";
            case LocalizedType _ ->
                    joined(
                            List.of(
                                    own,
                                    "(SELECT group_concat(value, char(31) ORDER BY language) FROM"
                                            + " translation WHERE record = "
                                            + table
                                            + ".id AND field = '"
                                            + field.name()
                                            + "')"));
            case OtherNamesType _ ->
                    "(SELECT group_concat(name, char(31)) FROM party_name WHERE party = "
                            + table
                            + ".id)";
            case ParticipationsType _ ->
                    "(SELECT group_concat(concat_ws(char(31), as_reported, "
                            + joined(texts(PartySchema.PARTY, "party", "party", column))
                            + "), char(31)) FROM participation"
                            + " LEFT JOIN party ON party.id = participation.party"
                            + " WHERE participation.record = "
                            + table
                            + ".id)";
            case CitationsType _ ->
                    "(SELECT group_concat("
                            + joined(texts(SourceSchema.SOURCE, "source", "cited", column))
                            + ", char(31)) FROM citation JOIN source ON source.id = citation.source"
                            + " JOIN record AS cited ON cited.id = source.id"
                            + " WHERE citation.record = "
                            + table
                            + ".id)";
            case FieldType.Reference reference -> {
                Schema<?> named = Schemas.of(reference.kinds().getFirst());
                yield "(SELECT "
                        + joined(texts(named, named.name(), named.name(), column))
                        + " FROM "
                        + named.name()
                        + " WHERE "
                        + named.name()
                        + ".id = "
                        + own
                        + ")";
            }
            case QuantityType _ ->
                    joined(
                            QuantityType.PARTS.stream()
                                    .filter(part -> part.searchColumns().contains(column))
                                    .map(part -> table + "." + part.name())
                                    .toList());
            default -> own;
        };
    }

    private static String joined(List<String> texts) {
        return switch (texts.size()) {
            case 0 -> "NULL";
            case 1 -> texts.getFirst();
            default -> "concat_ws(char(31), " + String.join(", ", texts) + ")";
        };
    }

    /**
     * The records, by number, of which edits that were carried out changed the words: their own, or
     * those of what they cite or belong to.
     */
    Map<Long, RecordId.Kind> touched(Collection<Edit> edits, Numbers number) throws SQLException {
        Map<Long, RecordId.Kind> touched = new TreeMap<>();
        for (Edit edit : edits) {
            if (RecordId.Kind.FACTS.contains(edit.id().kind())) {
                long own = number.of(edit.id());
                if (differ(edit, IndexedTexts::isIndexed)) {
                    touched.put(own, edit.id().kind());
                }
                if (edit.id().kind() == RecordId.Kind.SOURCE
                        && differ(
                                edit, each -> each.searchColumns().contains(SearchColumn.SOURCE))) {
                    statements.each(
                            """
                            SELECT id, kind FROM citation JOIN record ON id = record
                            WHERE source = ?\
                            """,
                            row ->
                                    touched.put(
                                            row.number("id"),
                                            row.word(RecordId.Kind.class, "kind")),
                            own);
                }
                if (edit.id().kind() == RecordId.Kind.PARTY
                        && differ(
                                edit, each -> each.searchColumns().contains(SearchColumn.PARTY))) {
                    statements.each(
                            """
                            SELECT id, kind FROM participation JOIN record ON id = record
                            WHERE party = ?\
                            """,
                            row ->
                                    touched.put(
                                            row.number("id"),
                                            row.word(RecordId.Kind.class, "kind")),
                            own);
                }
                if (edit.id().kind() == RecordId.Kind.INDICATOR
                        && differ(
                                edit, each -> each.searchColumns().contains(SearchColumn.THEME))) {
                    statements.each(
                            "SELECT id FROM observation WHERE indicator = ?",
                            row -> touched.put(row.number("id"), RecordId.Kind.OBSERVATION),
                            own);
                }
            }
        }
        return touched;
    }

    /** The number of a record. */
    @FunctionalInterface
    interface Numbers {
        long of(RecordId id) throws SQLException;
    }

    private static boolean isIndexed(Field<?, ?> field) {
        return !field.searchColumns().isEmpty() || ValueWords.isOf(field);
    }

    /** Whether some fields are others after an edit; all are when there was no record. */
    private static boolean differ(Edit edit, Predicate<Field<?, ?>> which) {
        return differing(edit.before(), edit.after()).stream().anyMatch(which);
    }

    private static <R extends Entity> List<Field<R, ?>> differing(
            @Nullable R before, @Nullable R after) {
        if (before != null && after != null) {
            return Schemas.of(after).differing(before, after);
        }
        return Schemas.of(before == null ? Objects.requireNonNull(after) : before).fields();
    }
}
