package hanoius.chart.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.language.Language;
import hanoius.model.Indicator;
import hanoius.model.Measure;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

class EmptyYearsTest {

    private static List<String> said(int... years) {
        Observation[] values =
                Arrays.stream(years)
                        .mapToObj(
                                each ->
                                        Charts.observation(
                                                "O" + each,
                                                String.valueOf(each),
                                                "10",
                                                Qualifier.EXACT))
                        .toArray(Observation[]::new);
        return Charts.labels(Charts.draw(Charts.scene(Measure.FLOW, values)).marks()).stream()
                .filter(each -> each.startsWith("no figure"))
                .toList();
    }

    @Test
    void aRunOfEmptyYearsSaysSoOnce() {
        assertEquals(
                List.of("no figure", "no figure 2012–2016", "no figure"),
                said(2010, 2011, 2017, 2018));
    }

    @Test
    void whereTheWordsHaveNoRoomNothingStands() {
        assertEquals(
                List.of(),
                said(1950, 1952, 1954, 1956, 1958, 2024).stream()
                        .filter(each -> !each.contains("1959–2023"))
                        .toList());
    }

    @Test
    void noYearHasASignOfItsOwnAndNoWordsCoverAMark() {
        for (Indicator indicator : Charts.RECORD.indicators()) {
            var drawing = Charts.draw(Charts.scene(indicator.id().key()));
            assertFalse(Charts.labels(drawing.marks()).contains("—"), indicator.id().toString());
            List<Mark> all = Charts.all(drawing.marks());
            List<Bounds> data =
                    all.stream()
                            .filter(
                                    each ->
                                            each instanceof Mark.Group group
                                                    && group.meaning() != null)
                            .flatMap(each -> Charts.all(((Mark.Group) each).marks()).stream())
                            .map(Mark::bounds)
                            .toList();
            all.stream()
                    .filter(
                            each ->
                                    each instanceof Mark.Label label
                                            && label.text().startsWith("no figure"))
                    .forEach(
                            words ->
                                    assertTrue(
                                            data.stream().noneMatch(words.bounds()::overlaps),
                                            indicator.id().toString()));
        }
    }

    @Test
    void yearsBeforeChristAreSaidAsSuch() {
        var scene =
                Charts.scene(
                        Measure.FLOW,
                        Charts.observation("A", "-0044", "3", Qualifier.EXACT),
                        Charts.observation("B", "0001", "4", Qualifier.EXACT));
        List<String> labels = Charts.labels(Charts.draw(scene).marks());
        assertTrue(labels.contains("no figure 44 BC–1 BC"), labels.toString());
        assertTrue(labels.stream().noneMatch(each -> each.startsWith("-")), labels.toString());
    }

    /** A year for each of the years between would not fit into any memory. */
    @Test
    void yearsFarApartAreSaidAtOnce() {
        var scene =
                Charts.scene(
                        Measure.FLOW,
                        Charts.observation("A", "Y-999999999", "3", Qualifier.EXACT),
                        Charts.observation("B", "2019", "3", Qualifier.EXACT),
                        Charts.observation("C", "Y999999999", "4", Qualifier.EXACT));
        List<String> labels =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> Charts.labels(Charts.draw(scene).marks()));
        assertEquals(
                2,
                labels.stream().filter(each -> each.startsWith("no figure")).count(),
                labels.toString());
    }

    @Test
    void aStripOfTheTimelineHasNoRoomForThem() {
        for (Indicator indicator : Charts.RECORD.indicators()) {
            var strip = new Sparkline(Charts.RECORD, indicator);
            var marks =
                    strip.marks(
                            new TimeScale(TimeSpan.years(2000, 2025), 0, 1),
                            new Bounds(0, 0, 900, 40),
                            Palette.LIGHT,
                            Words.in(Language.EN),
                            Set.of());
            assertTrue(
                    Charts.labels(marks).stream()
                            .noneMatch(
                                    each ->
                                            each.startsWith("no figure")
                                                    || each.matches("[A-Z].*–.*|\\d+M")));
        }
    }
}
