package hanoius.chart.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.series.Datum;
import hanoius.figure.Mark;
import hanoius.figure.Shape;
import hanoius.model.Measure;
import hanoius.model.Qualifier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Where only bounds are known, they are drawn, and not the middle of them as a value. */
class RangesTest {

    @ParameterizedTest
    @CsvSource({
        "3.28, DERIVED, 2.9, 3.67, true",
        "2.70, DERIVED, 2.66, 2.74, false",
        "5, ABOUT, -2, 12, true",
        "17.9, EXACT, 17.85, 17.95, false",
        "10, EXACT, 5, 15, false"
    })
    void aWideInferredFigureIsARange(
            String value, Qualifier qualifier, String lower, String upper, boolean range) {
        var observation = Charts.observation("A", "2019", value, qualifier, lower, upper, null);
        Datum datum = Datum.of(observation, List.of(observation), Measure.FLOW);
        assertEquals(range, datum.isRange());
    }

    @Test
    void aColumnReachesItsLeastAndABandItsMost() {
        var drawing =
                Charts.draw(
                        Charts.scene(
                                Measure.FLOW,
                                Charts.observation("Y", "2018", "4", Qualifier.EXACT),
                                Charts.observation(
                                        "A",
                                        "2019",
                                        "3.28",
                                        Qualifier.DERIVED,
                                        "2.9",
                                        "3.67",
                                        null)));
        var scale = drawing.plots().getFirst().scale();
        List<Mark.Box> boxes =
                Charts.of(drawing, "A").stream()
                        .filter(Mark.Box.class::isInstance)
                        .map(Mark.Box.class::cast)
                        .toList();
        assertEquals(scale.at(2.9), boxes.getFirst().y());
        assertEquals(scale.at(3.67), boxes.getLast().y());
        assertEquals(scale.at(2.9), boxes.getLast().y() + boxes.getLast().height(), 1e-9);
        assertFalse(
                Charts.of(drawing, "A").stream()
                        .anyMatch(
                                each ->
                                        each instanceof Mark.Symbol symbol
                                                && symbol.shape() == Shape.DIAMOND));
        List<String> labels = Charts.labels(drawing.marks());
        assertTrue(labels.contains("◇ 2.9–3.67"), labels.toString());
        assertFalse(labels.contains("◇ 3.28"), labels.toString());
    }
}
