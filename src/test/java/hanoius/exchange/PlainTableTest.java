package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class PlainTableTest {

    private static final PlainTable TABLE =
            new PlainTable(
                    List.of("Name", "Note"), List.of(List.of("a\tb", "c\r\nd"), List.of("x", "")));

    @Test
    void tabsAndLineBreaksWithinACellBecomeSpaces() {
        assertEquals("Name\tNote\na b\tc d\nx\t\n", TABLE.tabbed());
    }

    @Test
    void aTableWithoutRowsIsItsHeadings() {
        assertEquals("Name\n", new PlainTable(List.of("Name"), List.of()).tabbed());
    }

    @Test
    void whatHtmlWouldTakeForMarkupIsEscaped() {
        assertEquals(
                "<meta charset=\"utf-8\"><table><thead><tr><th>&lt;b&gt;</th></tr></thead>"
                        + "<tbody><tr><td>≥ 3 &amp; “more”</td></tr></tbody></table>",
                new PlainTable(List.of("<b>"), List.of(List.of("≥ 3 & “more”"))).html());
    }
}
