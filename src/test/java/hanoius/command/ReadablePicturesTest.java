package hanoius.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.support.BundledDocument;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters grow with the page, so that the smallest can be read wherever a picture is shown. */
class ReadablePicturesTest {

    /** Pixels of a picture of 1600 by 900, whose smallest letters are 11 pixels high. */
    private static final double REFERENCE = 1600.0 * 900;

    private static final double SMALLEST = 11;

    private static final Pattern SHEET =
            Pattern.compile(
                    "<svg [^>]*height=\"([\\d.]+)\"[^>]*viewBox=\"0 0 ([\\d.]+) ([\\d.]+)\""
                            + "[^>]*width=\"([\\d.]+)\"");

    private static final Pattern LETTER = Pattern.compile("<text [^>]*font-size=\"([\\d.]+)\"");

    @TempDir static Path folder;

    private static Path document = Path.of("");

    @BeforeAll
    static void aDocument() throws IOException {
        document = BundledDocument.in(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1600x900",
                "1920x1080",
                "3840x2160",
                "1600x1200",
                "1024x768",
                "1080x1080",
                "2480x3508",
                "210x297mm",
                "297x210mm",
                "800x450",
                "160x90mm"
            })
    void theSmallestLetterIsAsReadableAsOnTheScreen(String size) throws IOException {
        for (String what : List.of("chart", "timeline")) {
            Path file = folder.resolve("p.svg");
            StringWriter err = new StringWriter();
            int code =
                    Commands.run(
                            new String[] {
                                "export",
                                what,
                                "--document",
                                document.toString(),
                                "-o",
                                file.toString(),
                                "--size",
                                size
                            },
                            new PrintWriter(new StringWriter()),
                            new PrintWriter(err));
            assertEquals(0, code, err::toString);
            String svg = Files.readString(file);
            Matcher sheet = SHEET.matcher(svg);
            assertTrue(sheet.find());
            double height = Double.parseDouble(sheet.group(1));
            double width = Double.parseDouble(sheet.group(4));
            double shown = width / Double.parseDouble(sheet.group(2));
            double smallest =
                    LETTER.matcher(svg)
                                    .results()
                                    .mapToDouble(each -> Double.parseDouble(each.group(1)))
                                    .min()
                                    .orElseThrow()
                            * shown;
            double page = Math.sqrt(width * height / REFERENCE);
            double wanted = width * height < REFERENCE / 3 ? 8 : SMALLEST * Math.max(1, page);
            assertTrue(smallest > wanted * 0.98, what + ": " + smallest + " for " + wanted);
        }
    }
}
