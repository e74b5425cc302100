package hanoius.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ClipTest {

    private static List<List<String>> rows(String text) {
        return Clip.rows(text, "");
    }

    @Test
    void cellsStandBetweenTabsAndRowsOnLines() {
        assertEquals(List.of(List.of("a", "b"), List.of("c", "d")), rows("a\tb\nc\td\n"));
        assertEquals(List.of(List.of("a", "b"), List.of("c", "d")), rows("a\tb\r\nc\td\r\n\r\n"));
    }

    @Test
    void rowsAreAsLongAsTheLongest() {
        assertEquals(
                List.of(List.of("a", "", ""), List.of("", "", ""), List.of("b", "c", "")),
                rows("a\n\nb\tc\t\n"));
    }

    @Test
    void aQuotedCellMayHaveTabsLineBreaksAndMarksInIt() {
        assertEquals(
                List.of(List.of("one\ntwo\t\"three\"", "b")),
                rows("\"one\ntwo\t\"\"three\"\"\"\tb\n"));
    }

    @Test
    void aMarkThatNothingEndsIsALetter() {
        assertEquals(
                List.of(List.of("\"Hanoi\" meets Utah", "b"), List.of("\"open", "d")),
                rows("\"Hanoi\" meets Utah\tb\n\"open\td"));
    }

    @Test
    void aTableOfAPageGoesBeforeItsText() {
        String page =
                "<html><body><p>x</p><table><tr><th>a</th><td>b<br>c</td></tr>"
                        + "<tr><td>1</td><td>2</td></tr></table></body></html>";
        assertEquals(
                List.of(List.of("a", "b c"), List.of("1", "2")), Clip.rows("a\tb\nc\n1\t2", page));
        assertEquals(List.of(List.of("a", "b")), Clip.rows("a\tb", "<p>a b</p>"));
    }

    @Test
    void whatACellCoversIsEmpty() {
        String page =
                "<table><tr><td rowspan=2>2023</td><td colspan=2>a</td></tr>"
                        + "<tr><td>b</td><td>c</td></tr><tr><td>2024</td><td>d</td></tr></table>";
        assertEquals(
                List.of(List.of("2023", "a", ""), List.of("", "b", "c"), List.of("2024", "d", "")),
                Clip.rows("", page));
    }

    @Test
    void aCellThatSaysItCoversAllThereIsCoversSome() {
        List<List<String>> rows =
                Clip.rows(
                        "", "<table><tr><td colspan=9999 rowspan=99999999999>a</td></tr></table>");
        assertEquals(1000, rows.getFirst().size());
    }

    private static String quoted(String cell) {
        return cell.contains("\t") || cell.contains("\n") || cell.startsWith("\"")
                ? "\"" + cell.replace("\"", "\"\"") + "\""
                : cell;
    }

    static Stream<Integer> seeds() {
        return Stream.iterate(1, each -> each + 1).limit(200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatASpreadsheetWritesIsReadAgain(int seed) {
        var random = new Random(seed);
        int width = 1 + random.nextInt(4);
        List<List<String>> table =
                Stream.generate(
                                () ->
                                        random.ints(width, 0, 1 << 16)
                                                .mapToObj(each -> cell(new Random(each)))
                                                .toList())
                        .limit(1 + random.nextInt(5))
                        .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                        .toList();
        String text =
                table.stream()
                        .map(
                                row ->
                                        row.stream()
                                                .map(ClipTest::quoted)
                                                .collect(Collectors.joining("\t")))
                        .collect(Collectors.joining("\n"));
        assertEquals(table, rows(text));
    }

    private static String cell(Random random) {
        String letters = "a\"\t\nở1 ";
        return random.ints(random.nextInt(6), 0, letters.length())
                .mapToObj(at -> letters.substring(at, at + 1))
                .collect(Collectors.joining())
                .strip();
    }
}
