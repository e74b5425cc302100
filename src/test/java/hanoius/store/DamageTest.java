package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.CheckReport;
import hanoius.model.Dataset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Damage that happens to a document's bytes. */
class DamageTest {

    private static final int FLIPS = 300;

    @TempDir Path folder;

    /**
     * Each flip is found on opening or by the check, or all that the document says is unchanged.
     */
    @Test
    void noFlippedBitChangesTheRecordUnseen() throws IOException {
        Path file = folder.resolve("d.milestones");
        Dataset before = SampleDataset.full();
        Document.create(file, "T", Instant.EPOCH, before).close();
        byte[] sound = Files.readAllBytes(file);
        Random random = new Random(20261122);
        int refused = 0;
        int found = 0;
        int bySealAlone = 0;
        int harmless = 0;
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < FLIPS; i++) {
            byte[] bytes = sound.clone();
            int at = i % 2 == 0 ? random.nextInt(bytes.length) : written(bytes, random);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            try (Document document = Document.open(file)) {
                CheckReport report = document.check();
                if (!report.sound()) {
                    found++;
                    if (report.problems().stream().allMatch(each -> each.contains("differs"))) {
                        bySealAlone++;
                    }
                } else if (same(before, document)) {
                    harmless++;
                } else {
                    silent.add("byte " + at);
                }
            } catch (DocumentException e) {
                refused++;
            }
        }
        System.out.printf(
                "%d flips in %d bytes: %d refused, %d found by the check (%d by the seal alone),"
                        + " %d harmless, %d silent%n",
                FLIPS, sound.length, refused, found, bySealAlone, harmless, silent.size());
        assertEquals(List.of(), silent);
        assertTrue(refused > 0 && bySealAlone > 0 && harmless > 0);
    }

    /** A byte in use: much of a small document is empty, and nothing can happen there. */
    private static int written(byte[] bytes, Random random) {
        return random.ints(0, bytes.length).filter(at -> bytes[at] != 0).findFirst().orElseThrow();
    }

    private static boolean same(Dataset before, Document document) {
        Dataset now = document.read();
        return document.title().equals("T")
                && document.lastChanged().equals(Instant.EPOCH)
                && before.milestones().readAll().equals(now.milestones().readAll())
                && before.agreements().equals(now.agreements())
                && before.links().equals(now.links())
                && before.indicators().equals(now.indicators())
                && before.observations().equals(now.observations())
                && before.sources().equals(now.sources());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE milestone SET title = 'Another' WHERE title = 'Title of VISIT'|table"
                        + " milestone",
                "UPDATE observation SET value = '17.91' WHERE value = '17.90'|table observation",
                "UPDATE document SET changed = '2020-01-01T00:00:00Z'|table document",
                "DELETE FROM link WHERE relation = 'signs'|table link",
                "UPDATE milestone SET date = 'soon'|table milestone",
                "UPDATE document SET seal = replace(seal, 'link ', 'link 1')|table link",
                "UPDATE document SET seal = ''|table agreement",
                "INSERT INTO search (words) VALUES ('more')|table search",
                "DELETE FROM search WHERE rowid = 3|table search",
                "INSERT INTO search (record) VALUES ('')|table search",
                "UPDATE source SET publisher = 'Another'|table search",
                "UPDATE search_data SET block = zeroblob(40) WHERE id > 10|fts5: corruption",
            })
    void aChangeBehindTheProgramsBackIsFound(String sql, String words) throws Exception {
        Path file = folder.resolve("d.milestones");
        Document.create(file, "T", Instant.EPOCH, SampleDataset.full()).close();
        RefusalTest.alter(file, sql);
        try (Document document = Document.open(file)) {
            CheckReport report = document.check();
            assertFalse(report.sound());
            assertTrue(
                    report.problems().stream().anyMatch(each -> each.startsWith(words)),
                    report.problems().toString());
        }
    }
}
