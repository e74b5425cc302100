package hanoius.chart.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Datum;
import hanoius.chart.series.PartsOfYear;
import hanoius.chart.series.Series;
import hanoius.figure.Bounds;
import hanoius.figure.Fill;
import hanoius.figure.Mark;
import hanoius.figure.Stroke;
import hanoius.model.ChartDefinition;
import hanoius.model.Indicator;
import hanoius.model.Measure;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.RecordId;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** A year lies behind, its parts in front and named, a target over both, and nothing is hidden. */
class PartsOfYearTest {

    private static final Observation YEAR = value("Y", "2019", "100");

    private static Observation value(String id, String period, String value) {
        return Charts.observation(id, period, value, Qualifier.EXACT);
    }

    private static ChartLayout.Drawing draw(Observation... values) {
        return Charts.draw(Charts.scene(Measure.FLOW, values));
    }

    /** The records drawn in the first plot, from the back to the front. */
    private static List<String> painted(ChartLayout.Drawing drawing) {
        return Charts.all(drawing.marks()).stream()
                .filter(Mark.Group.class::isInstance)
                .map(each -> ((Mark.Group) each).meaning())
                .filter(each -> each != null && each.record().key().length() < 4)
                .map(each -> each.record().key())
                .toList();
    }

    @Test
    void theYearIsBehindItsPartWhicheverCameFirst() {
        Observation part = value("P", "2019-01/2019-09", "70");
        for (var values : List.of(List.of(YEAR, part), List.of(part, YEAR))) {
            var drawing = draw(values.toArray(Observation[]::new));
            assertEquals(List.of("Y", "P"), painted(drawing));
            assertTrue(
                    Charts.labels(Charts.of(drawing, "P")).stream()
                            .anyMatch(each -> each.startsWith("Jan–Sep")));
        }
    }

    @Test
    void ofRunningTotalsOnlyTheLongestIsDrawnAndTheRestCounted() {
        var drawing =
                draw(
                        value("A", "2019-01/2019-03", "20"),
                        value("B", "2019-01/2019-06", "45"),
                        value("C", "2019-01/2019-09", "70"),
                        value("D", "2019-01/2019-10", "78"),
                        value("E", "2019-01/2019-11", "90"));
        assertEquals(List.of("E"), painted(drawing));
        assertTrue(
                Charts.labels(drawing.marks()).stream()
                        .anyMatch(each -> each.contains("4 more parts of years are not drawn")));
    }

    @Test
    void theyAreDrawnWhenAskedFor() {
        var scene =
                Charts.scene(
                        Measure.FLOW,
                        YEAR,
                        value("B", "2019-01/2019-06", "45"),
                        value("C", "2019-01/2019-09", "70"));
        var asked = ChartScene.of(scene.dataset(), scene.withAllParts(true), List.of());
        assertEquals(List.of("Y", "C", "B"), painted(Charts.draw(asked)));
        assertEquals(0, asked.leftOut());
        var again = ChartScene.of(scene.dataset(), asked.withAllParts(false), List.of());
        assertEquals(List.of("Y", "C"), painted(Charts.draw(again)));
    }

    @Test
    void partsThatDoNotMeetAreAllDrawn() {
        assertEquals(
                List.of("A", "B"),
                painted(
                                draw(
                                        value("A", "2019-01/2019-06", "45"),
                                        value("B", "2019-07/2019-12", "50")))
                        .stream()
                        .sorted()
                        .toList());
    }

    @Test
    void whateverThePartsAreNoTwoDrawnOnesMeetAndEachLeftOutMeetsALongerOne() {
        Random random = new Random(11);
        for (int run = 0; run < 200; run++) {
            List<Observation> values = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(9); i++) {
                int first = 1 + random.nextInt(11);
                int last = first + random.nextInt(12 - first);
                values.add(
                        value(
                                "O" + i,
                                "%d-%02d/%d-%02d"
                                        .formatted(2018 + i % 2, first, 2018 + i % 2, last),
                                String.valueOf(1 + random.nextInt(99))));
            }
            Collections.shuffle(values, random);
            List<Datum> data =
                    values.stream()
                            .map(each -> Datum.of(each, List.of(each), Measure.FLOW))
                            .toList();
            var out = PartsOfYear.leftOut(data);
            var kept = data.stream().filter(each -> !out.contains(each)).toList();
            for (Datum one : kept) {
                assertTrue(kept.stream().noneMatch(each -> !each.equals(one) && meets(each, one)));
            }
            for (Datum one : out) {
                assertTrue(
                        kept.stream()
                                .anyMatch(each -> meets(each, one) && each.days() >= one.days()));
            }
        }
    }

    private static boolean meets(Datum one, Datum other) {
        return one.isShorterThanYear()
                && other.isShorterThanYear()
                && one.start() < other.end()
                && other.start() < one.end();
    }

    @Test
    void aTargetIsALineOverTheCountOfItsYear() {
        Observation target = Charts.observation("T", "2019", "60", Qualifier.TARGET);
        for (var values : List.of(List.of(YEAR, target), List.of(target, YEAR))) {
            var drawing = draw(values.toArray(Observation[]::new));
            assertEquals(List.of("Y", "T"), painted(drawing));
            assertTrue(
                    Charts.of(drawing, "T").stream()
                            .noneMatch(
                                    each -> each instanceof Mark.Box || each instanceof Mark.Area));
            Mark.Line line = (Mark.Line) Charts.of(drawing, "T").getLast();
            assertEquals(Stroke.Dash.DASHED, line.stroke().dash());
            assertEquals(drawing.plots().getFirst().scale().at(60), line.y1());
        }
    }

    @Test
    void aTargetAloneIsAHollowOutline() {
        Mark.Box box =
                (Mark.Box)
                        Charts.of(
                                        draw(
                                                Charts.observation(
                                                        "T", "2019", "60", Qualifier.TARGET)),
                                        "T")
                                .getFirst();
        assertNull(box.style().fill());
    }

    @Test
    void aTargetHidesNoCountOfAnotherIndicator() {
        var drawing = Charts.draw(Charts.scene("hn_foreign_visitors", "hn_exports_us"));
        for (Mark mark : Charts.all(drawing.marks())) {
            if (mark instanceof Mark.Box box && box.style().stroke() != null) {
                boolean dashed = box.style().stroke().dash() == Stroke.Dash.DASHED;
                assertFalse(dashed && box.style().fill() instanceof Fill.Solid);
            }
        }
    }

    @Test
    void aMonthInAYearlySeriesIsAPartOfItsYear() {
        var drawing = draw(YEAR, value("X", "2018", "90"), value("M", "2019-03", "9"));
        assertEquals(
                List.of("Y", "X", "M").stream().sorted().toList(),
                painted(drawing).stream().sorted().toList());
        Mark.Box month = (Mark.Box) Charts.of(drawing, "M").getFirst();
        assertInstanceOf(Fill.Hatch.class, month.style().fill());
        assertEquals("M", painted(drawing).getLast());
    }

    @Test
    void eachNameOfAPartIsWithinItsColumn() {
        var drawing =
                draw(
                        Stream.of("2001", "2005", "2009", "2013", "2017", "2021")
                                .flatMap(
                                        each ->
                                                Stream.of(
                                                        value("Y" + each, each, "100"),
                                                        value(
                                                                "P" + each,
                                                                each + "-01/" + each + "-09",
                                                                "70")))
                                .toArray(Observation[]::new));
        for (String part : List.of("P2001", "P2013", "P2021")) {
            var marks = Charts.of(drawing, part);
            Mark.Box column = (Mark.Box) marks.getFirst();
            List<Mark> names = marks.stream().filter(Mark.Label.class::isInstance).toList();
            assertEquals(1, names.size());
            assertTrue(names.getFirst().bounds().x() >= column.x());
            assertTrue(names.getFirst().bounds().right() <= column.x() + column.width());
        }
    }

    @Test
    void aPartNeverStandsBeforeTheColumnsOfAnotherIndicator() {
        var values = new ArrayList<Observation>();
        var indicators = new ArrayList<Indicator>();
        for (String key : List.of("one", "two", "three")) {
            indicators.add(Facts.indicator(key).names(key, key).build());
            for (Observation each :
                    List.of(
                            value(key + "Y", "2019", "100"),
                            value(key + "Z", "2018", "90"),
                            value(key + "P", "2019-01/2019-09", "70"))) {
                values.add(Facts.like(each).indicator(RecordId.indicator(key)).build());
            }
        }
        var dataset = Facts.dataset(Stream.concat(indicators.stream(), values.stream()).toList());
        var drawing =
                Charts.draw(
                        ChartScene.of(
                                dataset,
                                ChartDefinition.of(indicators.stream().map(Indicator::id).toList()),
                                List.of()));
        assertEquals(1, drawing.plots().size());
        Map<Indicator, List<Bounds>> columns = new HashMap<>();
        for (Series series : drawing.scene().series()) {
            for (Datum each : series.data()) {
                Mark column = Charts.of(drawing, each.observation().id().key()).getFirst();
                columns.computeIfAbsent(series.indicator(), _ -> new ArrayList<>())
                        .add(column.bounds());
            }
        }
        columns.forEach(
                (one, places) ->
                        columns.forEach(
                                (other, others) ->
                                        assertTrue(
                                                one.equals(other)
                                                        || places.stream()
                                                                .noneMatch(
                                                                        each ->
                                                                                others.stream()
                                                                                        .anyMatch(
                                                                                                each
                                                                                                        ::overlaps)),
                                                one.id() + " and " + other.id())));
    }

    @Test
    void aTargetThatIsAPointHidesNothing() {
        var reported =
                Charts.scene(
                        Measure.FLOW,
                        YEAR,
                        Charts.observation("T", "2019", "101", Qualifier.TARGET));
        var fitted =
                ChartScene.of(
                        reported.dataset(), reported.definition().withFitted(true), List.of());
        Mark.Symbol target =
                (Mark.Symbol)
                        Charts.of(Charts.draw(fitted), "T").stream()
                                .filter(Mark.Symbol.class::isInstance)
                                .findFirst()
                                .orElseThrow();
        assertNull(target.style().fill());
    }

    @Test
    void noColumnStandsBeforeTheNameOfAnother() {
        var reported =
                Charts.scene(
                        Measure.FLOW,
                        value("A", "2019-01/2019-04", "20"),
                        value("B", "2019-01/2019-08", "45"),
                        value("C", "2019-01/2019-09", "46"),
                        value("D", "2019-01/2019-11", "90"));
        var drawing =
                Charts.draw(
                        ChartScene.of(reported.dataset(), reported.withAllParts(true), List.of()));
        List<String> painted = painted(drawing);
        assertEquals(List.of("D", "C", "B", "A"), painted);
        int named = 0;
        for (int i = 0; i < painted.size(); i++) {
            List<Mark> names =
                    Charts.of(drawing, painted.get(i)).stream()
                            .filter(Mark.Label.class::isInstance)
                            .toList();
            named += names.size();
            for (String before : painted.subList(i + 1, painted.size())) {
                Bounds column = Charts.of(drawing, before).getFirst().bounds();
                assertTrue(names.stream().noneMatch(each -> each.bounds().overlaps(column)));
            }
        }
        assertEquals(3, named, "all but the one that hardly rises above the one before it");
    }
}
