package hanoius.timeline.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.picture.Picture;
import hanoius.picture.PictureOptions;
import hanoius.picture.PictureTheme;
import hanoius.plot.TimeSpan;
import hanoius.query.Filter;
import hanoius.support.Facts;
import hanoius.text.Words;
import hanoius.timeline.lane.Grouping;
import hanoius.workspace.FilterResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

class TimelineSeriesTest {

    private static final double OVERLAP = 200;

    @ParameterizedTest
    @CsvSource({
        "1000, 1, 5000",
        "5000, 1, 5000",
        "5001, 1, 5000",
        "45000, 2, 15000",
        "7300, 3, 900"
    })
    void partsCoverASpanWithOverlapAndNoneIsTooWide(double days, double scale, double most) {
        TimeSpan whole = new TimeSpan(-3000, -3000 + days);
        List<TimelinePart> parts = TimelinePart.cut(whole, scale, most, OVERLAP);
        assertEquals(whole.from(), parts.getFirst().span().from());
        assertEquals(whole.to(), parts.getLast().span().to());
        for (int i = 0; i < parts.size(); i++) {
            TimelinePart part = parts.get(i);
            assertEquals(i + 1, part.number());
            assertEquals(parts.size(), part.of());
            assertTrue(part.span().days() * scale <= most + 1e-6);
            if (i > 0) {
                double common = parts.get(i - 1).span().to() - part.span().from();
                assertEquals(OVERLAP, common * scale, 1e-6);
            }
        }
        double fewer = (parts.size() - 1) * (most - OVERLAP) + OVERLAP;
        assertTrue(parts.size() == 1 || fewer < days * scale, "no part more than is needed");
    }

    private static List<Picture> pictures(
            FilterResult shown, double pixelsPerYear, Language language) {
        PictureOptions options =
                new PictureOptions(1600, 900, 1, PictureTheme.LIGHT, Words.in(language));
        TimeSpan whole =
                TimelinePicture.whole(shown, Grouping.CATEGORY, options.words(), Drawn.TODAY);
        return TimelineSeries.of(
                        shown,
                        Grouping.CATEGORY,
                        whole,
                        pixelsPerYear,
                        "Record",
                        Drawn.TODAY,
                        options)
                .stream()
                .map(Supplier::get)
                .toList();
    }

    @Test
    void eachPictureOfTheRealRecordIsNarrowEnoughAndSaysWhichItIs() {
        FilterResult shown = FilterResult.of(Drawn.real(), Filter.NONE);
        List<Picture> pictures = pictures(shown, 1000, Language.EN);
        assertTrue(pictures.size() > 1);
        for (int i = 0; i < pictures.size(); i++) {
            Picture picture = pictures.get(i);
            assertTrue(picture.figure().width() * picture.scale() <= TimelineSeries.WIDEST);
            String subtitle = picture.suggested().subtitle();
            String which = "Part %d of %d: ".formatted(i + 1, pictures.size());
            assertTrue(subtitle.startsWith(which), subtitle);
        }
        assertEquals(1, pictures(shown, 20, Language.EN).size());
        assertTrue(
                pictures(shown, 1000, Language.VI)
                        .getFirst()
                        .suggested()
                        .subtitle()
                        .startsWith("Phần 1 trên "));
    }

    @Test
    void eachPictureNamesTheSourcesOfWhatItShowsAndNoOthers() {
        FilterResult shown =
                FilterResult.of(dataset("1960-05-05", "1990-05-05", "2020-05-05"), Filter.NONE);
        List<Picture> pictures = pictures(shown, 600, Language.EN);
        assertEquals(3, pictures.size());
        for (int i = 0; i < 3; i++) {
            String citation = pictures.get(i).citation();
            for (int source = 0; source < 3; source++) {
                assertEquals(
                        source == i,
                        citation.contains("Report " + source),
                        "picture " + i + ": " + citation);
            }
        }
        assertFalse(pictures.getFirst().suggested().subtitle().contains("2020"));
    }

    /** A visit on each of the dates, with a report of its own. */
    private static Dataset dataset(String... dates) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < dates.length; i++) {
            facts.add(Facts.source("S" + i).title("Report " + i).publisher("Press").build());
            facts.add(Facts.milestone("M" + i).date(dates[i]).sources("S" + i).build());
        }
        return Facts.dataset(facts);
    }
}
