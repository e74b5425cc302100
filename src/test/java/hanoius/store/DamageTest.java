package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.CheckReport;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Instant;

/** Damage that is done to a document in its own language. */
class DamageTest {

    @TempDir Path folder;

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
