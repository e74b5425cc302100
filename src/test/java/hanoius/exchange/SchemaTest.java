package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.model.RecordId.Kind;
import hanoius.schema.Json;
import hanoius.schema.Schemas;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the program says of each kind of record, and what the package with the record says. */
class SchemaTest {

    private static List<Table> described = List.of();

    @BeforeAll
    static void theDescriptor() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("assets", "record", Descriptor.FILE))) {
            described = Descriptor.of(Json.read(in)).tables();
        }
    }

    @Test
    void eachTableIsThatOfAKindOfRecordOrBelongsToSeveralAndOnlyChartsAndFilesHaveNone() {
        assertEquals(
                Stream.concat(
                                PackageTables.KINDS.stream().map(kind -> Schemas.of(kind).table()),
                                PackageTables.further().stream())
                        .toList(),
                described.stream().map(Table::name).toList());
        assertEquals(
                List.of(Kind.CHART, Kind.ATTACHMENT),
                Stream.of(Kind.values())
                        .filter(kind -> !PackageTables.KINDS.contains(kind))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CHART", "ATTACHMENT"})
    void theDescriptorSaysOfEachColumnWhatTheSchemaSays(Kind kind) {
        assertDescribed(Table.of(Schemas.of(kind)));
    }

    @Test
    void theDescriptorSaysWhatTheTablesAreThatBelongToSeveralKinds() {
        FurtherTable.of(PackageTables.KINDS).forEach(each -> assertDescribed(each.table()));
    }

    private static void assertDescribed(Table table) {
        Table said =
                described.stream()
                        .filter(each -> each.name().equals(table.name()))
                        .findFirst()
                        .orElseThrow();
        assertEquals(said, table.asIn(said));
    }
}
