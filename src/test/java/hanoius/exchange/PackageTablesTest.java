package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Schemas;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class PackageTablesTest {

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CHART", "ATTACHMENT"})
    void theRecordIsWrittenAsItWasRead(Kind kind) throws IOException {
        Path file = Path.of("assets", "record", Schemas.of(kind).table() + ".csv");
        assertEquals(Files.readString(file), written(DataPackage.bundled().dataset(), kind));
    }

    /** A package in which nothing stands in such a column has none. */
    @Test
    void theWordsOfDatesAreWrittenWhereThereAreAny() throws IOException {
        Dataset dataset =
                Facts.dataset(
                        Facts.agreement("A1").signed("2019").signedWords("giữa năm 2019").build(),
                        Facts.agreement("A2").signed("2020").build());
        assertEquals(
                List.of("id,signed,signed_words,", "A1,2019,giữa năm 2019,", "A2,2020,,"),
                written(dataset, Kind.AGREEMENT)
                        .lines()
                        .map(line -> line.replaceFirst("^([^,]*,[^,]*,[^,]*,).*$", "$1"))
                        .toList());
    }

    @Test
    void uuidsAreWrittenWhereOneIsNotThatOfItsName() throws IOException {
        Dataset dataset =
                Facts.dataset(Facts.agreement("A1").build(), Facts.agreement("A2").build());
        RecordId first = RecordId.agreement("A1");
        RecordId second = RecordId.agreement("A2");
        UUID own = UUID.fromString("5f1d7c3e-96a5-4d0c-8f3b-0d6a2c1e9b77");
        assertEquals(
                List.of(",lang,uuid", ",en,", ",en," + own),
                written(dataset, Map.of(first, first.uuid(), second, own), Kind.AGREEMENT)
                        .lines()
                        .map(line -> line.replaceFirst("^.*(,[^,]*,[^,]*)$", "$1"))
                        .toList());
        assertEquals(
                written(dataset, Kind.AGREEMENT),
                written(dataset, Map.of(first, first.uuid()), Kind.AGREEMENT));
    }

    private static String written(Dataset dataset, Kind kind) throws IOException {
        return written(dataset, Map.of(), kind);
    }

    private static String written(Dataset dataset, Map<RecordId, UUID> uuids, Kind kind)
            throws IOException {
        StringWriter writer = new StringWriter();
        PackageTables.write(dataset, uuids, kind, writer);
        return writer.toString();
    }
}
