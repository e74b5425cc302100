package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.schema.Json;
import hanoius.schema.Schemas;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A record that was packed is read as it was, and packed again it is the same bytes. */
class PackageWriterTest {

    private static final UUID OWN = UUID.fromString("5f1d7c3e-96a5-4d0c-8f3b-0d6a2c1e9b77");

    @TempDir private Path folder;

    private static DataPackage record() throws IOException {
        DataPackage bundled = DataPackage.bundled();
        return new DataPackage(
                "Hà Nội; \"Hoa Kỳ\"\n& others",
                Instant.parse("2026-11-28T10:42:07.123Z"),
                bundled.dataset(),
                Map.of(RecordId.milestone("M001"), OWN));
    }

    /** Charts are no part of a package. */
    private static void assertSame(DataPackage wanted, DataPackage read) {
        assertEquals(wanted.title(), read.title());
        assertEquals(wanted.created(), read.created());
        assertEquals(wanted.uuids(), read.uuids());
        assertEquals(
                PackageTables.records(wanted.dataset()).toList(),
                PackageTables.records(read.dataset()).toList());
    }

    private static byte[] zip(DataPackage content) throws IOException {
        var out = new ByteArrayOutputStream();
        PackageWriter.toZip(content, out);
        return out.toByteArray();
    }

    @Test
    void aFolderIsReadAsItWasWritten() throws IOException {
        PackageWriter.toFolder(record(), folder);
        assertSame(record(), DataPackage.in(folder));
    }

    @Test
    void aZipIsReadAsItWasWrittenAndInAFolderOfItToo() throws IOException {
        Path file = folder.resolve("package.zip");
        Files.write(file, zip(record()));
        assertSame(record(), DataPackage.in(file));
        Path nested = folder.resolve("nested.zip");
        try (ZipFile from = new ZipFile(file.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(nested))) {
            for (ZipEntry each : from.stream().toList()) {
                to.putNextEntry(new ZipEntry("Hà Nội/" + each.getName()));
                from.getInputStream(each).transferTo(to);
            }
        }
        assertSame(record(), DataPackage.in(nested));
    }

    @Test
    void theSameRecordGivesTheSameBytes() throws IOException {
        assertArrayEquals(zip(record()), zip(record()));
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        PackageWriter.toFolder(record(), first);
        PackageWriter.toFolder(DataPackage.in(first), second);
        List<Path> files;
        try (Stream<Path> all = Files.list(first)) {
            files = all.toList();
        }
        assertTrue(files.size() > PackageTables.KINDS.size());
        for (Path each : files) {
            assertArrayEquals(
                    Files.readAllBytes(each),
                    Files.readAllBytes(second.resolve(each.getFileName())),
                    each.toString());
        }
    }

    @Test
    void anEmptyRecordIsPackedToo() throws IOException {
        var empty = new DataPackage("Untitled", Instant.EPOCH, Dataset.EMPTY, Map.of());
        PackageWriter.toFolder(empty, folder);
        assertSame(empty, DataPackage.in(folder));
        assertNotEquals(zip(empty).length, zip(record()).length);
    }

    @Test
    void everyTableThatThereMayBeIsDescribedAsItIsRead() {
        List<Table> tables =
                Stream.concat(
                                PackageTables.KINDS.stream().map(Schemas::of).map(Table::of),
                                FurtherTable.of(PackageTables.KINDS).stream()
                                        .map(FurtherTable::table))
                        .toList();
        var descriptor = new Descriptor("Title", Instant.EPOCH, tables, List.of());
        assertEquals(
                descriptor, Descriptor.of(Json.read(Json.pretty(descriptor.toJson(List.of())))));
    }

    @Test
    void whatCannotBeWrittenLeavesTheFolderAsItWas() throws IOException {
        var one =
                new DataPackage(
                        "One",
                        Instant.EPOCH,
                        Facts.dataset(Facts.source("S1").title("Nhân Dân").build()),
                        Map.of());
        Files.createDirectory(folder.resolve(Descriptor.FILE));
        assertThrows(IOException.class, () -> PackageWriter.toFolder(one, folder));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(1, all.count());
        }
    }
}
