package hanoius.chart.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.mark.Charts;
import hanoius.figure.Mark;
import hanoius.model.ChartForm;
import hanoius.model.Measure;
import hanoius.model.Qualifier;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

class SeriesFormTest {

    @Test
    void theRecordIsDrawnInColumnsPointsAndLines() {
        assertEquals(
                EnumSet.of(ChartForm.COLUMNS, ChartForm.POINTS, ChartForm.LINE),
                Charts.RECORD.indicators().stream()
                        .map(each -> Series.of(Charts.RECORD, each, 0).form())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ChartForm.class))));
    }

    @Test
    void aCountSinceABeginningIsHeldUntilTheNextOne() {
        var drawing =
                Charts.draw(
                        Charts.scene(
                                Measure.CUMULATIVE,
                                Charts.observation("A", "2007/2018", "10", Qualifier.EXACT),
                                Charts.observation("B", "2007/2020", "14", Qualifier.EXACT)));
        var scale = drawing.plots().getFirst().scale();
        double next = drawing.time().at(LocalDate.of(2021, 1, 1));
        assertTrue(
                Charts.all(drawing.marks()).stream()
                        .filter(Mark.Line.class::isInstance)
                        .map(Mark.Line.class::cast)
                        .anyMatch(
                                each ->
                                        each.x2() == next
                                                && each.y1() == scale.at(10)
                                                && each.y2() == scale.at(10)));
    }

    @Test
    void aMissingMonthBreaksTheLine() {
        var drawing =
                Charts.draw(
                        Charts.scene(
                                Measure.FLOW,
                                Charts.observation("A", "2019-01", "1", Qualifier.EXACT),
                                Charts.observation("B", "2019-02", "2", Qualifier.EXACT),
                                Charts.observation("C", "2019-04", "3", Qualifier.EXACT),
                                Charts.observation("D", "2019-05", "4", Qualifier.EXACT)));
        List<Mark.Polyline> lines =
                Charts.all(drawing.marks()).stream()
                        .filter(Mark.Polyline.class::isInstance)
                        .map(Mark.Polyline.class::cast)
                        .toList();
        assertEquals(List.of(2, 2), lines.stream().map(each -> each.points().size()).toList());
    }
}
