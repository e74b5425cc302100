package hanoius.chart.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Mark;
import hanoius.model.Measure;
import hanoius.model.Qualifier;

import org.junit.jupiter.api.Test;

import java.util.List;

/** A count since a beginning is a value at the end of its time, not a level that held all along. */
class CumulativeTest {

    @Test
    void sixtyNineSince2007StandsAtTheEndOfABracket() {
        var drawing = Charts.draw(Charts.scene("hn_us_agreements"));
        var datum = drawing.scene().series().getFirst().data().getFirst();
        var marks = Charts.of(drawing, datum.observation().id().key());
        double value = drawing.plots().getFirst().scale().at(69);
        double start = drawing.time().at(datum.start());
        double end = drawing.time().at(datum.end());
        List<Mark.Line> level =
                marks.stream()
                        .filter(Mark.Line.class::isInstance)
                        .map(Mark.Line.class::cast)
                        .filter(each -> each.y1() == each.y2() && each.x2() - each.x1() > 20)
                        .toList();
        assertEquals(1, level.size());
        assertEquals(start, level.getFirst().x1(), 1e-9);
        assertEquals(end, level.getFirst().x2(), 1e-9);
        assertTrue(level.getFirst().y1() > value + 100, "the bracket is at the foot");
        assertTrue(Charts.labels(marks).contains("2007–2020"), Charts.labels(marks).toString());
        assertTrue(
                marks.stream()
                        .anyMatch(
                                each ->
                                        each instanceof Mark.Symbol symbol
                                                && symbol.cx() == end
                                                && symbol.cy() == value));
    }

    @Test
    void ofCountsSinceOneDayOnlyTheLastHasABracket() {
        var drawing =
                Charts.draw(
                        Charts.scene(
                                Measure.CUMULATIVE,
                                Charts.observation("A", "2007/2015", "40", Qualifier.EXACT),
                                Charts.observation("B", "2007/2020", "69", Qualifier.EXACT)));
        assertTrue(Charts.labels(Charts.of(drawing, "A")).isEmpty());
        assertEquals(List.of("2007–2020"), Charts.labels(Charts.of(drawing, "B")));
    }
}
