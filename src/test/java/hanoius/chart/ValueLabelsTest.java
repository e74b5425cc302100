package hanoius.chart;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Bounds;
import hanoius.figure.Mark;

import org.junit.jupiter.api.Test;

import java.util.List;

class ValueLabelsTest {

    @Test
    void labelsOfValuesNeverOverlap() {
        for (var indicator : Charts.RECORD.indicators()) {
            var drawing = Charts.draw(Charts.scene(indicator.id().key()));
            List<Bounds> boxes =
                    Charts.all(drawing.marks()).stream()
                            .filter(Mark.Label.class::isInstance)
                            .map(Mark.Label.class::cast)
                            .filter(each -> each.style().equals(Look.VALUE))
                            .map(Mark::bounds)
                            .toList();
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertFalse(boxes.get(i).overlaps(boxes.get(j)), indicator.id().toString());
                }
            }
        }
    }

    @Test
    void aLabelAtTheEdgeIsNotCut() {
        var drawing = Charts.draw(Charts.scene("hn_us_visitors", "vn_us_visitors"));
        for (int first = 2010; first < 2024; first++) {
            drawing =
                    ChartLayout.layout(
                            drawing.scene(),
                            Charts.years(first, first + 9),
                            Charts.AREA,
                            Charts.look());
            Bounds plots = drawing.plotArea();
            Charts.all(drawing.marks()).stream()
                    .filter(Mark.Label.class::isInstance)
                    .map(Mark.Label.class::cast)
                    .filter(each -> each.style().equals(Look.VALUE))
                    .filter(each -> each.x() >= plots.x() && each.x() <= plots.right())
                    .forEach(
                            each ->
                                    assertTrue(
                                            each.bounds().x() >= plots.x() - 1
                                                    && each.bounds().right() <= plots.right() + 1,
                                            each.toString()));
        }
    }
}
