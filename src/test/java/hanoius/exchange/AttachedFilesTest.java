package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Content.Contents;
import hanoius.archive.ContentException;
import hanoius.language.Language;
import hanoius.model.Attachment;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.support.Facts;
import hanoius.text.Words;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A data package with files of records, and one with something wrong about them. */
class AttachedFilesTest {

    private static final Attachment SCAN =
            Facts.noted(
                    Facts.attachment("F1", RecordId.milestone("M1"), "scan.pdf", "one"),
                    "a, \"b\"");
    private static final Attachment AGAIN =
            Facts.attachment("F2", RecordId.source("S1"), "ảnh.jpg", "one");
    private static final Attachment EMPTY =
            Facts.attachment("F3", RecordId.party("P1"), "empty.txt", "");

    private static final Dataset RECORDS =
            Facts.dataset(Facts.milestone("M1").title("T").build(), Facts.source("S1").build())
                    .withParties(List.of(Facts.party("P1").name("Party").side("").build()));

    private static final UUID OWN = UUID.fromString("5f1d7c3e-96a5-4d0c-8f3b-0d6a2c1e9b77");

    @TempDir Path folder;

    private static void content(String sha256, OutputStream to) throws IOException {
        to.write((sha256.equals(SCAN.sha256()) ? "one" : "").getBytes(StandardCharsets.UTF_8));
    }

    private static DataPackage data(Contents contents, Attachment... attachments) {
        return new DataPackage(
                "T",
                Instant.EPOCH,
                RECORDS.withAttachments(List.of(attachments)),
                Map.of(SCAN.id(), OWN),
                contents);
    }

    @BeforeEach
    void aPackage() throws IOException {
        PackageWriter.toFolder(data(AttachedFilesTest::content, SCAN, AGAIN, EMPTY), folder);
    }

    private Path file(String sha256) {
        return folder.resolve("attachments").resolve(sha256);
    }

    private static String content(DataPackage data, String sha256) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        data.contents().write(sha256, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void assertAsWritten(DataPackage data) throws IOException {
        assertEquals(List.of(SCAN, AGAIN, EMPTY), data.dataset().attachments());
        assertEquals(Map.of(SCAN.id(), OWN), data.uuids());
        assertEquals("one", content(data, SCAN.sha256()));
        assertEquals("", content(data, EMPTY.sha256()));
    }

    @Test
    void filesGoThroughAFolderEachContentOnce() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("attachments"))) {
            assertEquals(2, files.count());
        }
        assertAsWritten(DataPackage.in(folder));
        Path again = Files.createDirectory(folder.resolve("again"));
        PackageWriter.toFolder(DataPackage.in(folder), again);
        for (String each : List.of("attachments.csv", "datapackage.json")) {
            assertEquals(-1, Files.mismatch(folder.resolve(each), again.resolve(each)), each);
        }
        assertAsWritten(DataPackage.in(again));
    }

    @Test
    void filesGoThroughAZip() throws IOException {
        Path zip = folder.resolve("record.zip");
        try (var out = Files.newOutputStream(zip)) {
            PackageWriter.toZip(DataPackage.in(folder), out);
        }
        assertAsWritten(DataPackage.in(zip));
    }

    @Test
    void aPackageWithoutFilesHasNoTraceOfThem() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        PackageWriter.toFolder(data(Contents.NONE), plain);
        assertFalse(Files.exists(plain.resolve("attachments.csv")));
        assertFalse(Files.exists(plain.resolve("attachments")));
        assertFalse(Files.readString(plain.resolve("datapackage.json")).contains("attachment"));
        assertEquals(List.of(), DataPackage.bundled().dataset().attachments());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scan.pdf|../../etc/passwd|attachments.csv:2: name: \"../../etc/passwd\" is a path,"
                        + " not a name",
                "scan.pdf|..|attachments.csv:2: name: \"..\" is a path, not a name",
                "text/plain,3|text/plain,4|attachments.csv:2: size: 4 is not how many bytes the"
                        + " file has: 3",
                "text/plain,3|text/plain,-3|attachments.csv:2: size: -3 is less than 0",
                "F1,M1,|F1,M9,|attachments.csv:2: of: there is no \"M9\" among milestones or"
                        + " agreements or indicators",
                "F2,S1,|F1,S1,|attachments.csv:3: id: \"F1\" is there already",
                "7692c3ad3540bb80|../../../etc/pas|attachments.csv:2: sha256:"
                        + " \"../../../etc/pas3c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed\" is"
                        + " not a SHA-256 of 64 digits 0-9 and a-f",
                "7692c3ad3540bb80|0692c3ad3540bb80|attachments.csv:2: sha256:"
                    + " attachments/0692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"
                    + " is not in the package",
            })
    void whatARowSaysWrongIsNamed(String good, String bad, String expected) throws IOException {
        Path table = folder.resolve("attachments.csv");
        String rows = Files.readString(table);
        assertTrue(rows.contains(good), rows);
        int at = rows.indexOf(good);
        Files.writeString(table, rows.substring(0, at) + bad + rows.substring(at + good.length()));
        assertTrue(problems().getFirst().startsWith(expected), problems().toString());
    }

    @Test
    void aFileThatIsMissingIsNamed() throws IOException {
        Files.delete(file(EMPTY.sha256()));
        assertEquals(
                List.of(
                        "attachments.csv:4: sha256: attachments/"
                                + EMPTY.sha256()
                                + " is not in the package"),
                problems());
    }

    @Test
    void aFileWithOtherContentsIsNamedOnceAndNotOutOfTheFolder() throws IOException {
        Files.writeString(file(SCAN.sha256()), "other");
        assertEquals(1, problems().size(), problems().toString());
        assertTrue(
                problems()
                        .getFirst()
                        .startsWith("attachments.csv:2: sha256: the file has another one: "));
    }

    @Test
    void aFileThatIsTooLargeIsNamed() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file(SCAN.sha256()).toFile(), "rw")) {
            sparse.setLength(Attachment.LARGEST + 1L);
        }
        assertEquals(
                List.of(
                        "attachments.csv:2: sha256: attachments/"
                                + SCAN.sha256()
                                + " is larger than 100 MB"),
                problems());
    }

    /** In the language of whoever reads it, with all that the English words name. */
    @Test
    void whatIsWrongIsToldInEveryLanguage() throws IOException {
        Files.delete(file(EMPTY.sha256()));
        DataPackageException.Problem missing =
                assertThrows(DataPackageException.class, () -> DataPackage.in(folder))
                        .problems()
                        .getFirst();
        assertEquals(
                "attachments.csv, dòng 4: sha256: Trong gói không có attachments/"
                        + EMPTY.sha256()
                        + ".",
                missing.told(Words.in(Language.VI)));
        for (PackageFault.Reason each : PackageFault.Reason.values()) {
            PackageFault fault = PackageFault.of(each, "<1>", "<2>", "<3>");
            for (Language language : Language.values()) {
                String told = Words.in(language).of(fault);
                for (String named : List.of("<1>", "<2>", "<3>")) {
                    assertEquals(fault.english().contains(named), told.contains(named), told);
                }
            }
        }
    }

    @Test
    void contentsThatAreNotAtHandAreNotWrittenAsEmpty() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        assertThrows(
                ContentException.class,
                () -> PackageWriter.toFolder(data(Contents.NONE, SCAN), other));
        assertFalse(Files.exists(other.resolve("datapackage.json")));
    }

    private List<String> problems() {
        return assertThrows(DataPackageException.class, () -> DataPackage.in(folder))
                .problems()
                .stream()
                .map(DataPackageException.Problem::toString)
                .toList();
    }
}
