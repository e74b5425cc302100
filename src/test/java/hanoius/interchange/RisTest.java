package hanoius.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.exchange.TableRow;
import hanoius.interchange.Remark.Reason;
import hanoius.language.Language;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

final class RisTest {

    /** As reference managers write it, with authors, several addresses and a line that goes on. */
    @Test
    void whatOthersWroteIsRead() {
        ForeignRows rows =
                ForeignFormat.RIS.read(
                        """
                        TY  - NEWS
                        AU  - Nguyễn, An
                        AU  - Smith, John
                        T1  - Hanoi and Utah sign
                        JF  - Hanoi Times
                        PY  - 2019/09/23/
                        UR  - https://a.vn/1
                        UR  - https://a.vn/2
                        N1  - first
                        and on
                        KW  - friendship
                        ER  -\s

                        TY  - GEN
                        T1  - Letter
                        Y1  - 2019///Spring or so
                        ER  -
                        TY  - BOOK
                        AU  - Nobody
                        ER  -
                        nonsense
                        """);
        assertEquals(
                List.of(
                        new TableRow(
                                1,
                                Map.of(
                                        "title", "Hanoi and Utah sign",
                                        "publisher", "Hanoi Times",
                                        "published", "2019-09-23",
                                        "url", "https://a.vn/1",
                                        "notes", "first\nand on")),
                        new TableRow(
                                14,
                                Map.of(
                                        "title",
                                        "Letter",
                                        "published",
                                        "2019",
                                        "published_words",
                                        "Spring or so"))),
                rows.rows("sources"));
        assertEquals(
                List.of(
                        new Remark(1, "UR", Reason.SEVERAL, "https://a.vn/2"),
                        new Remark(1, "AU", Reason.NO_PLACE, "Nguyễn, An; Smith, John"),
                        new Remark(1, "KW", Reason.NO_PLACE, "friendship"),
                        new Remark(18, "", Reason.INCOMPLETE, "Nobody"),
                        new Remark(21, "", Reason.NOT_THIS_FORMAT, "nonsense")),
                rows.remarks());
        assertEquals(
                "The record has no place for “friendship”",
                Words.in(Language.EN).of(rows.remarks().get(2)));
    }

    @Test
    void nothingOfAnotherFormatIsRead() {
        for (String each : List.of("", "\n\n", "a,b\n1,2\n", "ER  - \nTI  - x\n", "\u0000")) {
            assertEquals(Map.of(), ForeignFormat.RIS.read(each).tables(), each);
        }
    }
}
