package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import static java.util.stream.Collectors.joining;

import hanoius.control.RecordColumns;
import hanoius.edtf.EdtfDate;
import hanoius.exchange.RecordCsv;
import hanoius.language.Language;
import hanoius.model.Measure;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Term;
import hanoius.query.Facet;
import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.Field.TextRole;
import hanoius.schema.FieldType;
import hanoius.schema.QuantityType;
import hanoius.schema.Schema;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableColumn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A field that is added to the schema of a kind is kept, compared, written, told, listed and
 * filtered by without anything else being changed. The kind is made up: no code can know it.
 */
class AddedFieldTest {

    private static final Words WORDS = Words.in(Language.EN);

    /** A record of any fields. */
    record Bridge(RecordId id, Map<String, Object> held) {

        Bridge {
            held = Map.copyOf(held);
        }

        Bridge with(Field<Bridge, ?> field, Object value) {
            Map<String, Object> changed = new HashMap<>(held);
            changed.put(field.name(), value);
            return new Bridge(id, changed);
        }
    }

    private static final Field<Bridge, String> NAME = field("name", new FieldType.Text());
    private static final Bridge LONG_BIEN =
            new Bridge(new RecordId(Kind.MILESTONE, "B1"), Map.of("name", "Long Biên"));

    @SuppressWarnings("unchecked") // Only values of the field are put under its name.
    private static <V> Field<Bridge, V> field(String name, FieldType<V> type) {
        return Field.optional(
                name,
                type,
                bridge ->
                        bridge.held().containsKey(name)
                                ? (V) bridge.held().get(name)
                                : type.empty());
    }

    private static Schema<Bridge> schema(List<Field<Bridge, ?>> fields) {
        return Schema.of(
                "bridge",
                "bridges",
                Bridge::id,
                values -> {
                    Map<String, Object> held = new HashMap<>();
                    for (Field<Bridge, ?> each : fields) {
                        Object value = values.optional(each);
                        if (value != null && !value.equals(each.type().empty())) {
                            held.put(each.name(), value);
                        }
                    }
                    return new Bridge(values.id(), held);
                },
                fields);
    }

    /**
     * A field as it may be added.
     *
     * @param cells what stands in the columns of a table
     * @param line what is told of it
     */
    record Added(
            Field<Bridge, ?> field, Object value, Object other, List<String> cells, String line) {

        Schema<Bridge> schema() {
            return AddedFieldTest.schema(List.of(NAME, field));
        }

        Bridge bridge() {
            return LONG_BIEN.with(field, value);
        }

        @Override
        public String toString() {
            return field.type().toString();
        }
    }

    static Stream<Added> additions() {
        return Stream.of(
                new Added(
                        field("river", new FieldType.Text()),
                        "Red River",
                        "Cầu",
                        List.of("Red River"),
                        "Red River"),
                new Added(
                        field("motto", new FieldType.Text()).told(TextRole.QUOTE),
                        "One span",
                        "Two",
                        List.of("One span"),
                        "“One span”"),
                new Added(
                        field("opened", new FieldType.Edtf()),
                        EdtfDate.parse("1902-02"),
                        EdtfDate.parse("1903"),
                        List.of("1902-02"),
                        "February 1902"),
                new Added(
                        field("looked_at", new FieldType.Day(false)),
                        LocalDate.of(2024, 5, 6),
                        LocalDate.of(2024, 5, 7),
                        List.of("2024-05-06"),
                        "6 May 2024"),
                new Added(field("spans", new FieldType.Count(1)), 19, 20, List.of("19"), "19"),
                new Added(
                        field("length", new FieldType.Decimal()),
                        new BigDecimal("2290.50"),
                        new BigDecimal("1682"),
                        List.of("2290.50"),
                        "2,290.50"),
                new Added(
                        field("listed", new FieldType.Flag()), true, false, List.of("yes"), "yes"),
                new Added(
                        field("scope", new FieldType.Text()).ofTerms(Term.SCOPE),
                        "hanoi",
                        "national",
                        List.of("hanoi"),
                        WORDS.term(Term.SCOPE, "hanoi")),
                new Added(
                        field("measure", new FieldType.Choice<>(Measure.class, false)),
                        Measure.STOCK,
                        Measure.FLOW,
                        List.of("stock"),
                        WORDS.of(Measure.STOCK)),
                new Added(
                        field("builders", new FieldType.Names()),
                        List.of("Daydé", "Pillé"),
                        List.of("Daydé"),
                        List.of("Daydé;Pillé"),
                        "Daydé\nPillé"),
                new Added(
                        field("begun_by", new FieldType.Reference(Kind.AGREEMENT)),
                        RecordId.agreement("A1"),
                        RecordId.agreement("A2"),
                        List.of("A1"),
                        "A1"),
                new Added(
                        field("cost", new QuantityType()),
                        Quantity.exact(new BigDecimal("6.2")),
                        Quantity.exact(new BigDecimal("6.3")),
                        List.of("6.2", "exact", "", "", ""),
                        "6.2"));
    }

    @ParameterizedTest
    @MethodSource("additions")
    void itIsKeptInTheHistory(Added added) {
        String json = added.schema().json(added.bridge());
        assertEquals(added.bridge(), added.schema().ofJson(added.bridge().id(), json), json);
        assertEquals(
                LONG_BIEN,
                added.schema().ofJson(LONG_BIEN.id(), schema(List.of(NAME)).json(LONG_BIEN)));
    }

    @ParameterizedTest
    @MethodSource("additions")
    void itIsKeptInATable(Added added) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                var statements = new Statements(connection)) {
            var records = new RecordIdTable(statements);
            statements.run(
                    "CREATE TABLE record (id INTEGER PRIMARY KEY, kind TEXT, key TEXT, uuid TEXT)");
            createTables(added.schema(), statements, records);
            records.add(RecordId.agreement("A1"), null);
            records.add(RecordId.agreement("A2"), null);
            var table = new EntityTable<>(added.schema(), statements, records);
            var plain = new Bridge(new RecordId(Kind.MILESTONE, "B2"), LONG_BIEN.held());
            table.write(added.bridge());
            table.write(plain);
            assertEquals(List.of(added.bridge(), plain), table.readAll());
            Bridge changed = added.bridge().with(added.field(), added.other());
            table.write(changed);
            assertEquals(
                    added.schema().json(changed),
                    added.schema().json(table.read(changed.id()).orElseThrow()));
            table.delete(changed.id());
            assertEquals(List.of(plain), table.readAll());
        }
    }

    /** The tables that a script for these fields would make. */
    private static void createTables(
            Schema<Bridge> schema, Statements statements, RecordIdTable records)
            throws SQLException {
        List<String> own = new ArrayList<>(List.of("id INTEGER PRIMARY KEY"));
        for (Field<Bridge, ?> field : schema.fields()) {
            FieldColumns<?> columns = FieldColumns.of(field.type(), field.name(), records);
            if (columns == null) {
                statements.run(
                        "CREATE TABLE " + field.name() + " (record INTEGER, position, name)");
            } else {
                own.addAll(columns.names());
            }
        }
        statements.run("CREATE TABLE " + schema.name() + " (" + String.join(", ", own) + ")");
    }

    @ParameterizedTest
    @MethodSource("additions")
    void itIsCompared(Added added) {
        Bridge other = added.bridge().with(added.field(), added.other());
        assertEquals(List.of(added.field()), added.schema().differing(added.bridge(), other));
        assertEquals(List.of(added.field()), added.schema().differing(LONG_BIEN, added.bridge()));
        assertEquals(List.of(), added.schema().differing(other, other));
    }

    @ParameterizedTest
    @MethodSource("additions")
    void itIsWrittenAsCsv(Added added) throws IOException {
        var out = new ByteArrayOutputStream();
        new RecordCsv<>(added.schema()).writeTo(out, List.of(added.bridge(), LONG_BIEN));
        String header = added.field().columns().stream().map(Column::name).collect(joining(","));
        String nothing = ",".repeat(added.field().columns().size() - 1);
        String empty = added.field().cells(LONG_BIEN).getFirst() + nothing;
        assertEquals(
                "id,name,%s\nB1,Long Biên,%s\nB1,Long Biên,%s\n"
                        .formatted(header, String.join(",", added.cells()), empty),
                out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("additions")
    void itIsToldAsEvidence(Added added) {
        var words = new FieldWords(WORDS);
        List<String> lines =
                words.lines(added.schema(), added.bridge()).stream()
                        .map(line -> line.label() + ": " + line.value())
                        .toList();
        assertEquals(
                List.of("Name: Long Biên", words.label(added.field()) + ": " + added.line()),
                lines);
        assertNotEquals("", words.label(added.field()));
    }

    @ParameterizedTest
    @MethodSource("additions")
    void itHasAColumnOnTheScreen(Added added) {
        var columns =
                new RecordColumns<Bridge, Bridge>(new SimpleObjectProperty<>(WORDS), row -> row)
                        .rest(added.schema(), Set.of());
        assertEquals(
                List.of("Name", new FieldWords(WORDS).label(added.field())),
                columns.stream().map(TableColumn::getText).toList());
        assertEquals(added.value(), inTable(columns.getLast(), added.bridge()));
        assertNotEquals("", new FieldWords(WORDS).brief(added.field(), added.bridge()));
    }

    private static <V> V inTable(TableColumn<Bridge, V> column, Bridge bridge) {
        return column.getCellValueFactory()
                .call(new TableColumn.CellDataFeatures<>(null, column, bridge))
                .getValue();
    }

    @ParameterizedTest
    @MethodSource("additions")
    void itIsFilteredBy(Added added) {
        Field<Bridge, ?> filtered = added.field().filtered(added.field().name());
        List<Facet> facets = Facet.of(schema(List.of(NAME, filtered)));
        assertEquals(List.of(filtered.name()), facets.stream().map(Facet::name).toList());
        List<String> values = Facet.values(filtered, added.bridge());
        assertEquals(
                added.value() instanceof List<?> many ? many.size() : 1,
                values.stream().filter(each -> !each.equals(Facet.NONE_GIVEN)).count());
        assertNotEquals(
                values, Facet.values(filtered, added.bridge().with(filtered, added.other())));
    }

    /** What a column and a line are made of tells nothing where the field is told otherwise. */
    @Test
    void whatStandsAsideHasNeitherLineNorColumn() {
        Schema<Bridge> aside = schema(List.of(NAME, field("code", new FieldType.Text()).aside()));
        assertEquals(1, new FieldWords(WORDS).lines(aside, LONG_BIEN).size());
        assertEquals(
                1,
                new RecordColumns<Bridge, Bridge>(new SimpleObjectProperty<>(WORDS), row -> row)
                        .rest(aside, Set.of())
                        .size());
    }
}
