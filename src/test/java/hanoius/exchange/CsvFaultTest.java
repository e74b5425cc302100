package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import hanoius.language.Language;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Where a text ends to be CSV: by line and cell, in the reader's language. */
class CsvFaultTest {

    private static Optional<CsvFault> find(String text) throws IOException {
        return CsvFault.find(new StringReader(text), ',');
    }

    /** A vertical bar stands for the end of a line, an asterisk for a quotation mark. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a,b|c,*d|e,f|; OPEN_QUOTE; 2; 2",
                "*a|b*,*c|d|*e; AFTER_QUOTE; 4; 2",
                "*a|b*,*c|d|e; OPEN_QUOTE; 2; 2",
                "*a; OPEN_QUOTE; 1; 1",
                "a,b|*c*d,e|; AFTER_QUOTE; 2; 1",
                "*a||b*,****|c,*d|*x|; AFTER_QUOTE; 5; 2",
                "a,*b* ,c; AFTER_QUOTE; 1; 2"
            })
    void aFaultHasItsLineAndItsCell(String text, CsvFault.Reason reason, long line, int cell)
            throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            CsvFault found = find(text.replace("|", end).replace('*', '"')).orElseThrow();
            assertEquals(reason, found.reason());
            assertEquals(line, found.line());
            assertEquals(cell, found.cell());
        }
    }

    @Test
    void whatIsTooMuchHasItsPlaceToo() throws IOException {
        CsvFault row = find("a\n" + ",".repeat(CsvFault.MOST) + "\n").orElseThrow();
        assertEquals(CsvFault.of(CsvFault.Reason.MOST_CELLS, 2, 0, CsvFault.MOST), row);
        for (String quote : List.of("", "\"")) {
            String cell = quote + "x".repeat(CsvFault.LONGEST);
            assertEquals(Optional.empty(), find("a,b\nc," + cell + quote + "\n"));
            assertEquals(
                    CsvFault.of(CsvFault.Reason.LONGEST_CELL, 2, 2, CsvFault.LONGEST),
                    find("a,b\nc," + cell + "x" + quote + "\n").orElseThrow());
        }
    }

    /** It finds a fault exactly where the reader of CSV finds one. */
    @Test
    void whatTheReaderRefusesIsFoundAndNothingElse() throws IOException {
        var random = new Random(7);
        List<String> signs = List.of("\"", "\"", ",", "\n", "\r", "a", " ", "\"\"");
        int faults = 0;
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append(signs.get(random.nextInt(signs.size())));
            }
            boolean isRefused = isRefused(text.toString());
            assertEquals(isRefused, find(text.toString()).isPresent(), "<" + text + ">");
            faults += isRefused ? 1 : 0;
        }
        assertTrue(faults > 500 && faults < 4_500, faults + " faults");
    }

    private static boolean isRefused(String text) throws IOException {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            csv.forEach(_ -> {});
            return false;
        } catch (CsvParseException e) {
            return true;
        }
    }

    @Test
    void itIsToldInTheLanguageOfTheReader() {
        var problems = new Problems();
        problems.add("links.csv", "note", CsvFault.of(CsvFault.Reason.OPEN_QUOTE, 7, 4));
        var problem =
                assertThrows(DataPackageException.class, problems::throwIfAny)
                        .problems()
                        .getFirst();
        assertEquals(
                "links.csv, line 7: note: A quotation mark opens here and is not closed.",
                problem.told(Words.in(Language.EN)));
        assertEquals(
                "links.csv, dòng 7: note: Dấu ngoặc kép mở ở đây mà không đóng.",
                problem.told(Words.in(Language.VI)));
    }
}
