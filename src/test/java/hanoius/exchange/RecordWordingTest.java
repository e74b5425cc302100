package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.support.PlainCsv;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The record tells its readers what is known; it does not tell its compiler what to do. */
class RecordWordingTest {

    private static final Set<String> SENTENCES =
            Set.of("title", "summary", "note", "notes", "description");

    /** A sentence or clause that begins with what somebody is to do. */
    private static final Pattern ORDER =
            Pattern.compile(
                    "(?i)(?:^|[.;:,(] )(?:and"
                        + " )?(?:record|prefer|keep|see|compare|use|never|always|check|replace|treat|do"
                        + " not|don't|note that|verify|confirm|take|mark|add"
                        + "|ignore|leave|cite|avoid|consider|merge|todo|please)\\b");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sources",
                "milestones",
                "agreements",
                "links",
                "indicators",
                "observations"
            })
    void noSentenceIsAnOrder(String table) throws IOException {
        List<String> orders =
                PlainCsv.rows(Files.readString(Path.of("assets", "record", table + ".csv")))
                        .stream()
                        .flatMap(row -> row.entrySet().stream())
                        .filter(cell -> SENTENCES.contains(cell.getKey()))
                        .map(Map.Entry::getValue)
                        .filter(text -> ORDER.matcher(text).find())
                        .toList();
        assertEquals(List.of(), orders);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One report names Wyoming: record both, prefer Utah.",
                "Other method; keep apart",
                "Never compare with full years",
                "Rounded. See the 2019 row"
            })
    void ordersAreFound(String text) {
        assertTrue(ORDER.matcher(text).find());
        assertFalse(ORDER.matcher("The report records both and prefers neither.").find());
    }
}
