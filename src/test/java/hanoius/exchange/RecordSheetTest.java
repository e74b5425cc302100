package hanoius.exchange;

import static hanoius.schema.Field.optional;
import static hanoius.schema.Field.required;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.edtf.EdtfDate;
import hanoius.exchange.Spreadsheet.Cell;
import hanoius.exchange.Spreadsheet.Column;
import hanoius.exchange.Spreadsheet.Sheet;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.RecordId;
import hanoius.schema.AgreementSchema;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.Schema;
import hanoius.support.Facts;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sheets of a kind of record that there is only here. */
class RecordSheetTest {

    private record Port(
            RecordId id, String name, @Nullable EdtfDate opened, LocalDate seen, int berths) {}

    private static final Field<Port, String> NAME =
            required("name", new FieldType.Text(), Port::name);
    private static final Field<Port, Integer> BERTHS =
            required("berths", new FieldType.Count(1), Port::berths);
    private static final List<Field<Port, ?>> FIELDS =
            List.of(
                    required("seen", new FieldType.Day(false), Port::seen),
                    NAME,
                    optional("opened", new FieldType.Edtf(), Port::opened),
                    optional("note", new FieldType.Text(), Port::name).aside(),
                    BERTHS);

    private static final Port PORT =
            new Port(
                    RecordId.source("P1"),
                    "Gia Lâm",
                    EdtfDate.parse("2001-05~"),
                    LocalDate.of(2020, 2, 29),
                    3);

    private static RecordSheet<Port> sheet(List<Field<Port, ?>> fields) {
        Schema<Port> schema = Schema.of("port", "ports", Port::id, _ -> PORT, fields);
        return new RecordSheet<>(schema, new FieldWords(Words.in(Language.EN)), Map.of(NAME, 40));
    }

    @Test
    void theWordsOfASourceStandBesideTheDate() {
        Agreement said =
                Facts.agreement("A1").signed("2019-05-03").signedWords("giữa năm 2019").build();
        Agreement bare = Facts.agreement("A2").signed("2019-05-03").build();
        RecordSheet<Agreement> agreements =
                new KindSheets(Facts.dataset(said, bare), Words.in(Language.EN))
                        .of(RecordId.Kind.AGREEMENT, _ -> new Cell.Text(""));
        Sheet sheet = agreements.of("", () -> Stream.of(said, bare));
        List<Cell> cells = sheet.rows().get().findFirst().orElseThrow();
        int at = cells.indexOf(new Cell.Text("“giữa năm 2019”"));
        assertEquals(new Cell.Day(LocalDate.of(2019, 5, 3)), cells.get(at - 2));
        assertEquals(
                sheet.columns().size() - 1,
                agreements.of("", () -> Stream.of(bare)).columns().size());
        assertEquals(
                "3 May 2019 “giữa năm 2019”",
                new FieldWords(Words.in(Language.EN)).brief(AgreementSchema.SIGNED, said));
    }

    private static List<String> told(Sheet sheet) {
        List<String> told = new ArrayList<>();
        List<Cell> first = sheet.rows().get().findFirst().orElseThrow();
        for (int i = 0; i < sheet.columns().size(); i++) {
            Column column = sheet.columns().get(i);
            told.add(
                    column.heading()
                            + " "
                            + column.width()
                            + ": "
                            + switch (first.get(i)) {
                                case Cell.Text(String text) -> text;
                                case Cell.Day(LocalDate day) -> "day " + day;
                                case Cell.Count(long number) -> "number " + number;
                                case Cell.Decimal(BigDecimal number) -> "decimal " + number;
                            });
        }
        return told;
    }

    @Test
    void eachFieldThatIsNotToldElsewhereHasAColumnAndADateTwo() {
        assertEquals(
                List.of(
                        "Id 8: P1",
                        "Seen 16: day 2020-02-29",
                        "Name 40: Gia Lâm",
                        "Opened 16: about May 2001",
                        "Opened (EDTF) 16: 2001-05~",
                        "Berths 16: number 3"),
                told(sheet(FIELDS).of("Ports", () -> Stream.of(PORT))));
    }

    @Test
    void aFieldThatIsAddedToTheSchemaAppearsInItsPlace() {
        List<Field<Port, ?>> more = new ArrayList<>(FIELDS.subList(0, 2));
        more.add(1, required("letters", new FieldType.Count(0), port -> port.name().length()));
        assertEquals(
                List.of(
                        "Id 8: P1",
                        "Seen 16: day 2020-02-29",
                        "Letters 16: number 7",
                        "Name 40: Gia Lâm"),
                told(sheet(more).of("Ports", () -> Stream.of(PORT))));
    }

    @Test
    void otherColumnsStandAmongThem() {
        assertEquals(
                List.of(
                        "No. 8: number 1",
                        "Id 8: P1",
                        "Name 40: GIA LÂM",
                        "Seen 16: day 2020-02-29",
                        "Opened 16: about May 2001",
                        "Opened (EDTF) 16: 2001-05~",
                        "Ships 9: many",
                        "Berths 16: number 3"),
                told(
                        sheet(FIELDS)
                                .first(NAME)
                                .instead(NAME, _ -> new Cell.Text("GIA LÂM"))
                                .before(BERTHS, new Column("Ships", 9), _ -> new Cell.Text("many"))
                                .first(new Column("No.", 8), _ -> new Cell.Count(1))
                                .of("Ports", () -> Stream.of(PORT))));
    }
}
