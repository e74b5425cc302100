package hanoius.everyday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import static java.util.stream.Collectors.joining;

import hanoius.edtf.DateReading;
import hanoius.edtf.DateReading.Note;
import hanoius.edtf.DateReading.Reason;
import hanoius.edtf.EdtfException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Forms of dates that people type in papers, tables and offices, one a line of a file. */
class TypedDatesTest {

    static Stream<String> lines() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/hanoius/everyday/typed.txt")).stream()
                .filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aFormIsReadInEachOfItsWaysOrRefusedForItsReason(String line) {
        List<String> fields = List.of(line.split("\\|", -1));
        String text = fields.getFirst();
        if (fields.get(1).equals("refused")) {
            var problem = assertThrows(EdtfException.class, () -> EverydayDate.readings(text));
            assertEquals("date_problem." + fields.get(2).toLowerCase(Locale.ROOT), problem.key());
            assertEquals(Integer.parseInt(fields.get(3)), problem.position());
            return;
        }
        List<DateReading> readings = EverydayDate.readings(text);
        assertEquals(
                fields.get(1),
                readings.stream().map(each -> each.date().canonical()).collect(joining(" ")));
        assertEquals(
                fields.get(2),
                readings.getFirst().notes().stream().map(Note::words).collect(joining(" ")));
        boolean isSaidWhole =
                readings.getFirst().notes().size()
                        == readings.getFirst().notes(Reason.CENTURY).size();
        assertEquals(isSaidWhole ? "" : text, readings.getFirst().words());
        assertEquals(
                readings.getFirst().date(),
                EverydayDate.understand(
                        " " + Normalizer.normalize(text, Normalizer.Form.NFD) + "\u00a0"));
    }
}
