package hanoius.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.EdtfDate;
import hanoius.figure.Bounds;
import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.figure.TextStyle;
import hanoius.language.Language;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.support.Facts;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class SourceNotesTest {

    private static final Indicator INDICATOR = Facts.indicator("made").build();

    /** So many sources of so many publishers, and one value for each. */
    private static Dataset record(int sources, int publishers) {
        List<Source> all = new ArrayList<>();
        List<Observation> values = new ArrayList<>();
        for (int i = 0; i < sources; i++) {
            all.add(
                    Facts.source("s" + i)
                            .title("Title " + i)
                            .publisher("Publisher " + i % publishers)
                            .published("2019-03-01")
                            .url("https://example.org/" + i)
                            .build());
            values.add(
                    Facts.observation("O" + i, INDICATOR.id())
                            .period(String.valueOf(1600 + i))
                            .value("10")
                            .sources("s" + i)
                            .build());
        }
        return Facts.dataset(List.of(), List.of(), List.of(), List.of(INDICATOR), values, all);
    }

    private static PictureFrame frame(
            SourceNotes notes, double width, double height, Language language) {
        return new PictureFrame(
                new PictureOptions(width, height, 1, PictureTheme.LIGHT, Words.in(language)),
                new PictureFrame.Caption(
                        "Title",
                        "Subtitle",
                        "",
                        notes,
                        "",
                        "",
                        "Record",
                        LocalDate.of(2026, 11, 21)));
    }

    private static String foot(Picture picture) {
        StringBuilder text = new StringBuilder();
        for (Mark mark : picture.figure().marks()) {
            if (mark instanceof Mark.Label label) {
                text.append(label.text()).append(' ');
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, 1600, 900, dated",
        "5, 5, 1080, 1080, dated",
        "5, 5, 300, 300, publishers",
        "60, 4, 1600, 900, dated",
        "60, 4, 640, 480, publishers",
        "60, 40, 300, 300, counted",
        "99, 4, 1080, 1080, publishers",
        "150, 50, 1600, 1200, publishers",
        "400, 4, 1600, 900, counted",
        "400, 400, 1920, 1080, counted",
        "400, 400, 300, 300, counted"
    })
    void longListsShrinkAndAreNeverDropped(
            int sources, int publishers, double width, double height, String form) {
        for (Language language : Language.values()) {
            Words words = Words.in(language);
            Dataset record = record(sources, publishers);
            SourceNotes notes = SourceNotes.of(record, record.observations());
            Picture picture = frame(notes, width, height, language).picture(List.of(), "", "{}");
            String foot = foot(picture);
            String first = words.shortDate(EdtfDate.parse("2019-03-01"));
            assertEquals(form.equals("dated"), foot.contains("Publisher 0, " + first), foot);
            if (form.equals("counted")) {
                assertFalse(foot.contains("¹"), "no number of which a source is not told: " + foot);
                assertEquals(sources, counted(foot), foot);
            } else {
                assertTrue(foot.contains("Publisher"), foot);
            }
            List<String> full = picture.texts().getOrDefault("Source", "").lines().toList();
            assertEquals(sources, full.size());
            assertTrue(full.getLast().startsWith(sources + ". "), full.getLast());
            assertTrue(full.getLast().endsWith("https://example.org/" + (sources - 1)));
            assertTrue(picture.citation().endsWith(full.getLast()), "the citation has them all");
        }
    }

    /** How many sources a list of publishers stands for: "A (2) · B and 7 more" for ten. */
    private static int counted(String foot) {
        Matcher number = Pattern.compile("(\\d+) (?:sources|nguồn)(?! khác)").matcher(foot);
        if (!foot.contains("Publisher") && number.find()) {
            return Integer.parseInt(number.group(1));
        }
        return Pattern.compile("Publisher \\d+(?: \\((\\d+)\\))?|(\\d+) (?:more|nguồn khác)")
                .matcher(foot)
                .results()
                .mapToInt(
                        each ->
                                each.group(2) != null
                                        ? Integer.parseInt(each.group(2))
                                        : each.group(1) == null
                                                ? 1
                                                : Integer.parseInt(each.group(1)))
                .sum();
    }

    @ParameterizedTest
    @CsvSource({"300, 300", "320, 900", "640, 400", "1600, 900"})
    void noFooterRunsBeyondThePaper(double width, double height) {
        Bounds paper = new Bounds(0, 0, width, height);
        for (int sources : List.of(0, 1, 5, 60, 400)) {
            for (Language language : Language.values()) {
                Dataset record = record(sources, 7);
                SourceNotes notes =
                        SourceNotes.of(record, record.observations().subList(0, sources / 2))
                                .withMore(record, cited(record.observations()));
                PictureFrame frame = frame(notes, width, height, language);
                for (Mark mark : frame.picture(List.of(), "", "{}").figure().marks()) {
                    Bounds box = mark.bounds();
                    assertTrue(
                            box.x() >= 0
                                    && box.right() <= paper.right()
                                    && box.bottom() <= paper.bottom(),
                            sources + " " + language + " " + mark);
                }
            }
        }
    }

    @Test
    void furtherSourcesStandInOneLineAndAreListedLast() {
        Dataset record = record(5, 5);
        SourceNotes notes =
                SourceNotes.of(record, record.observations().subList(0, 2))
                        .withMore(record, cited(record.observations().subList(1, 5)));
        Picture picture = frame(notes, 1600, 900, Language.EN).picture(List.of(), "", "{}");
        assertTrue(
                foot(picture).contains("Sources of the milestones: Publisher 2 · "), foot(picture));
        List<String> full = picture.texts().getOrDefault("Source", "").lines().toList();
        assertEquals(5, full.size());
        assertTrue(full.get(2).startsWith("3. Publisher 2"), full.get(2));
        assertEquals(
                1,
                new SourceLines(
                                Words.in(Language.VI),
                                InterMeasure.INSTANCE,
                                TextStyle.regular(12),
                                60,
                                true)
                        .more(notes)
                        .size());
    }

    private static Stream<RecordId> cited(List<Observation> figures) {
        return figures.stream().flatMap(each -> each.citations().stream()).map(Citation::source);
    }
}
