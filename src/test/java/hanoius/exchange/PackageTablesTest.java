package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.model.Dataset;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Schemas;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

class PackageTablesTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CHART")
    void theRecordIsWrittenAsItWasRead(Kind kind) throws IOException {
        Path file = Path.of("assets", "record", Schemas.of(kind).table() + ".csv");
        assertEquals(Files.readString(file), written(DataPackage.bundled().dataset(), kind));
    }

    private static String written(Dataset dataset, Kind kind) throws IOException {
        StringWriter writer = new StringWriter();
        PackageTables.write(dataset, kind, writer);
        return writer.toString();
    }
}
