package hanoius.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import hanoius.support.BundledDocument;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

/** What leaves by the command line, read by means other than the program's own. */
class PictureMetadataTest {

    @TempDir static Path shared;
    @TempDir Path folder;

    private static Path document = Path.of("");

    @BeforeAll
    static void aDocument() throws IOException {
        document = BundledDocument.in(shared);
    }

    private static String run(int code, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertEquals(
                code,
                Commands.run(arguments, new PrintWriter(out), new PrintWriter(err)),
                err::toString);
        return err.toString();
    }

    private Path export(String what, String name, String... more) {
        Path file = folder.resolve(name);
        run(
                0,
                Stream.concat(
                                Stream.of(
                                        "export",
                                        what,
                                        "--document",
                                        document.toString(),
                                        "-o",
                                        file.toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
        return file;
    }

    /** The chunks of a PNG up to its pixels: type and bytes. */
    private static List<Map.Entry<String, byte[]>> chunks(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).position(8);
        List<Map.Entry<String, byte[]>> chunks = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] data = new byte[in.getInt()];
            byte[] type = new byte[4];
            in.get(type).get(data).getInt();
            chunks.add(Map.entry(new String(type, ISO_8859_1), data));
        }
        return chunks;
    }

    /** Keyword and text of the iTXt chunks: uncompressed UTF-8 behind five separators. */
    private static Map<String, String> pngTexts(Path file) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (var chunk : chunks(file)) {
            if (chunk.getKey().equals("iTXt")) {
                String data = new String(chunk.getValue(), UTF_8);
                int keyword = data.indexOf('\0');
                assertEquals("\0\0\0\0", data.substring(keyword + 1, keyword + 5));
                texts.put(data.substring(0, keyword), data.substring(keyword + 5));
            }
        }
        return texts;
    }

    private static Map<String, String> svgTexts(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        Element metadata =
                (Element)
                        factory.newDocumentBuilder()
                                .parse(file.toFile())
                                .getElementsByTagNameNS("http://www.w3.org/2000/svg", "metadata")
                                .item(0);
        Map<String, String> texts = new LinkedHashMap<>();
        var all = metadata.getElementsByTagName("text");
        for (int i = 0; i < all.getLength(); i++) {
            Element each = (Element) all.item(i);
            texts.put(each.getAttribute("keyword"), each.getTextContent());
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"chart", "timeline"})
    void everyTextIsInThePngAndTheSameInTheSvg(String what) throws Exception {
        Map<String, String> texts = pngTexts(export(what, "p.png", "--lang", "vi"));
        assertEquals(
                List.of(
                        "Title",
                        "Description",
                        "Source",
                        "Software",
                        "Creation Time",
                        "hanoi-us-milestones"),
                List.copyOf(texts.keySet()));
        texts.forEach((keyword, text) -> assertTrue(!text.isBlank(), keyword));
        assertTrue(texts.getOrDefault("Title", "").contains("Hà Nội"), texts.get("Title"));
        assertEquals("Hanoi–US Milestones", texts.get("Software"));
        assertTrue(texts.getOrDefault("Creation Time", "").matches("\\d{4}-\\d\\d-\\d\\d"));
        assertTrue(
                texts.getOrDefault("Source", "")
                        .lines()
                        .allMatch(line -> line.matches("\\d+\\. .+")));
        assertTrue(
                texts.getOrDefault("hanoi-us-milestones", "")
                        .contains("\"kind\":\"" + what + "\""));
        assertEquals(texts, svgTexts(export(what, "p.svg", "--lang", "vi")));
    }

    @Test
    void opaquePicturesAreRgbAndTransparentOnesRgba() throws IOException {
        for (String theme : List.of("light", "dark", "transparent")) {
            Path file = export("chart", theme + ".png", "--theme", theme, "--size", "600x400");
            byte colourType = chunks(file).getFirst().getValue()[9];
            assertEquals(theme.equals("transparent") ? 6 : 2, colourType, theme);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "160x90mm, , 1890, 1063, 11811",
        "160x90mm, --dpi=150, 945, 531, 5906",
        "210x297mm, --dpi=300, 2480, 3508, 11811",
        "600x400, --scale=2, 1200, 800, 7559",
        "600x400, --dpi=96, 600, 400, 3780"
    })
    void sizesAreExactAndTheDensityIsThatOfThePaper(
            String size, String density, int width, int height, int perMetre) throws IOException {
        String[] more =
                density == null
                        ? new String[] {"--size", size}
                        : new String[] {"--size", size, density};
        Path file = export("chart", "sized.png", more);
        var image = ImageIO.read(file.toFile());
        assertEquals(width, image.getWidth());
        assertEquals(height, image.getHeight());
        byte[] density9 =
                chunks(file).stream()
                        .filter(each -> each.getKey().equals("pHYs"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
        assertEquals(perMetre, ByteBuffer.wrap(density9).getInt());
    }

    @Test
    void ownTitlesStandInThePictureAndItsTexts() throws Exception {
        Path file =
                export(
                        "chart",
                        "own.svg",
                        "--title",
                        "Tiêu đề",
                        "--subtitle",
                        "Phụ đề",
                        "--size",
                        "160x90mm");
        Map<String, String> texts = svgTexts(file);
        assertEquals("Tiêu đề", texts.get("Title"));
        assertTrue(texts.getOrDefault("Description", "").startsWith("Phụ đề\n"));
        String svg = Files.readString(file);
        assertTrue(svg.contains(">Tiêu đề</text>"), "as text in the drawing");
        assertTrue(svg.contains("width=\"604.72\""), "160 mm at 96 pixels an inch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kim ngạch xuất khẩu hàng hóa của Hà Nội ",
                "Chỉtiêukhôngcókhoảngtrắng",
                "một dòng\nmột dòng khác\r\n",
                "河内市与美国的贸易往来",
                "ความร่วมมือระหว่างฮานอยกับสหรัฐ"
            })
    void aTitleOfAnyLengthIsShortenedAndWholeInTheTexts(String part) throws Exception {
        String title = part.repeat(200).strip();
        for (String what : List.of("chart", "timeline")) {
            for (String size : List.of("1600x900", "500x400", "210x297mm")) {
                Path file =
                        export(
                                what,
                                "long.svg",
                                "--title",
                                title,
                                "--subtitle",
                                title,
                                "--size",
                                size);
                String svg = Files.readString(file);
                assertEquals(
                        title.replace("\r\n", "\n"),
                        svgTexts(file).getOrDefault("Title", "").replace("\r\n", "\n"));
                assertTrue(
                        svgTexts(file)
                                .getOrDefault("Description", "")
                                .replace("\r\n", "\n")
                                .startsWith(title.replace("\r\n", "\n") + "\n"));
                assertHeadIsSmall(svg);
                assertTrue(svg.contains(">Sources: "), "the sources are there");
                assertTrue(!svg.contains(">0 of"), "and the milestones");
            }
        }
    }

    /** Title and subtitle end within the upper third, and no line of text leaves the paper. */
    private static void assertHeadIsSmall(String svg) {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\S+) (\\S+)\"").matcher(svg);
        assertTrue(box.find());
        double width = Double.parseDouble(box.group(1));
        double height = Double.parseDouble(box.group(2));
        Matcher text =
                Pattern.compile(
                                "<text [^>]*font-size=\"([\\d.]+)\"[^>]*"
                                        + " textLength=\"([\\d.]+)\" x=\"([-\\d.]+)\""
                                        + "[^>]* y=\"([-\\d.]+)\"")
                        .matcher(svg);
        int large = 0;
        while (text.find()) {
            double size = Double.parseDouble(text.group(1));
            double y = Double.parseDouble(text.group(4));
            if (size >= 18) {
                large++;
                assertTrue(y < height / 3, size + " at " + y + " of " + height);
                assertTrue(
                        Double.parseDouble(text.group(2)) + Double.parseDouble(text.group(3))
                                <= width,
                        text.group());
            }
        }
        assertTrue(large == 1 || large == 2, "lines of title: " + large);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--size=50x50mm|at least 80 mm",
                "--size=200x900|at least 300 pixels",
                "--size=160x90cm|not a size",
                "--dpi=5000|at most 10",
                "--size=30000x20000|too large",
                "--without=sources|milestones, list, legend",
                "--without=legend,lists|milestones, list, legend",
                "--theme=glass|transparent"
            })
    void aWrongChoiceIsRefusedInOneLine(String option, String why) {
        Path file = folder.resolve("none.png");
        String told =
                run(
                        2,
                        "export",
                        "chart",
                        "--document",
                        document.toString(),
                        "-o",
                        file.toString(),
                        option);
        assertEquals(1, told.lines().count(), told);
        assertTrue(told.toLowerCase(Locale.ROOT).contains(why), told);
        assertTrue(Files.notExists(file));
    }
}
