package hanoius.exchange;

import static hanoius.schema.Field.optional;
import static hanoius.schema.Field.required;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hanoius.edtf.EdtfDate;
import hanoius.model.Citation;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.schema.CitationsType;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.QuantityType;
import hanoius.schema.Schema;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tables of a kind of record that there is only here. */
class RecordCsvTest {

    private record Port(
            RecordId id,
            String name,
            @Nullable EdtfDate opened,
            LocalDate seen,
            boolean deep,
            int berths,
            List<String> lines,
            RecordId region,
            List<Citation> citations,
            Quantity load) {

        boolean dry() {
            return false;
        }
    }

    private static final List<Field<Port, ?>> FIELDS =
            List.of(
                    required("name", new FieldType.Text(), Port::name),
                    optional("opened", new FieldType.Edtf(), Port::opened),
                    required("seen", new FieldType.Day(false), Port::seen),
                    optional("deep", new FieldType.Flag(), Port::deep),
                    required("berths", new FieldType.Count(1), Port::berths),
                    optional("lines", new FieldType.Names(), Port::lines),
                    required("region", new FieldType.Reference(Kind.INDICATOR), Port::region),
                    optional("sources", new CitationsType(), Port::citations),
                    required("load", new QuantityType(), Port::load));

    private static final Port PORT =
            new Port(
                    RecordId.source("P1"),
                    "=Gia Lâm, \"new\"",
                    EdtfDate.parse("-0001"),
                    LocalDate.of(2020, 2, 29),
                    true,
                    3,
                    List.of("-1", "two (2; 3)"),
                    RecordId.indicator("north"),
                    List.of(Citation.of(RecordId.source("S1"))),
                    new Quantity(new BigDecimal("-1E+3"), Qualifier.ABOUT, null, null, "+1000"));

    private static Schema<Port> ports(List<Field<Port, ?>> fields) {
        return Schema.of("port", "ports", Port::id, _ -> PORT, fields);
    }

    @Test
    void eachFieldOfTheSchemaHasItsColumns() throws IOException {
        assertEquals(
                """
                id,name,opened,seen,deep,berths,lines,region,value,qualifier,lower,upper,as_reported
                P1,"=Gia Lâm, ""new""\",-0001,2020-02-29,yes,3,-1;two (2; 3),north,-1000,about,,,+1000
                """,
                csv(ports(FIELDS)));
    }

    @Test
    void aFieldThatIsAddedToTheSchemaAppearsInItsPlace() throws IOException {
        List<Field<Port, ?>> more = new ArrayList<>(FIELDS.subList(0, 2));
        more.add(1, required("letters", new FieldType.Count(0), port -> port.name().length()));
        assertEquals(
                "id,name,letters,opened\nP1,\"=Gia Lâm, \"\"new\"\"\",15,-0001\n",
                csv(ports(more)));
    }

    /** Packages from before a sparse field have no column of it either. */
    @Test
    void aSparseFieldHasItsColumnsWhereAnyRecordSaysSomething() throws IOException {
        Field<Port, ?> name = FIELDS.getFirst();
        Field<Port, Boolean> deep = optional("deep", new FieldType.Flag(), Port::deep).sparse();
        Field<Port, Boolean> dry = optional("dry", new FieldType.Flag(), Port::dry).sparse();
        Schema<Port> schema = ports(List.of(name, deep, dry));
        var out = new ByteArrayOutputStream();
        new RecordCsv<>(schema).writeTo(out, List.of(PORT));
        assertEquals(
                "id,name,deep\nP1,\"=Gia Lâm, \"\"new\"\"\",yes\n",
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFieldThatIsNeverEmptyIsNotSparse() {
        Field<Port, ?> name = FIELDS.getFirst();
        assertThrows(IllegalStateException.class, name::sparse);
    }

    private static String csv(Schema<Port> schema) throws IOException {
        StringWriter writer = new StringWriter();
        new RecordCsv<>(schema).write(Stream.of(PORT), writer);
        return writer.toString();
    }
}
