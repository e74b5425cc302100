package hanoius.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileEndingTest {

    @ParameterizedTest
    @CsvSource({
        "a.csv, .csv, true, a",
        "A.CSV, .csv, true, A",
        "a.csv.bak, .csv, false, a.csv.bak",
        "csv, .csv, false, csv",
        "sv, .csv, false, sv",
        ".csv, .csv, true, ''",
        "'', .csv, false, ''",
    })
    void namesEndSoInSmallAndCapitalLetters(String name, String ending, boolean so, String stem) {
        assertEquals(so, FileEnding.has(name, ending));
        assertEquals(stem, FileEnding.without(name, ending));
    }
}
