package hanoius.chart.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.series.ChartMilestone;
import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Datum;
import hanoius.chart.series.Series;
import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.Fill;
import hanoius.figure.HitIndex;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Stroke;
import hanoius.model.Measure;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.support.RecordFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class ChartLayoutTest {

    @Test
    void theFirstChartShowsBothSeriesWithTheirQualifiers() {
        var drawing = Charts.draw(Charts.scene("hn_exports_us", "hn_us_visitors"));
        List<String> labels = Charts.labels(drawing.marks());
        assertTrue(
                labels.containsAll(
                        List.of("≈ 3", "◇ 2.7", "≈ 3.4", "◇ 245,300", "≥ 253,400", "2019")),
                labels.toString());
        assertEquals(2, drawing.plots().size());
    }

    @Test
    void yearsWithoutAValueSaySo() {
        var drawing = Charts.draw(Charts.scene("hn_exports_us"));
        long empty = Charts.labels(drawing.marks()).stream().filter("no figure"::equals).count();
        // 2018 and 2022, the years on either side of 2019 to 2021.
        assertEquals(2, empty);
    }

    @Test
    void aColumnIsAsWideAsItsYearLessTwoPixels() {
        var drawing = Charts.draw(Charts.scene("hn_us_visitors"));
        Mark.Box column = (Mark.Box) Charts.of(drawing, id("hn_us_visitors", "2019")).getFirst();
        double year =
                drawing.time().at(LocalDate.of(2020, 1, 1))
                        - drawing.time().at(LocalDate.of(2019, 1, 1));
        assertEquals(year - 2, column.width(), 1e-9);
    }

    @Test
    void partOfAYearIsHatchedOverItsMonths() {
        var drawing =
                Charts.draw(
                        Charts.scene(
                                Measure.FLOW,
                                Charts.observation("A", "2018", "10", Qualifier.EXACT),
                                Charts.observation("B", "2019-01/2019-09", "9", Qualifier.EXACT)));
        Mark.Box box = (Mark.Box) Charts.of(drawing, "B").getFirst();
        assertInstanceOf(Fill.Hatch.class, box.style().fill());
        assertEquals(drawing.time().at(LocalDate.of(2019, 10, 1)) - 1, box.x() + box.width(), 1e-9);
        assertTrue(Charts.labels(Charts.of(drawing, "B")).contains("Jan–Sep 2019"));
    }

    @ParameterizedTest
    @EnumSource(Qualifier.class)
    void eachQualifierLooksLikeNoOther(Qualifier qualifier) {
        List<Mark> own = column(qualifier);
        for (Qualifier other : Qualifier.values()) {
            // "Nearly" and "at most" share the cap that points down; their words differ.
            boolean caps =
                    List.of(Qualifier.NEARLY, Qualifier.AT_MOST)
                            .containsAll(List.of(qualifier, other));
            if (other != qualifier && !caps) {
                assertFalse(own.equals(column(other)), qualifier + " looks like " + other);
            }
        }
    }

    private static List<Mark> column(Qualifier qualifier) {
        return Charts.of(
                Charts.draw(
                        Charts.scene(
                                Measure.FLOW, Charts.observation("A", "2019", "10", qualifier))),
                "A");
    }

    @Test
    void aTargetIsDashedAndAnEstimateHollow() {
        Mark.Box target = (Mark.Box) column(Qualifier.TARGET).getFirst();
        assertEquals(Stroke.Dash.DASHED, Objects.requireNonNull(target.style().stroke()).dash());
        Mark.Box estimate = (Mark.Box) column(Qualifier.ESTIMATED).getFirst();
        assertEquals(new Fill.Solid(Ink.rgb(0xFFFFFF)), estimate.style().fill());
    }

    @Test
    void whiskersReachFromBoundToBound() {
        var drawing =
                Charts.draw(
                        Charts.scene(
                                Measure.FLOW,
                                Charts.observation(
                                        "A", "2019", "10", Qualifier.DERIVED, "8", "13", null)));
        var scale = drawing.plots().getFirst().scale();
        assertTrue(
                Charts.of(drawing, "A").stream()
                        .filter(Mark.Line.class::isInstance)
                        .map(Mark.Line.class::cast)
                        .anyMatch(
                                each ->
                                        each.x1() == each.x2()
                                                && each.y1() == scale.at(13)
                                                && each.y2() == scale.at(8)));
    }

    @Test
    void conflictingReportsAreASpanAndOneMark() {
        var drawing =
                Charts.draw(
                        Charts.scene(
                                Measure.FLOW,
                                Charts.observation("A", "2019", "10", Qualifier.EXACT),
                                Charts.observation(
                                        "B", "2019", "14", Qualifier.EXACT, null, null, "A")));
        var scale = drawing.plots().getFirst().scale();
        assertTrue(
                Charts.of(drawing, "A").stream()
                        .filter(Mark.Box.class::isInstance)
                        .map(Mark.Box.class::cast)
                        .anyMatch(
                                each ->
                                        each.y() == scale.at(14)
                                                && Math.abs(each.y() + each.height() - scale.at(10))
                                                        < 1e-9));
        assertEquals(2, drawing.shown().size());
        assertEquals(
                1,
                new HitIndex(new Figure(900, 600, Ink.rgb(0), drawing.marks()))
                        .targets().stream()
                                .filter(
                                        each ->
                                                each.meaning().record().kind()
                                                        == RecordId.Kind.OBSERVATION)
                                .count());
    }

    @Test
    void theReportDatedToItsArticleIsNoColumnOfItsOwn() {
        var series = Charts.scene("hn_exports_us").series().getFirst();
        assertEquals(
                RecordFiles.rows("observations").stream()
                        .filter(row -> "hn_exports_us".equals(row.get("indicator")))
                        .filter(row -> row.getOrDefault("same_as", "").isEmpty())
                        .map(row -> row.getOrDefault("period", ""))
                        .sorted()
                        .toList(),
                series.data().stream().map(each -> each.observation().period().text()).toList());
        assertEquals(2, series.data().getFirst().reports().size());
    }

    @Test
    void theFirstChartHasYearsRangesAndPartsOfYears() {
        var scene =
                Charts.scene(ChartScene.FIRST.stream().map(RecordId::key).toArray(String[]::new));
        assertEquals(
                List.of("2022", "2023"),
                scene.series().stream()
                        .flatMap(series -> series.data().stream())
                        .filter(Datum::isRange)
                        .map(each -> each.observation().period().text())
                        .toList());
        assertEquals(
                List.of("2024-01/2024-03", "2025-01/2025-03", "2022-01/2022-08"),
                scene.series().stream()
                        .flatMap(series -> series.data().stream().filter(series::isPart))
                        .map(each -> each.observation().period().text())
                        .toList());
    }

    @Test
    void everyFeaturedFigureIsShownWithItsSource() {
        List<Observation> featured =
                Charts.RECORD.observations().stream().filter(Observation::featured).toList();
        assertEquals(11, featured.size());
        for (Observation each : featured) {
            var drawing = Charts.draw(Charts.scene(each.indicator().key()));
            assertTrue(drawing.shown().contains(each), each.id().toString());
            assertFalse(each.citations().isEmpty(), each.id().toString());
        }
    }

    @Test
    void aStockIsAPointInTheMiddleOfWhatIsKnownOfItsDay() {
        var drawing = Charts.draw(Charts.scene("hn_us_fdi_capital"));
        Mark.Symbol point =
                Charts.of(drawing, id("hn_us_fdi_capital", "2020-07")).stream()
                        .filter(Mark.Symbol.class::isInstance)
                        .map(Mark.Symbol.class::cast)
                        .findFirst()
                        .orElseThrow();
        double middle = LocalDate.of(2020, 7, 16).toEpochDay() + 0.5;
        assertEquals(drawing.time().at(middle), point.cx(), 1e-6);
    }

    @Test
    void aCumulativeCountStandsAtTheEndOfItsYears() {
        var drawing = Charts.draw(Charts.scene("hn_us_agreements"));
        Mark.Symbol point =
                Charts.of(drawing, id("hn_us_agreements", "2007/2020")).stream()
                        .filter(Mark.Symbol.class::isInstance)
                        .map(Mark.Symbol.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertEquals(drawing.time().at(LocalDate.of(2021, 1, 1)), point.cx(), 1e-6);
    }

    @Test
    void theValueAxisHasFourToSixRoundTicksAndStartsAtZero() {
        for (var indicator : Charts.RECORD.indicators()) {
            ChartScene scene = Charts.scene(indicator.id().key());
            var ticks =
                    PanelLayout.axis(
                                    scene.definition(),
                                    scene.panels().getFirst(),
                                    scene.wholeSpan(),
                                    new Bounds(0, 0, 100, 240))
                            .ticks();
            assertTrue(ticks.size() >= 3 && ticks.size() <= 6, indicator.id() + ": " + ticks);
            assertTrue(ticks.getFirst().signum() <= 0, indicator.id().toString());
        }
    }

    @Test
    void everyValueAndEveryPinCanBePointedAt() {
        for (var indicator : Charts.RECORD.indicators()) {
            var drawing = Charts.draw(Charts.scene(indicator.id().key()));
            HitIndex index = new HitIndex(new Figure(900, 600, Ink.rgb(0), drawing.marks()));
            Stream.concat(
                            drawing.shown().stream()
                                    .filter(each -> each.sameAs() == null)
                                    .map(each -> each.id()),
                            drawing.pinned().stream().map(ChartMilestone::id))
                    .forEach(id -> assertTrue(index.find(id).isPresent(), id.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hn_us_visitors", "us_imports_vn_m", "vn_us_visitors_ytd"})
    void aMarkThatStandsForAValueSaysItInWords(String indicator) {
        var drawing = Charts.draw(Charts.scene(indicator));
        for (Mark mark : Charts.all(drawing.marks())) {
            var meaning = mark.meaning();
            if (meaning != null && meaning.record().kind() == RecordId.Kind.OBSERVATION) {
                assertTrue(meaning.words().contains("source"), meaning.words());
            }
        }
    }

    @Test
    void twoIndicatorsOfOneChartNeverShareAColour() {
        List<String> seven =
                Charts.RECORD.indicators().stream().map(each -> each.id().key()).limit(7).toList();
        ChartScene scene = Charts.scene(seven.toArray(String[]::new));
        assertEquals(7, scene.series().stream().map(Series::colour).distinct().count());
    }

    @Test
    void noIndicatorLeavesWordsThatSayWhatToDo() {
        var drawing = Charts.draw(Charts.scene());
        assertTrue(Charts.labels(drawing.marks()).contains("Choose an indicator to draw a chart."));
    }

    private static String id(String indicator, String period) {
        return Charts.RECORD.observationsOf(RecordId.indicator(indicator)).stream()
                .filter(each -> each.period().text().equals(period))
                .map(each -> each.id().key())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void emptyYearsSaySoOnceARunHoweverNarrowTheyAre() {
        var scene = Charts.scene("hn_us_visitors");
        for (double width : new double[] {400, 600, 900, 1200}) {
            var drawing =
                    ChartLayout.layout(
                            scene,
                            TimeSpan.years(2016, 2022),
                            new Bounds(0, 0, width, 400),
                            Charts.style());
            long empty =
                    Charts.labels(drawing.marks()).stream()
                            .filter(each -> each.startsWith("no figure"))
                            .count();
            // 2016 and 2017, and 2020 to 2022.
            assertEquals(2, empty, "at " + width);
        }
    }
}
