package hanoius.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.support.BundledDocument;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An index on the command line begins where the picture does, or where it is told to. */
class ExportIndexTest {

    @TempDir private Path folder;
    private Path document = Path.of("");

    @BeforeEach
    void aDocument() throws IOException {
        document = BundledDocument.in(folder);
    }

    private Answer export(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("export", "chart", "--document", document.toString()));
        arguments.addAll(List.of("-o", folder.resolve("chart.svg").toString()));
        arguments.addAll(List.of(more));
        return Answer.run(arguments.toArray(String[]::new));
    }

    private String picture() throws IOException {
        return Files.readString(folder.resolve("chart.svg"));
    }

    @Test
    void theFirstMonthOfThePictureIsAHundred() throws IOException {
        Answer answer =
                export("--indicator", "us_imports_vn_m", "--mode", "index", "--from", "2010");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(picture().contains("Index, Jan 2010 = 100"));
    }

    @Test
    void aBaseOutOfThePictureIsToldInItsSubtitle() throws IOException {
        Answer answer =
                export(
                        "--indicator=us_imports_vn_m",
                        "--mode=index",
                        "--from=2010",
                        "--base=Mar 2001");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(picture().contains("Index, Mar 2001 = 100"));
    }

    @Test
    void aBaseWithoutAFigureIsRefusedInWords() {
        Answer answer = export("--indicator=us_imports_vn_m", "--mode=index", "--base=1901");
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains("no figure for January 1901"), answer.err());
        assertEquals(2, export("--indicator=us_imports_vn_m", "--base=2001").code());
    }

    @Test
    void partsThatAreLeftOutAreCountedAndDrawnWhenAskedFor() throws IOException {
        assertEquals(0, export("--indicator=vn_us_visitors_ytd").code());
        assertTrue(picture().contains("not drawn"));
        assertEquals(0, export("--indicator=vn_us_visitors_ytd", "--all-parts").code());
        assertTrue(!picture().contains("more parts of years are not drawn"));
    }
}
