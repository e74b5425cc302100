package hanoius.chart.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.series.Modes;
import hanoius.edtf.EdtfDate;
import hanoius.figure.Fill;
import hanoius.figure.Mark;
import hanoius.model.ChartMode;
import hanoius.model.Measure;
import hanoius.model.Milestone;
import hanoius.model.Qualifier;
import hanoius.plot.Extent;
import hanoius.plot.Extents;
import hanoius.plot.TimeSpan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;

/** An end that nobody knows is one sign of one width at the last known day. */
class EndSignTest {

    private static List<Mark.Box> fades(List<Mark> marks) {
        return Charts.all(marks).stream()
                .filter(Mark.Box.class::isInstance)
                .map(Mark.Box.class::cast)
                .filter(each -> each.style().fill() instanceof Fill.Fade)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Measure.class,
            names = {"FLOW", "STOCK", "CUMULATIVE"})
    void aValueWithoutAnEndIsDrawnAndSaysSo(Measure measure) {
        var scene =
                Charts.scene(
                        measure,
                        Charts.observation("A", "2015/", "10", Qualifier.EXACT),
                        Charts.observation("B", "2018", "12", Qualifier.EXACT));
        for (int last : List.of(2016, 2020, 2040)) {
            var drawing =
                    ChartLayout.layout(
                            scene, TimeSpan.years(2012, last), Charts.AREA, Charts.style());
            var marks = Charts.of(drawing, "A");
            assertEquals(1, fades(marks).size());
            assertTrue(Charts.labels(marks).contains("?"));
            double width = fades(marks).getFirst().width();
            assertTrue(width >= 6 && width <= 24, "a sign of " + width + " pixels");
            double end = drawing.time().at(LocalDate.of(2016, 1, 1));
            assertEquals(end, fades(marks).getFirst().x(), 6, "at the last known day");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2015/.., OPEN, 2015-12-31",
        "2015-03/, UNKNOWN, 2015-03-31",
        "/2016, SOFT, 2016-12-31"
    })
    void theLastKnownDayIsTheLastThatIsNamed(String period, Extent.End end, LocalDate last) {
        var date = EdtfDate.parse(period);
        assertEquals(end, Extents.of(date).end());
        assertEquals((double) last.toEpochDay(), Extents.named(date).to() - 1);
    }

    @Test
    void noChangeAndNoIndexIsComputedFromAPeriodWithoutAnEnd() {
        var reported =
                Charts.scene(
                        Measure.FLOW,
                        Charts.observation("A", "2015/", "10", Qualifier.EXACT),
                        Charts.observation("B", "2016", "12", Qualifier.EXACT),
                        Charts.observation("C", "2017", "15", Qualifier.EXACT));
        var changes =
                Modes.shown(
                        reported.reported().getFirst(),
                        reported.definition().with(ChartMode.CHANGE),
                        null,
                        null);
        assertEquals(
                List.of("C"),
                changes.data().stream().map(each -> each.observation().id().key()).toList());
    }

    @Test
    void aMilestoneThatGoesOnHasAnArrow() {
        var drawing = Charts.draw(Charts.scene("us_imports_vn"));
        Milestone open =
                Charts.RECORD.milestones().readAll().stream()
                        .filter(each -> Extents.of(each.date()).end() == Extent.End.OPEN)
                        .findFirst()
                        .orElseThrow();
        assertTrue(
                Charts.of(drawing, open.id().key()).stream()
                        .anyMatch(Mark.Polyline.class::isInstance));
    }
}
