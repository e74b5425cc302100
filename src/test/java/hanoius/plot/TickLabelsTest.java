package hanoius.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.language.Language;
import hanoius.text.Words;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class TickLabelsTest {

    @ParameterizedTest
    @CsvSource({
        "2019-01-01, YEAR, 2019, 2019",
        "1990-01-01, DECADE, 1990s, thập niên 1990",
        "1900-01-01, CENTURY, 1900–1999, 1900–1999",
        "-0044-01-01, YEAR, 45 BC, 45 TCN",
        "-0050-01-01, DECADE, 51 BC, 51 TCN",
        "-0100-01-01, CENTURY, 101 BC, 101 TCN",
        "-0043-03-01, MONTH, March 44 BC, tháng 3 năm 44 TCN",
        "-0043-03-15, DAY, 15 March 44 BC, ngày 15 tháng 3 năm 44 TCN",
        "0000-01-01, CENTURY, 1 BC–99 AD, 1 TCN–99 SCN",
    })
    void unitsOfTheRulerAreNamedAsInWords(
            LocalDate start, TimeStep step, String english, String vietnamese) {
        assertEquals(english, TickLabels.of(start, step, Words.in(Language.EN)));
        assertEquals(vietnamese, TickLabels.of(start, step, Words.in(Language.VI)));
    }
}
