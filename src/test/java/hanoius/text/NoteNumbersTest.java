package hanoius.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Random;

/** Numbers in notes have the signs of the language, and nothing else in them is touched. */
class NoteNumbersTest {

    private static String vietnamese(String note) {
        return Words.in(Language.VI).note(note);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "253,400 / 1.033 = 245,305|253.400 / 1,033 = 245.305",
                "3.4 / 1.259 = 2.70; bounds 3.35/1.2595 = 2.66|3,4 / 1,259 = 2,70; bounds"
                        + " 3,35/1,2595 = 2,66",
                "bounds 16.43-17.09. Cross-check: over 15 billion|bounds 16,43-17,09. Cross-check:"
                        + " over 15 billion",
                "Border counts: 368,190 in nine months of 2015|Border counts: 368.190 in nine"
                        + " months of 2015",
                "(surplus over 253,400 taken as under 100).|(surplus over 253.400 taken as under"
                        + " 100).",
                "Up 12.3 percent, ≥ 1,234,567.89 or −0.5%|Up 12,3 percent, ≥ 1.234.567,89 or −0,5%",
                "66.7 - 17.5 = 49.2 billion; 3.4bn|66,7 - 17,5 = 49,2 billion; 3,4bn",
                "48,880/0.770 = 63,481.|48.880/0,770 = 63.481.",
                "from 2019-03 to 2019-08: 10.5.|from 2019-03 to 2019-08: 10,5."
            })
    void numbersHaveTheSignsOfTheLanguage(String note, String expected) {
        assertEquals(expected, vietnamese(note));
        assertEquals(note, Words.in(Language.EN).note(note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2019-05-01/2020",
                "[1667,1668,1670..1672]",
                "{1960,1961-12}",
                "-0044-03-15 and Y-17E7",
                "156X-12-25~",
                "on 14.7.2020 and 14.07.2020",
                "see S001, O012 and M012.3",
                "version 1.2.3 and v1.25, ISO 8601-2:2019",
                "https://example.org/a/1.25,300?x=3.5",
                "www.example.org/1.5 and mail a.1.5@example.org",
                "hanoitimes.vn/news/2019/09/81E0DC05-1.2",
                "doi:10.1000/182.5 and 10.1038/s41586-020-2649.1",
                "“surpassed 253,400” and \"3.5 million\"",
                "Decimal comma in the source (93,96)",
                "Rank 11 of 141, in 2017, 2018,2019"
            })
    void whatIsNoNumberOfTheNoteStays(String note) {
        assertEquals(note, vietnamese(note));
    }

    @Test
    void everyNumberIsWrittenAsTheLanguageWritesIt() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            BigDecimal number =
                    new BigDecimal(random.nextLong(1, 2_000_000_000L))
                            .movePointLeft(random.nextInt(5));
            String english = NumberWords.number(number, Language.EN);
            String wanted = NumberWords.number(number, Language.VI);
            // A whole number that is not grouped may be a year, and has no sign to change.
            String expected = english.matches("\\d+") ? english : wanted;
            for (String form : new String[] {"%s", "(%s)", "= %s;", "%s/2", "1-%s", "at %s."}) {
                assertEquals(
                        form.formatted(expected), vietnamese(form.formatted(english)), english);
            }
            assertTrue(vietnamese("y" + english).equals("y" + english), english);
        }
    }
}
