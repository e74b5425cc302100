package hanoius.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 48366 | 48366",
                "9 | 0.12 | 12%",
                "10 | 0.1234 | 12.34%",
                "14 | 48366 | 2032-06-01",
                "16 | 48366 | 2032-06-01",
                "17 | 48366 | 2032-06",
                "17 | 48367 | 2032-06-02",
                "22 | 48366.5 | 2032-06-01"
            })
    void formatsThatNeedNotBeWritten(int format, String number, String typed) {
        assertEquals(typed, typed(CellFormat.of(format), number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d/m/yyyy | 48366 | 2032-06-01",
                "mm/yyyy | 48366 | 2032-06",
                "mmm-yy | 48366 | 2032-06",
                "mmm-yy | 48380 | 2032-06-15",
                "[$-42A]mmmm yyyy;@ | 48366 | 2032-06",
                "yyyy | 48214 | 2032",
                "yyyy | 48366 | 2032-06-01",
                "[h]:mm:ss | 48366 | 48366",
                "0.00% | 0.1234 | 12.34%",
                "0.0%;[Red]-0.0% | -0.5 | -50%",
                "0% | 0.07 | 7%",
                "#,##0.00 | 12.5 | 12.5",
                "0.0\\% | 12.5 | 12.5",
                "\"day \"0 | 5 | 5",
                "General | 48366 | 48366"
            })
    void formatsThatAreWritten(String code, String number, String typed) {
        assertEquals(typed, typed(CellFormat.of(code), number));
    }

    /** Spreadsheets count a 29 February 1900; days before it are one further on. */
    @Test
    void theFirstDaysOf1900() {
        assertEquals("1900-01-01", typed(CellFormat.DAY, "1"));
        assertEquals("1900-02-28", typed(CellFormat.DAY, "59"));
        assertEquals("1900-02-29", typed(CellFormat.DAY, "60"));
        assertEquals("1900-03-01", typed(CellFormat.DAY, "61"));
        assertEquals("1904-01-02", CellFormat.DAY.typed(1, "1", true));
    }

    private static String typed(CellFormat format, String number) {
        return format.typed(Double.parseDouble(number), number, false);
    }
}
