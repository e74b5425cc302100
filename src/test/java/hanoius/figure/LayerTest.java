package hanoius.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class LayerTest {

    private static final Bounds CLIP = new Bounds(0, 0, 50, 50);
    private static final Mark LOW = line(1);
    private static final Mark HIGH = line(2);
    private static final Mark BAND = band(10);

    private static Mark line(double y) {
        return new Mark.Line(0, y, 100, y, Stroke.of(Ink.rgb(0), 1));
    }

    private static Mark band(double y) {
        return new Mark.Band(
                Points.of(10, y, 11, y), Points.of(10, y + 5, 11, y + 9), Ink.rgb(0), null);
    }

    private static Layer others(Mark... marks) {
        return new Layer(false, List.of(marks));
    }

    private static Layer bands(Mark... marks) {
        return new Layer(true, List.of(marks));
    }

    @Test
    void aFigureWithoutBandsIsOneLayer() {
        List<Mark> marks = List.of(LOW, Mark.Group.clipped(CLIP, List.of(HIGH)));
        assertEquals(List.of(new Layer(false, marks)), Layer.of(marks));
        assertEquals(List.of(others()), Layer.of(List.of()));
    }

    @Test
    void bandsLieBetweenWhatIsBelowAndAboveThem() {
        assertEquals(
                List.of(others(LOW), bands(BAND, band(20)), others(HIGH)),
                Layer.of(List.of(LOW, BAND, band(20), HIGH)));
    }

    @Test
    void theLowestLayerHasNoBands() {
        assertEquals(List.of(others(), bands(BAND)), Layer.of(List.of(BAND)));
    }

    @Test
    void theClipOfAGroupHoldsInEachOfItsLayers() {
        Mark group = Mark.Group.clipped(CLIP, List.of(BAND, HIGH));
        assertEquals(
                List.of(
                        others(LOW),
                        bands(Mark.Group.clipped(CLIP, List.of(BAND))),
                        others(Mark.Group.clipped(CLIP, List.of(HIGH)), LOW)),
                Layer.of(List.of(LOW, group, LOW)));
    }

    @Test
    void theBoundsHoldStrokesToo() {
        Bounds bounds = others(new Mark.Line(20, 20, 30, 20, Stroke.of(Ink.rgb(0), 4))).bounds();
        assertEquals(new Bounds(12, 12, 26, 16), bounds);
    }
}
