package hanoius.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.Source;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class BibTexTest {

    private static final Pattern TITLE = Pattern.compile("title = \\{\\{(.*)}}");

    private static final Map<String, String> SIGNS =
            Map.of(
                    "\\textbraceleft{}", "{",
                    "\\textbraceright{}", "}",
                    "\\textasciitilde{}", "~",
                    "\\textasciicircum{}", "^",
                    "\\textbackslash{}", "\\");

    @Test
    void aSourceIsAnOnlineEntry() {
        assertEquals(
                """
                @online{S1,
                  author = {{VNA}},
                  title = {{Trao đổi \\& hợp tác: 100\\% \\$5 \\#1 a\\_b \
                \\textbraceleft{}c\\textbraceright{} \\textasciitilde{} \
                \\textasciicircum{} \\textbackslash{}}},
                  howpublished = {\\url{https://a.vn/x_y?p=%20&q=%7B%7D}},
                  date = {2020-07},
                  year = {2020},
                  month = jul,
                  url = {https://a.vn/x_y?p=%20&q=%7B%7D},
                  urldate = {2026-11-21},
                  langid = {vietnamese}
                }
                """,
                BibTex.write(
                        List.of(
                                Sources.of(
                                        "S1",
                                        "Trao đổi & hợp tác:\n100% $5 #1 a_b {c} ~ ^ \\",
                                        "https://a.vn/x_y?p=%20&q={}",
                                        "2020-07"))));
    }

    @Test
    void withoutAnAddressItIsOfTheKindForEverythingElse() {
        String entry = BibTex.write(List.of(Sources.of("S1", "T", "", null)));
        assertTrue(entry.startsWith("@misc{S1,"), entry);
        assertFalse(entry.contains("url ="), entry);
        assertFalse(entry.contains("date = {}"), entry);
    }

    @Test
    void withoutAPublisherItHasNoAuthor() {
        String entry = BibTex.write(List.of(Facts.source("S1").publisher("").build()));
        assertFalse(entry.contains("author"), entry);
    }

    @ParameterizedTest
    @CsvSource({
        "2020, date = {2020}",
        "2020-07~, date = {2020-07~}",
        "2014/.., year = {2014/..}",
        "2014/.., date = {2014/..}",
        "2014/, date = {2014/}",
        "../2014, year = {../2014}",
        "Y12345, date = {Y12345}",
        "-0043-03-15, date = {-0043-03-15}",
        "2014-03/2015, date = {2014-03/2015}",
        "'[2020-07-02,2020-07-03]', 'year = {[2020-07-02,2020-07-03]}'",
    })
    void whatIsNoDateOfBiblatexIsGivenAsItWasWritten(String date, String field) {
        String entry = BibTex.write(List.of(Sources.of("S1", "T", "", date)));
        assertTrue(entry.contains("  " + field + ",\n"), entry);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-07-02, 2020, jul",
        "2020-07~, 2020, jul",
        "2020-21, 2020, ''",
        "2014-03/2015, 2014--2015, ''",
        "2014-03/2014-05, 2014, ''",
        "-0043-03-15, 44 BC, mar",
        "0000, 1 BC, ''",
        "199X, 199X, ''",
    })
    void oldStylesFindTheYearAndTheMonth(String date, String year, String month) {
        String entry = BibTex.write(List.of(Sources.of("S1", "T", "", date)));
        assertTrue(entry.contains("  year = {" + year + "},\n"), entry);
        assertEquals(!month.isEmpty(), entry.contains("  month = " + month + ",\n"), entry);
    }

    @Test
    void remarksOfTheRecordAreNoNoteThatStylesPrint() {
        String entry =
                BibTex.write(List.of(Facts.source("S1").title("T").notes("Copy of 100 %").build()));
        assertTrue(entry.contains("  annotation = {Copy of 100 \\%}"), entry);
        assertFalse(entry.contains("  note ="), entry);
    }

    @Test
    void noTwoEntriesHaveTheSameKey() {
        String entries =
                BibTex.write(
                        Stream.of("a b", "a-b", "A,B", "ấ")
                                .map(key -> Sources.of(key, "T", "", null))
                                .toList());
        List<String> keys =
                Pattern.compile("@misc\\{(.*),")
                        .matcher(entries)
                        .results()
                        .map(each -> each.group(1))
                        .toList();
        assertEquals(List.of("a-b", "a-b-2", "A-B-3", "-"), keys);
    }

    @Test
    void anyTitleComesBackOnOneLineWithItsBracesInPairs() {
        var random = new Random(11);
        for (int i = 0; i < 500; i++) {
            String title = Sources.hostile(random) + "x";
            Source source = Sources.of("S1", title, "https://a.vn/" + title, null);
            String entry = BibTex.write(List.of(source));
            assertTrue(isBalanced(entry), entry);
            Matcher line = TITLE.matcher(entry);
            assertTrue(line.find(), entry);
            assertEquals(title.replaceAll("[\\p{Z}\\p{Cc}]+", " ").strip(), plain(line.group(1)));
        }
    }

    private static boolean isBalanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    private static String plain(String escaped) {
        return Pattern.compile("\\\\text[a-z]+\\{}|\\\\[&%$#_]")
                .matcher(escaped)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        SIGNS.getOrDefault(
                                                found.group(), found.group().substring(1))));
    }
}
