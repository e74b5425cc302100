package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hanoius.edtf.EdtfDate;
import hanoius.model.Agreement;
import hanoius.model.ChartDefinition;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.Party;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Relation;
import hanoius.model.SavedChart;
import hanoius.schema.AgreementSchema;
import hanoius.schema.ChartSchema;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.LinkSchema;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.ObservationSchema;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.Values;
import hanoius.support.Facts;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

final class EntityTableTest {

    private Connection connection;
    private Statements statements;
    private DatasetTables tables;

    @BeforeEach
    void anEmptyDocument() throws SQLException {
        connection = Connections.inMemory();
        DocumentFormat.create(connection);
        // References are looked at when it is committed.
        connection.setAutoCommit(false);
        statements = new Statements(connection);
        tables = new DatasetTables(statements);
    }

    @AfterEach
    void close() throws SQLException {
        statements.close();
        connection.close();
    }

    /** A kind that no document has, with a field of every type that takes columns. */
    private record Tour(
            RecordId id,
            String name,
            @Nullable EdtfDate period,
            @Nullable LocalDate booked,
            @Nullable LocalDate first,
            @Nullable Integer seats,
            @Nullable BigDecimal price,
            boolean open,
            @Nullable String category,
            @Nullable RecordId source,
            List<String> guests) {}

    private static final Field<Tour, String> NAME =
            Field.required("name", new FieldType.Text(), Tour::name);
    private static final Field<Tour, EdtfDate> PERIOD =
            Field.optional("period", new FieldType.Edtf(), Tour::period);
    private static final Field<Tour, LocalDate> BOOKED =
            Field.optional("booked", new FieldType.Day(false), Tour::booked);
    private static final Field<Tour, LocalDate> FIRST =
            Field.optional("first", new FieldType.Day(true), Tour::first);
    private static final Field<Tour, Integer> SEATS =
            Field.optional("seats", new FieldType.Count(1), Tour::seats);
    private static final Field<Tour, BigDecimal> PRICE =
            Field.optional("price", new FieldType.Decimal(), Tour::price);
    private static final Field<Tour, Boolean> OPEN =
            Field.optional("open", new FieldType.Flag(), Tour::open);
    private static final Field<Tour, String> CATEGORY =
            Field.optional("category", new FieldType.Text(), Tour::category);
    private static final Field<Tour, RecordId> SOURCE =
            Field.optional("guide", new FieldType.Reference(Kind.SOURCE), Tour::source);
    private static final Field<Tour, List<String>> GUESTS =
            Field.optional("guest", new FieldType.Names(), Tour::guests);

    private static final Schema<Tour> TOUR =
            Schema.of(
                    "tour",
                    "tours",
                    Tour::id,
                    values ->
                            new Tour(
                                    values.id(),
                                    values.get(NAME),
                                    values.optional(PERIOD),
                                    values.optional(BOOKED),
                                    values.optional(FIRST),
                                    values.optional(SEATS),
                                    values.optional(PRICE),
                                    values.get(OPEN),
                                    values.optional(CATEGORY),
                                    values.optional(SOURCE),
                                    values.get(GUESTS)),
                    List.of(
                            NAME, PERIOD, BOOKED, FIRST, SEATS, PRICE, OPEN, CATEGORY, SOURCE,
                            GUESTS));

    @Test
    void aKindThatWasNeverSeenBeforeNeedsNothingButItsSchema() throws SQLException {
        statements.run(
                """
                CREATE TABLE tour (id INTEGER PRIMARY KEY, name TEXT NOT NULL, period TEXT,
                    period_earliest INTEGER, period_latest INTEGER, booked TEXT, first INTEGER,
                    seats INTEGER, price TEXT, open INTEGER NOT NULL, category TEXT,
                    guide INTEGER REFERENCES source) STRICT\
                """);
        statements.run(
                """
                CREATE TABLE guest (record INTEGER NOT NULL, position INTEGER NOT NULL,
                    name TEXT NOT NULL, PRIMARY KEY (record, position)) STRICT, WITHOUT ROWID\
                """);
        RecordId source = RecordId.source("S1");
        tables.write(Facts.source("S1").build());
        EntityTable<Tour> tours = tables.of(TOUR);
        Tour full =
                new Tour(
                        RecordId.milestone("T 1"),
                        "Hà Nội; Utah",
                        EdtfDate.parse("2019-05/2019-06"),
                        LocalDate.of(2019, 1, 2),
                        LocalDate.of(1969, 12, 31),
                        20,
                        new BigDecimal("1.50"),
                        true,
                        "visit",
                        source,
                        List.of("b", "a", "b"));
        Tour bare =
                new Tour(
                        RecordId.agreement("T 1"),
                        "",
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        List.of());
        tours.write(full);
        tours.write(bare);
        assertEquals(List.of(full, bare), tours.readAll());
        assertEquals(Optional.of(full), tours.read(full.id()));
        assertEquals(
                List.of(
                        List.of(
                                "2019-05/2019-06",
                                LocalDate.of(2019, 5, 1).toEpochDay(),
                                LocalDate.of(2019, 6, 30).toEpochDay(),
                                "2019-01-02",
                                -1L,
                                "1.50",
                                1L,
                                "visit")),
                statements.list(
                        """
                        SELECT period, period_earliest, period_latest, booked, first, price, open,
                            category
                        FROM tour WHERE seats = 20\
                        """,
                        row ->
                                List.of(
                                        row.text(1),
                                        row.number(2),
                                        row.number(3),
                                        row.text(4),
                                        row.number(5),
                                        row.text(6),
                                        row.number(7),
                                        row.text(8))));
        assertEquals(2, tours.count());
    }

    /** Every field of every kind, and more than one of each. */
    private static Dataset everything() {
        Dataset facts = SampleDataset.full();
        return new Dataset(
                facts.milestones(),
                facts.agreements(),
                facts.links(),
                facts.indicators(),
                facts.observations(),
                facts.sources(),
                List.of(chart("3", SampleCharts.RICH), chart("7", SampleCharts.PLAIN)),
                facts.terms(),
                facts.parties(),
                List.of(
                        Facts.attachment("F1", RecordId.milestone("M-AID"), "scan.pdf", "one"),
                        Facts.attachment("F2", RecordId.source("S1"), "ảnh", "")));
    }

    private static SavedChart chart(String key, ChartDefinition definition) {
        return new SavedChart(
                RecordId.chart(key),
                "Chart " + key,
                definition,
                SampleCharts.FROM,
                SampleCharts.TO);
    }

    private static List<? extends Entity> of(Kind kind, Dataset dataset) {
        return switch (kind) {
            case MILESTONE -> dataset.milestones().readAll();
            case LINK -> dataset.links();
            case CHART -> dataset.charts();
            case TERM -> dataset.terms();
            case ATTACHMENT -> dataset.attachments();
            default -> dataset.facts(kind);
        };
    }

    @ParameterizedTest
    @EnumSource
    void allRecordsAreReadAtOnceOrEachByItself(Kind kind) throws SQLException {
        List<? extends Entity> written = of(kind, everything());
        tables.fill(everything(), Map.of());
        assertEquals(written, tables.of(kind).readAll());
        assertEquals(written.size(), tables.of(kind).count());
        for (Entity each : written) {
            assertEquals(Optional.of(each), tables.of(kind).read(each.id()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LINK", "TERM"})
    void aRecordIsWrittenInPlaceOfTheOneOfItsId(Kind kind) throws SQLException {
        writeOver(Schemas.of(kind));
    }

    /** The first of a kind becomes like the last, and that like the first. */
    private <R extends Entity> void writeOver(Schema<R> schema) throws SQLException {
        tables.fill(everything(), Map.of());
        EntityTable<R> table = tables.of(schema);
        List<R> wanted = new ArrayList<>(table.readAll());
        R first = wanted.getFirst();
        R last = wanted.getLast();
        wanted.set(0, like(schema, first, last));
        wanted.set(wanted.size() - 1, like(schema, last, first));
        for (R each : List.of(wanted.getFirst(), wanted.getLast())) {
            table.write(each);
        }
        assertEquals(wanted, table.readAll());
    }

    private static <R extends Entity> R like(Schema<R> schema, R record, R other) {
        Values<R> values = new Values<>(record.id());
        for (Field<R, ?> field : schema.fields()) {
            boolean own = field == ChartSchema.NAME || field == ObservationSchema.SAME_AS;
            values.copy(field, own ? record : other);
        }
        return schema.make(values);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDeletedLeavesNoRowsAndComesBackToItsPlace(Kind kind) throws SQLException {
        tables.fill(everything(), Map.of());
        statements.run("PRAGMA defer_foreign_keys = ON");
        comeBack(Schemas.of(kind));
    }

    private <R extends Entity> void comeBack(Schema<R> schema) throws SQLException {
        EntityTable<R> table = tables.of(schema);
        List<R> before = table.readAll();
        R first = before.getFirst();
        long number = table.number(first.id()).orElseThrow();
        Edit deleting = Edit.deleting(first);
        table.write(deleting, number);
        assertEquals(before.subList(1, before.size()), table.readAll());
        assertEquals(Optional.empty(), table.read(first.id()));
        assertEquals(OptionalLong.empty(), table.number(first.id()));
        for (Seal.Difference.Rows each : table.rows(deleting, number)) {
            assertEquals(
                    List.of(),
                    statements.list(
                            "SELECT 1 FROM " + each.table() + " WHERE " + each.column() + " = ?",
                            row -> row.number(1),
                            number));
        }
        table.write(deleting.reversed(), number);
        assertEquals(before, table.readAll());
    }

    @Test
    void anEditChangesTheRowsOfTheFieldsThatItChangesAlone() throws SQLException {
        Milestone before = Facts.milestone("M1").partners("Utah").title("One").build();
        Milestone after = Facts.milestone("M1").partners("Utah", "Dell").title("One").build();
        write(after);
        tables.write(before);
        EntityTable<Milestone> milestones = tables.of(MilestoneSchema.MILESTONE);
        long number = milestones.number(before.id()).orElseThrow();
        Edit edit = Edit.replacing(before, after);
        assertEquals(
                List.of(new Seal.Difference.Rows("participation", "record", number)),
                milestones.rows(edit, number));
        // What nobody changes is left alone even when it is not what the editor saw.
        statements.run("UPDATE milestone SET title = 'Theirs'");
        milestones.write(edit, number);
        assertEquals(
                List.of(Facts.milestone("M1").partners("Utah", "Dell").title("Theirs").build()),
                milestones.readAll());
    }

    private static Milestone milestone(String key) {
        return Facts.milestone(key).sides(List.of("of " + key), List.of()).build();
    }

    /** The parties of some records. */
    private void write(Fact... records) throws SQLException {
        for (Party each : Facts.dataset(records).parties()) {
            tables.write(each);
        }
    }

    @Test
    void listsGoWithTheirRecordsWhereKindsTakeTurns() throws SQLException {
        Agreement one = Facts.agreement("A1").partners(List.of("of A1", "too")).build();
        Agreement two = Facts.agreement("A2").partners(List.of("of A2")).build();
        write(one, two);
        for (Entity each : List.of(milestone("M1"), one, milestone("M2"), two, milestone("M3"))) {
            tables.write(each);
        }
        assertEquals(List.of(one, two), tables.of(AgreementSchema.AGREEMENT).readAll());
        assertEquals(
                List.of(milestone("M1"), milestone("M2"), milestone("M3")),
                tables.of(MilestoneSchema.MILESTONE).readAll());
    }

    @Test
    void aLinkIsFoundByItsIdEvenWhereKeysLookLikeOne() throws SQLException {
        List<Milestone> ends =
                List.of(
                        milestone("a"),
                        milestone("a follows milestone:b"),
                        milestone("b follows milestone:c"),
                        milestone("c"));
        for (Milestone each : ends) {
            tables.write(each);
        }
        Link one = Facts.link(ends.get(0).id(), Relation.FOLLOWS, ends.get(2).id(), "one");
        Link other = Facts.link(ends.get(2).id(), Relation.FOLLOWS, ends.get(3).id(), "other");
        tables.write(one);
        tables.write(other);
        EntityTable<Link> links = tables.of(LinkSchema.LINK);
        assertEquals(Optional.of(one), links.read(one.id()));
        assertEquals(Optional.of(other), links.read(other.id()));
        assertEquals(Optional.empty(), links.read(RecordId.parse("link:no link")));
    }

    @Test
    void whatNamesAnAbsentRecordIsNotWritten() {
        assertThrows(
                IllegalArgumentException.class,
                () -> tables.write(Facts.milestone("M1").sources("S1").build()));
    }
}
