package hanoius.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.model.Observation;
import hanoius.picture.Picture;
import hanoius.picture.PictureFormat;
import hanoius.picture.PictureOptions;
import hanoius.picture.PictureTheme;
import hanoius.picture.PngPicture;
import hanoius.picture.ShownView;
import hanoius.picture.ShownViewJson;
import hanoius.picture.Watch;
import hanoius.text.Language;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

class ChartPictureTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static Picture picture(
            ChartScene scene, double width, double height, Language language) {
        return ChartPicture.of(
                scene,
                scene.wholeSpan(),
                "Record",
                DAY,
                new PictureOptions(width, height, 1, PictureTheme.LIGHT, Words.in(language)));
    }

    private static ChartScene first() {
        return Charts.scene("hn_exports_us", "hn_us_visitors");
    }

    @Test
    void theFooterNamesThePublishersOfWhatIsShown() {
        String text =
                String.join(
                        "\n",
                        Charts.labels(picture(first(), 1600, 900, Language.EN).figure().marks()));
        assertTrue(text.contains("Vietnam News Agency"), text);
        assertTrue(text.contains("Communist Party of Vietnam Online Newspaper"), text);
        assertTrue(text.contains("≥ 253,400"), text);
        assertTrue(text.contains("record of 21 November 2026"), text);
    }

    @Test
    void theTextsOfTheFileTellEveryValueAndEverySource() {
        var texts = picture(first(), 1600, 900, Language.EN).texts();
        assertEquals(
                List.of(
                        "Title",
                        "Description",
                        "Source",
                        "Software",
                        "Creation Time",
                        "hanoi-us-milestones"),
                List.copyOf(texts.keySet()));
        assertEquals("2026-11-21", texts.get("Creation Time"));
        String description = texts.getOrDefault("Description", "");
        for (String value :
                List.of("≈ 3 billion USD", "◇ 2.7", "≈ 3.4", "◇ 245,300", "≥ 253,400")) {
            assertTrue(description.contains(value), description);
        }
        String sources = texts.getOrDefault("Source", "");
        assertTrue(
                sources.contains("https://en.vietnamplus.vn/hanoius-cooperation-milestones"),
                sources);
    }

    @Test
    void theTextsOfTheFileTellTheViewAndEachValueForOtherPrograms() throws IOException {
        String json =
                picture(first(), 1600, 900, Language.VI)
                        .texts()
                        .getOrDefault(ShownViewJson.KEYWORD, "");
        ShownView view = (ShownView) ShownViewJson.read(json);
        assertEquals(Language.VI, view.language());
        assertEquals(first().definition(), view.definition());
        assertEquals(
                ChartLayout.shown(first(), first().wholeSpan()).stream()
                        .map(Observation::id)
                        .distinct()
                        .toList(),
                view.values().stream().map(ShownView.Value::id).toList());
        assertTrue(json.contains("\"value\":253400,\"qualifier\":\"at_least\""), json);
    }

    @Test
    void theSamePictureIsTheSameBytes() {
        byte[] once = PngPicture.of(picture(first(), 800, 600, Language.VI)).bytes(Watch.NONE);
        byte[] twice = PngPicture.of(picture(first(), 800, 600, Language.VI)).bytes(Watch.NONE);
        assertArrayEquals(once, twice);
    }

    @ParameterizedTest
    @CsvSource({
        "1600, 900",
        "1920, 1080",
        "1080, 1080",
        "1123, 794",
        "794, 1123",
        "640, 400",
        "300, 300"
    })
    void nothingIsWrittenBeyondThePaper(double width, double height) {
        for (Language language : Language.values()) {
            for (String indicator : List.of("hn_us_visitors", "us_imports_vn_m", "hn_exports_us")) {
                Picture picture = picture(Charts.scene(indicator), width, height, language);
                Bounds paper = new Bounds(-1, -1, width + 2, height + 2);
                for (Mark mark : picture.figure().marks()) {
                    Bounds box = mark.bounds();
                    assertTrue(
                            paper.contains(box.x(), box.y())
                                    && paper.contains(box.right(), box.bottom()),
                            language + " " + mark);
                }
            }
        }
    }

    @Test
    void aChartOfManySourcesStillCountsThem() {
        Picture picture = picture(Charts.scene("vn_us_visitors_ytd"), 500, 400, Language.EN);
        String text = String.join("\n", Charts.labels(picture.figure().marks()));
        assertTrue(text.contains("sources, listed in full"), text);
        long listed = picture.texts().getOrDefault("Source", "").lines().count();
        assertTrue(text.contains(listed + " sources"), listed + " in " + text);
    }

    @Test
    void theListBesideTheChartHasTheNumbersOfThePins() throws Exception {
        Picture picture = picture(first(), 1600, 900, Language.EN);
        var out = new ByteArrayOutputStream();
        PictureFormat.SVG.write(picture, out, Watch.NONE);
        List<String> texts = texts(out.toByteArray());
        var drawing = Charts.draw(first());
        var numbers = Pins.numbers(drawing.milestones(), drawing.time());
        var nebraska =
                drawing.milestones().stream()
                        .filter(each -> each.title().contains("Nebraska") && each.featured())
                        .findFirst()
                        .orElseThrow();
        String number = String.valueOf(numbers.get(nebraska.id()));
        // Once at its pin or gathered with others there, and once in the list.
        assertTrue(Collections.frequency(texts, number) >= 1, texts.toString());
        int listed =
                IntStream.range(0, texts.size())
                        .filter(i -> texts.get(i).startsWith(nebraska.title().substring(0, 12)))
                        .findFirst()
                        .orElseThrow();
        assertEquals(number, texts.get(listed - 2));
    }

    private static List<String> texts(byte[] svg) throws Exception {
        var found =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg))
                        .getElementsByTagName("text");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}
