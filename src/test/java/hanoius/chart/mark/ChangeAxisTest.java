package hanoius.chart.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Datum;
import hanoius.chart.series.Outliers;
import hanoius.figure.CutScale;
import hanoius.figure.Mark;
import hanoius.model.ChartMode;
import hanoius.model.Measure;
import hanoius.model.Observation;
import hanoius.model.Qualifier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The axis of changes: in percent, and not pressed flat by a wild value without a word. */
class ChangeAxisTest {

    private static ChartLayout.Drawing changes(String... values) {
        Observation[] years =
                IntStream.range(0, values.length)
                        .mapToObj(
                                i ->
                                        Charts.observation(
                                                "O" + i,
                                                String.valueOf(2010 + i),
                                                values[i],
                                                Qualifier.EXACT))
                        .toArray(Observation[]::new);
        var reported = Charts.scene(Measure.FLOW, years);
        return Charts.draw(
                ChartScene.of(
                        reported.dataset(),
                        reported.definition().with(ChartMode.CHANGE),
                        List.of()));
    }

    @Test
    void theTicksOfChangesHaveTheirPercentSign() {
        List<String> labels = Charts.labels(changes("100", "110", "121", "133").marks());
        assertTrue(labels.contains("0%"), labels.toString());
        assertTrue(labels.contains("10%"), labels.toString());
    }

    @Test
    void aWildChangeIsCutMarkedAndToldAndTheRestKeepsItsHeight() {
        var drawing = changes("100", "110", "120", "130", "9000", "9900", "10800");
        var plot = drawing.plots().getFirst();
        double ten = plot.scale().at(0) - plot.scale().at(10);
        assertTrue(ten > plot.bounds().height() / 4, "ten percent are " + ten + " pixels");
        var wild = Charts.of(drawing, "O4");
        Mark.Box column = (Mark.Box) wild.getFirst();
        assertTrue(column.y() >= plot.bounds().y(), "it ends within the plot");
        assertTrue(wild.stream().anyMatch(Mark.Polyline.class::isInstance), "an arrow");
        List<String> labels = Charts.labels(drawing.marks());
        assertTrue(labels.stream().anyMatch(each -> each.endsWith("+6,823%")), labels.toString());
        assertTrue(
                labels.stream()
                        .anyMatch(
                                each -> each.contains("beyond the axis") && each.contains("2014")),
                labels.toString());
    }

    @Test
    void changesOfOneSizeAreAllOnTheAxis() {
        var drawing = changes("100", "130", "150", "190", "200", "260");
        var scale = drawing.plots().getFirst().scale();
        for (Datum each : drawing.scene().series().getFirst().data()) {
            assertFalse(CutScale.isBeyond(each.value(), scale));
        }
        assertTrue(
                Charts.labels(drawing.marks()).stream().noneMatch(each -> each.contains("beyond")));
    }

    @ParameterizedTest
    @CsvSource({
        "3;4;900, 4",
        "3;4;-2;5;900, 5",
        "3;4;-2;5;-900, 5",
        "10;20;30;40, Infinity",
        "5;8;60, Infinity",
        "0;0;0;50, Infinity",
        "3;900, Infinity"
    })
    void whatIsWildIsFarFromTheUsual(String values, double high) {
        double[] all = Arrays.stream(values.split(";")).mapToDouble(Double::parseDouble).toArray();
        assertEquals(high, Outliers.of(all).high());
        // Whatever stays on the axis is at least an eighth of what does not press it.
        double most =
                Arrays.stream(all).map(Math::abs).filter(each -> each <= high).max().orElse(0);
        assertEquals(Math.min(high, most), most);
    }
}
