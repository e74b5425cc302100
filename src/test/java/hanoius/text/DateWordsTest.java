package hanoius.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.EdtfDate;
import hanoius.everyday.EverydayDate;
import hanoius.language.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Font;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class DateWordsTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/hanoius/text/date-words.txt",
            delimiter = '|',
            maxCharsPerColumn = 500)
    void aDateInWords(String edtf, String en, String vi, String shortEn, String shortVi) {
        EdtfDate date = EdtfDate.parse(edtf);
        assertEquals(
                List.of(en, vi, shortEn, shortVi),
                List.of(
                        Words.in(Language.EN).date(date),
                        Words.in(Language.VI).date(date),
                        Words.in(Language.EN).shortDate(date),
                        Words.in(Language.VI).shortDate(date)));
    }

    @Test
    void everyDateOfTheSpecificationHasWordsThatTheTypefaceHolds() throws Exception {
        try (var file = Language.class.getResourceAsStream("/hanoius/figure/Inter-Regular.otf")) {
            Font inter = Font.createFont(Font.TRUETYPE_FONT, file);
            for (String line :
                    Files.readAllLines(Path.of("src/test/resources/hanoius/edtf/edtf.txt"))) {
                if (!line.startsWith("#") && !line.contains("|invalid|")) {
                    EdtfDate date = EdtfDate.parse(line.substring(0, line.indexOf('|')));
                    for (Language language : Language.values()) {
                        for (String words :
                                List.of(
                                        DateWords.words(date, language),
                                        DateWords.shortWords(date, language))) {
                            assertFalse(words.isBlank(), line);
                            assertTrue(inter.canDisplayUpTo(words) < 0, words);
                        }
                    }
                }
            }
        }
    }

    @Test
    void yearsBeforeChristAreCountedAsReadersCountThem() {
        Words en = Words.in(Language.EN);
        assertEquals("45 BC", en.year(-44));
        assertEquals("1 BC", en.year(0));
        assertEquals("2019", en.year(2019));
        assertEquals("45–43 BC", en.years(-44, -42));
        assertEquals("2014–2016", en.years(2014, 2016));
        assertEquals("45 BC–2016", en.years(-44, 2016));
        assertEquals("2016", en.years(2016, 2016));
        assertEquals("45 TCN", Words.in(Language.VI).year(-44));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019", "2019-09", "2016-05-23", "199X", "[..1995]", "[1996..]", "2014/2016",
                "2020-33", "2020-36", "2020-40", "2020-41", "2020-21", "2020-24", "2010~",
                "2019-09~", "2014-01~/2014-09", "1995-01/1996-02"
            })
    void whatTheProgramSaysItAlsoUnderstands(String edtf) {
        EdtfDate date = EdtfDate.parse(edtf);
        for (Language language : Language.values()) {
            assertEquals(date, EverydayDate.understand(DateWords.words(date, language)));
        }
    }
}
