package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.query.Query;
import hanoius.text.Words;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Whatever is typed, search answers. */
class HostileQueryTest {

    private static final List<String> PIECES =
            List.of(
                    "\"",
                    "\"\"",
                    "'",
                    "*",
                    "**",
                    "-",
                    "--",
                    "^",
                    ":",
                    "(",
                    ")",
                    "{",
                    "}",
                    "+",
                    ",",
                    " ",
                    "\t",
                    "\n",
                    "\0",
                    "NEAR(",
                    "AND",
                    "OR",
                    "NOT",
                    "title",
                    "a*",
                    "party:",
                    "status:",
                    "status:signed",
                    "year:",
                    "year:2014..",
                    "year:..",
                    "..",
                    "has:x",
                    "source:\"",
                    "-party:\"u",
                    "search",
                    "rowid",
                    "; DROP TABLE record; --",
                    "?1",
                    "😀",
                    "\uD83D",
                    "\uDE00",
                    "\uD83D\uD83D",
                    "đ",
                    "\u0300",
                    "e\u0301",
                    "ﬁ",
                    "İ",
                    "ß",
                    "\uFFFF",
                    "\uE000",
                    "\uE001",
                    "\u200F",
                    "العربية",
                    "北京",
                    "ไทย",
                    "१२३",
                    "\u0000a",
                    "%",
                    "_",
                    "\\",
                    "$",
                    "@",
                    "#",
                    "1e5",
                    "utah",
                    "Đà Nẵng");

    @TempDir static Path folder;
    private static FoundRecords found;

    @BeforeAll
    static void aDocument() {
        Path file = folder.resolve("d.milestones");
        Document.create(file, "T", Instant.EPOCH, SampleDataset.full()).close();
        found = new FoundRecords(file);
    }

    @AfterAll
    static void close() {
        found.close();
    }

    private static void answer(String typed) {
        Query query = Query.parse(typed);
        assertNotNull(found.search().matching(query));
        assertNotNull(found.search().hits(query, 3));
        query.highlights(typed);
        query.problems()
                .forEach(each -> assertTrue(each.at().to() <= typed.length(), each.toString()));
        for (int caret = 0; caret <= typed.length(); caret++) {
            Query.completions(typed, caret, found.search().vocabulary(), Words.in(Language.VI));
        }
    }

    @Test
    void piecesOfEveryLanguageInAnyOrderAreAnswered() {
        Random random = new Random(20261122);
        for (int i = 0; i < 500; i++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                typed.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            answer(typed.toString());
        }
    }

    @Test
    void anyCharsAreAnswered() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            char[] chars = new char[random.nextInt(12)];
            for (int n = 0; n < chars.length; n++) {
                chars[n] = (char) random.nextInt(random.nextBoolean() ? 128 : 65_536);
            }
            answer(new String(chars));
        }
    }

    @Test
    void tenThousandWordsAreAnswered() {
        assertNotNull(found.search().hits(Query.parse("title ".repeat(10_000)), 3));
        assertNotNull(found.search().matching(Query.parse("-title ".repeat(10_000))));
        assertNotNull(found.search().matching(Query.parse("a".repeat(100_000))));
        assertNotNull(found.search().matching(Query.parse('"' + "a ".repeat(10_000))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utah\"", "\"utah", "(utah", "utah^", "utah\0", "utah*", "-- utah", "utah😀"
            })
    void signsAroundAWordChangeNothing(String typed) {
        assertEquals(found.by("utah"), found.by(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uE000", "\uE001", "\uE005*"})
    void theWordsOfTheIndexItselfCannotBeTyped(String typed) {
        assertTrue(Query.parse(typed).isEmpty());
    }
}
