package hanoius.chart.mark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.series.ChartScene;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.language.Language;
import hanoius.model.Measure;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.picture.Picture;
import hanoius.picture.PictureFormat;
import hanoius.picture.PictureOptions;
import hanoius.picture.PictureSize;
import hanoius.picture.PictureTheme;
import hanoius.picture.PngPicture;
import hanoius.picture.ViewState;
import hanoius.picture.ViewStateJson;
import hanoius.picture.Watch;
import hanoius.support.RecordFiles;
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
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    void anotherReportIsToldWithItsValueAndWithItsPeriodWhereThatIsAnother() {
        String dated =
                picture(first(), 1600, 900, Language.EN).texts().getOrDefault("Description", "");
        assertTrue(
                dated.contains(
                        "Hanoi's goods exports to the United States 2019: another report says"
                                + " ≈ 3 billion USD for Jul 2020."),
                dated);
        ChartScene made =
                Charts.scene(
                        Measure.FLOW,
                        Charts.observation("A", "2017", "614000", Qualifier.EXACT),
                        Charts.observation(
                                "B", "2017", "620000", Qualifier.AT_LEAST, null, null, "A"),
                        Charts.observation("C", "2017", "610000", Qualifier.ABOUT, null, null, "A"),
                        Charts.observation("D", "2018", "687000", Qualifier.EXACT),
                        Charts.observation(
                                "E", "2018", "690000", Qualifier.EXACT, null, null, "D"));
        String same = picture(made, 1600, 900, Language.EN).texts().getOrDefault("Description", "");
        assertTrue(
                same.contains("Made 2017: other reports say ≥ 620,000 persons, ≈ 610,000 persons."),
                same);
        assertTrue(same.contains("Made 2018: another report says 690,000 persons."), same);
        assertTrue(!dated.contains("without a year") && !same.contains("without a year"), same);
        String vietnamese =
                picture(first(), 1600, 900, Language.VI).texts().getOrDefault("Description", "");
        assertTrue(vietnamese.contains("253.400 ÷ 1,033 = 245.305"), vietnamese);
    }

    @Test
    void theTextsOfTheFileTellTheViewAndEachValueForOtherPrograms() throws IOException {
        String json =
                picture(first(), 1600, 900, Language.VI)
                        .texts()
                        .getOrDefault(ViewStateJson.KEYWORD, "");
        ViewState.Chart view = (ViewState.Chart) ViewStateJson.read(json);
        assertEquals(Language.VI, view.language());
        assertEquals(first().definition(), view.definition());
        assertEquals(
                first().observationsIn(first().wholeSpan()).stream()
                        .map(Observation::id)
                        .distinct()
                        .toList(),
                view.values().stream().map(ViewState.Value::id).toList());
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
                PictureSize size = PictureSize.of(picture.figure(), picture.scale());
                assertEquals(new PictureSize((int) width, (int) height), size);
                Bounds paper =
                        new Bounds(
                                -1,
                                -1,
                                picture.figure().width() + 2,
                                picture.figure().height() + 2);
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
        long listed = picture.texts().getOrDefault("Source", "").lines().count();
        String told =
                text.substring(text.indexOf("Sources: "))
                        .replace("Sources: ", "")
                        .lines()
                        .takeWhile(each -> !each.startsWith("Notes"))
                        .takeWhile(each -> !each.startsWith("Sources of"))
                        .collect(Collectors.joining(" "));
        long counted =
                Stream.of(told.split(" · | and (?=\\d+ more)"))
                        .map(each -> each.replaceAll(".*\\((\\d+)\\).*|(\\d+) more.*", "$1$2"))
                        .mapToLong(each -> each.matches("\\d+") ? Long.parseLong(each) : 1)
                        .sum();
        assertTrue(told.matches("(?s).*\\d more.*"), told);
        assertTrue(counted > 0 && counted <= listed, counted + " of " + listed + ": " + told);
    }

    @Test
    void theListBesideTheChartHasTheNumbersOfThePins() throws Exception {
        Picture picture = picture(first(), 1600, 900, Language.EN);
        var out = new ByteArrayOutputStream();
        PictureFormat.SVG.write(picture, out, Watch.NONE);
        List<String> texts = texts(out.toByteArray());
        int head = texts.indexOf("In these years");
        // Number, date and title follow each other in the list.
        int listed = 0;
        while (texts.get(head + 1 + 3 * listed).equals(String.valueOf(listed + 1))) {
            listed++;
        }
        assertTrue(listed >= 5, texts.toString());
        for (int number = 1; number <= listed; number++) {
            String told = String.valueOf(number);
            int from = texts.indexOf("milestones");
            assertEquals(1, Collections.frequency(texts.subList(from, head), told), told);
        }
        assertEquals(
                -1, texts.subList(texts.indexOf("milestones"), head).indexOf("" + (listed + 1)));
        assertTrue(
                texts.get(head + 1 + 3 * listed)
                        .startsWith(
                                listed
                                        + " of "
                                        + RecordFiles.events(row -> ends(row) >= 2017)
                                        + " milestones"),
                texts.get(head + 1 + 3 * listed));
    }

    /** The year in which a milestone ends; the last of all when it goes on. */
    private static int ends(Map<String, String> row) {
        String date = row.getOrDefault("date", "");
        return date.endsWith("/..")
                ? Integer.MAX_VALUE
                : Pattern.compile("[0-9]{4}")
                        .matcher(date)
                        .results()
                        .mapToInt(each -> Integer.parseInt(each.group()))
                        .max()
                        .orElseThrow();
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
