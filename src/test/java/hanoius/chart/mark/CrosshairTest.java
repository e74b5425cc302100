package hanoius.chart.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.plot.TimeSpan;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class CrosshairTest {

    @Test
    void theCrosshairReadsEverySeriesOfThePeriod() {
        var drawing = Charts.draw(Charts.scene("hn_exports_us", "hn_us_visitors"));
        double x = drawing.time().at(LocalDate.of(2019, 6, 1));
        List<String> readings =
                Crosshair.readings(drawing, x).stream()
                        .map(each -> each.datum().observation().quantity().value().toString())
                        .toList();
        assertEquals(List.of("3", "253400"), readings);
        var marks = Crosshair.marks(drawing, x, 200, Charts.AREA, Charts.style());
        assertTrue(Charts.labels(marks).contains("≥ 253,400 persons"), marks.toString());
    }

    @Test
    void theCrosshairsBoxStaysOnThePaperAndOffThePointer() {
        var drawing = Charts.draw(Charts.scene("hn_exports_us", "hn_us_visitors"));
        Bounds plots = drawing.plotArea();
        for (double x = plots.x(); x < plots.right(); x += 17) {
            for (double y = plots.y(); y < plots.bottom(); y += 41) {
                double px = x;
                double py = y;
                Crosshair.marks(drawing, x, y, Charts.AREA, Charts.style()).stream()
                        .filter(Mark.Box.class::isInstance)
                        .map(Mark::bounds)
                        .forEach(
                                box -> {
                                    assertEquals(box, box.intersection(Charts.AREA));
                                    assertFalse(box.contains(px, py));
                                });
            }
        }
    }

    @Test
    void aPinnedBoxCoversNoHeadingAndNoValueWhereThereIsRoom() {
        Bounds area = new Bounds(0, 0, 1000, 560);
        var scene = Charts.scene("hn_exports_us", "hn_us_visitors");
        var drawing = ChartLayout.layout(scene, scene.wholeSpan(), area, Charts.style());
        double x = drawing.time().at(LocalDate.of(2019, 6, 1));
        Bounds box =
                Crosshair.pinned(drawing, x, area, Charts.style()).stream()
                        .filter(Mark.Box.class::isInstance)
                        .map(Mark::bounds)
                        .findFirst()
                        .orElseThrow();
        assertEquals(box, box.intersection(area));
        Charts.all(drawing.marks()).stream()
                .filter(
                        each ->
                                each instanceof Mark.Box
                                        || (each instanceof Mark.Label label
                                                && !label.style().equals(ChartStyle.ASIDE)))
                .forEach(each -> assertFalse(each.bounds().overlaps(box), each.toString()));
    }

    @Test
    void theRuleStrikesThroughNoHeadingAndNoLabel() {
        for (String indicator : List.of("hn_us_visitors", "us_imports_vn", "hn_exports_us_share")) {
            var drawing = Charts.draw(Charts.scene("hn_exports_us", indicator));
            List<Bounds> words =
                    Charts.all(drawing.marks()).stream()
                            .filter(Mark.Label.class::isInstance)
                            .map(Mark::bounds)
                            .toList();
            for (double x = drawing.time().left(); x < drawing.time().right(); x += 3) {
                Crosshair.marks(drawing, x, 200, Charts.AREA, Charts.style()).stream()
                        .filter(Mark.Line.class::isInstance)
                        .forEach(
                                rule ->
                                        assertTrue(
                                                words.stream().noneMatch(rule.bounds()::overlaps),
                                                rule.toString()));
            }
        }
    }

    @Test
    void aPinnedReadingKeepsItsRecordsWhenTimeAndSeriesChange() {
        var scene = Charts.scene("us_imports_vn_m", "hn_us_visitors");
        var drawing = Charts.draw(scene);
        double x = drawing.time().at(LocalDate.of(2010, 3, 15));
        var records = Crosshair.records(Crosshair.readings(drawing, x));
        assertEquals(1, records.size());
        for (int year = 2005; year < 2011; year++) {
            var zoomed =
                    ChartLayout.layout(
                            scene, TimeSpan.years(year, 2012), Charts.AREA, Charts.style());
            List<String> told =
                    Charts.labels(Crosshair.pinned(zoomed, records, Charts.AREA, Charts.style()));
            assertTrue(told.toString().contains("March 2010"), told.toString());
        }
        var without = Charts.draw(Charts.scene("hn_us_visitors"));
        assertEquals(List.of(), Crosshair.pinned(without, records, Charts.AREA, Charts.style()));
        var elsewhere =
                ChartLayout.layout(scene, TimeSpan.years(2012, 2014), Charts.AREA, Charts.style());
        assertEquals(List.of(), Crosshair.pinned(elsewhere, records, Charts.AREA, Charts.style()));
    }
}
