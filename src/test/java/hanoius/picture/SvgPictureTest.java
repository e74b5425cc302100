package hanoius.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Meaning;
import hanoius.figure.SampleFigure;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
import hanoius.metadata.SvgMetadata;
import hanoius.model.RecordId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

class SvgPictureTest {

    private static final String NASTY = "a <b> & \"c\" 'd' ]]> \uD83D\uDE00 Hà Nội ≥ 3";

    @TempDir Path folder;

    private static byte[] bytes(Picture picture) {
        return new SvgPicture(picture).bytes(Watch.NONE);
    }

    private static Picture sample() {
        return new Picture(SampleFigure.of(false), 2, Map.of("Title", "Sample"));
    }

    private static Picture nasty() {
        Mark label =
                new Mark.Label(
                        NASTY,
                        10,
                        20,
                        Anchor.START,
                        TextStyle.regular(12),
                        Ink.rgb(0),
                        new Meaning(RecordId.observation("O<&\">"), NASTY));
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Title", NASTY);
        texts.put("Description", NASTY + "\nsecond line");
        return new Picture(new Figure(300, 100, Ink.TRANSPARENT, List.of(label)), 1, texts);
    }

    private static Document parse(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newNSInstance();
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Element> elements(Document document, String name) {
        var nodes = document.getElementsByTagNameNS(SvgElements.SVG, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String onlyText(Document document, String name) {
        return elements(document, name).getFirst().getTextContent();
    }

    @ParameterizedTest
    @CsvSource({
        "line, 7",
        "polyline, 1",
        "circle, 5",
        "text, 9",
        "linearGradient, 1",
        "pattern, 3",
        "clipPath, 1"
    })
    void everyKindOfMarkIsThere(String element, int count) {
        assertEquals(count, elements(parse(bytes(sample())), element).size());
    }

    @Test
    void textStaysText() {
        List<String> texts =
                elements(parse(bytes(sample())), "text").stream()
                        .map(Element::getTextContent)
                        .toList();
        assertTrue(
                texts.containsAll(List.of(SampleFigure.VIETNAMESE, SampleFigure.SIGNS)),
                texts.toString());
    }

    @Test
    void aMarkOfAFactCarriesItsIdAndItsWords() {
        Element group =
                elements(parse(bytes(sample())), "g").stream()
                        .filter(each -> each.getAttribute("data-record").endsWith(":two"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("observation:two", group.getAttribute("data-record"));
        assertEquals("words of two", group.getElementsByTagName("title").item(0).getTextContent());
        assertEquals(2, group.getElementsByTagName("rect").getLength(), "ground and hatch");
    }

    @Test
    void whatXmlReservesIsEscaped() {
        Document document = parse(bytes(nasty()));
        assertEquals(NASTY, onlyText(document, "text"));
        assertEquals(NASTY, onlyText(document, "title"));
        Element group = elements(document, "g").getFirst();
        assertEquals("observation:O<&\">", group.getAttribute("data-record"));
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        Map<String, String> texts = Map.of("Title", "a\u0000b\u000Bc\uD800d\r\ne");
        Picture picture = new Picture(new Figure(10, 10, Ink.rgb(0), List.of()), 1, texts);
        assertEquals("a\uFFFDb\uFFFDc\uFFFDd\ne", onlyText(parse(bytes(picture)), "title"));
    }

    @Test
    void theTextsAreReadBack() throws IOException {
        Map<String, String> read = SvgMetadata.texts(new ByteArrayInputStream(bytes(nasty())));
        assertEquals(nasty().texts(), read);
        assertEquals(List.copyOf(nasty().texts().keySet()), List.copyOf(read.keySet()));
    }

    @Test
    void nothingOutsideTheFileIsReferredTo() {
        String text = new String(bytes(sample()), UTF_8);
        assertFalse(text.contains("href"), text);
        assertFalse(text.contains("<!DOCTYPE"), text);
        assertFalse(text.contains("@import"), text);
        Matcher references = Pattern.compile("url\\(([^)]*)\\)").matcher(text);
        int found = 0;
        while (references.find()) {
            found++;
            String name = references.group(1).substring(1);
            assertEquals('#', references.group(1).charAt(0));
            assertTrue(text.contains(" id=\"" + name + "\""), name);
        }
        assertTrue(found > 4, found + " references");
    }

    @Test
    void numbersHaveTwoDecimalsAtMost() {
        String drawn = new String(bytes(sample()), UTF_8);
        assertFalse(Pattern.compile("=\"[^\"]*\\d\\.\\d{3}").matcher(drawn).find(), drawn);
        assertEquals("0", SvgElements.number(-0.001));
        assertEquals("1234567.89", SvgElements.number(1234567.891));
        assertEquals("100", SvgElements.number(100));
    }

    @Test
    void theSamePictureIsTheSameBytes() {
        assertArrayEquals(bytes(sample()), bytes(sample()));
    }

    @Test
    void transparentPaperIsNotPainted() {
        assertEquals(List.of(), elements(parse(bytes(nasty())), "rect"));
    }

    @Test
    void aClippedMarkIsCutAtItsBox() {
        Bounds clip = new Bounds(1, 2, 3, 4);
        Mark box = new Mark.Box(0, 0, 50, 50, Style.filled(Ink.rgb(0xFF0000)));
        Figure figure =
                new Figure(50, 50, Ink.rgb(0), List.of(Mark.Group.clipped(clip, List.of(box))));
        Element rect =
                (Element)
                        elements(parse(bytes(new Picture(figure, 1, Map.of()))), "clipPath")
                                .getFirst()
                                .getElementsByTagName("rect")
                                .item(0);
        assertEquals("3", rect.getAttribute("width"));
        assertEquals("2", rect.getAttribute("y"));
    }

    @Test
    void aPictureOfNothingIsRefusedAndOneNobodyWantsGivenUp() {
        Picture nothing = new Picture(Figure.EMPTY, 1, Map.of());
        assertThrows(PictureSizeException.class, () -> bytes(nothing));
        Watch impatient = new Watch(share -> {}, () -> true);
        assertThrows(CancellationException.class, () -> new SvgPicture(sample()).bytes(impatient));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not xml", "<html/>", "<svg><text>", "<svg xmlns='x'>&e;</svg>"})
    void aFileThatIsNoSvgIsToldAsSuch(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("other.svg"), content);
        assertEquals(new PictureReading.NoPicture(), PictureTexts.read(file));
    }

    @Test
    void theDrawingOfAnotherProgramHasNoTexts() throws IOException {
        for (String type : List.of("", "<!DOCTYPE svg SYSTEM 'file:///nowhere.dtd'>")) {
            Path file =
                    Files.writeString(
                            folder.resolve("other.svg"),
                            "<?xml version='1.0'?>"
                                    + type
                                    + "<svg xmlns='http://www.w3.org/2000/svg'><title>x</title>"
                                    + "</svg>");
            assertEquals(new PictureReading.Silent(), PictureTexts.read(file));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.svg, a.svg",
        "a.SVG, a.SVG",
        "a.png, a.svg",
        "a.PNG, a.svg",
        "a, a.svg",
        "a.jpg, a.jpg.svg"
    })
    void theEndingIsThatOfTheFormat(String typed, String written) {
        assertEquals(Path.of("d", written), PictureFormat.SVG.named(Path.of("d", typed)));
    }
}
