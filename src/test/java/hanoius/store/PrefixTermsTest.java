package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Hits;
import hanoius.query.Query;
import hanoius.query.ValueWords;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Words of an index by their beginnings, and what is found by them. */
class PrefixTermsTest {

    @TempDir static Path folder;
    private static FoundRecords found;

    @BeforeAll
    static void aDocument() {
        List<String> titles =
                IntStream.range(0, 1200).mapToObj("Fair of word%04d in Nẵng"::formatted).toList();
        found = new FoundRecords(TitledMilestones.write(folder.resolve("d.milestones"), titles));
    }

    @AfterAll
    static void close() {
        found.close();
    }

    private static Map<String, List<String>> begun(String typed) throws Exception {
        try (var connection = Connections.open(folder.resolve("d.milestones"));
                Statements statements = new Statements(connection)) {
            return MatchText.PrefixTerms.of(statements)
                    .match(Query.parse(typed), ValueWords.Known.NONE)
                    .begun();
        }
    }

    @Test
    void aBeginningStandsForAllWordsThatBeginSo() throws Exception {
        assertEquals(
                Map.of(
                        "word11",
                        IntStream.range(1100, 1200).mapToObj("word%d"::formatted).toList()),
                begun("word11"));
        assertEquals(Map.of("word0420", List.of("word0420")), begun("fai -word0420"));
        assertEquals(Map.of("wordy", List.of()), begun("wordy"));
        assertEquals(Map.of("nang", List.of("nang"), "nẵng", List.of("nẵng")), begun("Nẵng"));
    }

    @Test
    void shortAndVeryFrequentBeginningsAndWholeWordsAreLeftToFts5() throws Exception {
        assertEquals(Map.of(), begun("wor"));
        assertEquals(Map.of(), begun("word"));
        assertEquals(Map.of(), begun("\"word0420\""));
    }

    @ParameterizedTest
    @CsvSource({
        "word, 1200",
        "word0, 1000",
        "word11, 100",
        "word042, 10",
        "fair word1, 200",
        "fair -word11, 1100",
        "word0420 word0421, 0",
        "wordy, 0",
        "fair -wordy, 1200",
        "Nẵng, 1200",
    })
    void whatIsFoundIsWhatBeginsSo(String typed, int count) {
        assertEquals(count, found.by(typed).size());
        Hits hits = found.search().hits(Query.parse(typed), 3);
        assertEquals(
                Math.min(count, Hits.COUNTED),
                hits.groups().stream().mapToInt(Hits.Group::count).sum());
        assertTrue(hits.groups().stream().allMatch(each -> each.hits().size() == 3));
    }
}
