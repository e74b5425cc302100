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

    /** What the chart of a figure for each of some years says. */
    private static List<String> labels(String... years) {
        Observation[] values =
                Arrays.stream(years)
                        .map(each -> Charts.observation("O" + each, each, "10", Qualifier.EXACT))
                        .toArray(Observation[]::new);
        return Charts.labels(Charts.draw(Charts.scene(Measure.FLOW, values)).marks());
    }

    private static List<String> said(String... years) {
        return labels(years).stream().filter(each -> each.startsWith("no figure")).toList();
    }

    @Test
    void aRunOfEmptyYearsSaysSoOnce() {
        assertEquals(
                List.of("no figure", "no figure 2012–2016", "no figure"),
                said("2010", "2011", "2017", "2018"));
    }

    @Test
    void whereTheWordsHaveNoRoomNothingStands() {
        assertEquals(
                List.of(),
                said("1950", "1952", "1954", "1956", "1958", "2024").stream()
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
        List<String> labels = labels("-0044", "0001");
        assertTrue(labels.contains("no figure 44 BC–1 BC"), labels.toString());
        assertTrue(labels.stream().noneMatch(each -> each.startsWith("-")), labels.toString());
    }

    /** A year for each of the years between would not fit into any memory. */
    @Test
    void yearsFarApartAreSaidAtOnce() {
        List<String> said =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> said("Y-999999999", "2019", "Y999999999"));
        assertEquals(2, said.size(), said.toString());
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
