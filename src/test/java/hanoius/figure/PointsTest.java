package hanoius.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.RecordId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class PointsTest {

    @Test
    void pointsAreEqualByTheirCoordinates() {
        assertEquals(Points.of(1, 2, 3, 4), new Points(new double[] {1, 3}, new double[] {2, 4}));
        assertEquals(Points.of(1, 2).hashCode(), Points.of(1, 2).hashCode());
        assertNotEquals(Points.of(1, 2, 3, 4), Points.of(1, 2, 3, 5));
    }

    @Test
    void anXWithoutItsYIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new Points(new double[2], new double[1]));
    }

    @Test
    void boundsHoldAllPoints() {
        assertEquals(new Bounds(-1, 2, 6, 7), Points.of(5, 2, -1, 9, 0, 3).bounds());
        assertEquals(new Bounds(0, 0, 0, 0), Points.of().bounds());
    }

    @Test
    void aBandOfColumnsHasAClosedOutlineAroundAllOfThem() {
        Mark.Band band =
                new Mark.Band(Points.of(10, 2, 11, 1), Points.of(10, 8, 11, 9), Ink.rgb(0), null);
        assertEquals(
                Points.of(9.5, 2, 10, 2, 11, 1, 11.5, 1, 11.5, 9, 11, 9, 10, 8, 9.5, 8),
                band.outline());
        assertEquals(new Bounds(9.5, 1, 2, 8), band.bounds());
        assertEquals(new Bounds(12.5, 5, 2, 8), band.moved(3, 4).bounds());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Mark.Band(Points.of(1, 2), Points.of(), Ink.rgb(0), null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Mark.Band(Points.of(), Points.of(), Ink.rgb(0), null));
    }

    @Test
    void looksAreComparedWithoutAWord() {
        RecordId record = RecordId.observation("one");
        Meaning silent =
                new Meaning(
                        record,
                        () -> {
                            throw new AssertionError("put into words");
                        });
        Mark box = new Mark.Box(1, 2, 3, 4, Style.filled(Ink.rgb(0)));
        Mark wider = new Mark.Box(1, 2, 4, 4, Style.filled(Ink.rgb(0)));
        Mark group = Mark.Group.of(silent, List.of(box));
        assertTrue(group.looksLike(Mark.Group.of(silent, List.of(box))));
        assertFalse(group.looksLike(Mark.Group.of(silent, List.of(wider))));
        assertFalse(group.looksLike(Mark.Group.of(silent, List.of(box, box))));
        assertFalse(group.looksLike(Mark.Group.clipped(new Bounds(0, 0, 9, 9), List.of(box))));
    }

    @Test
    void aMeaningIsPutIntoWordsOnceAndOnlyWhenAsked() {
        int[] asked = new int[1];
        RecordId record = RecordId.observation("one");
        Meaning meaning = new Meaning(record, () -> "words " + ++asked[0]);
        assertEquals(record, meaning.record());
        assertEquals(0, asked[0]);
        assertEquals("words 1", meaning.words());
        assertEquals("words 1", meaning.words());
        assertEquals(new Meaning(record, "words 1"), meaning);
        assertEquals(new Meaning(record, "words 1").hashCode(), meaning.hashCode());
        assertNotEquals(new Meaning(record, "other words"), meaning);
        assertNotEquals(new Meaning(RecordId.observation("two"), "words 1"), meaning);
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void everyShapeIsRoughlyAsLargeAsAskedAroundItsCentre(Shape shape) {
        Points outline = shape.outline(100, 50, 20);
        if (shape == Shape.CIRCLE || shape == Shape.RING) {
            assertEquals(0, outline.size());
            return;
        }
        Bounds bounds = outline.bounds();
        assertTrue(bounds.contains(100, 50));
        assertEquals(20, Math.max(bounds.width(), bounds.height()), 5.1);
        assertEquals(50, bounds.centerY(), 2.5);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 50.3, 50.5", "1, 1, 50.5, 50.5", "1, 1, 50, 50.5", "1, 2, 50.4, 50",
        "2, 1, 50.3, 50.5", "2, 1, 50.2, 50", "1.25, 1, 50, 50", "1, 1.5, 50.3, 50.3"
    })
    void aLineLiesOnDevicePixels(double scale, double width, double y, double expected) {
        Stroke stroke = Stroke.of(Ink.rgb(0), width);
        PixelGrid grid = new PixelGrid(scale);
        assertEquals(expected, grid.line(new Mark.Line(0, y, 9, y, stroke)).y1(), 1e-9);
        assertEquals(expected, grid.line(new Mark.Line(y, 0, y, 9, stroke)).x2(), 1e-9);
        Mark.Line slanted = new Mark.Line(0, y, 9, y + 5, stroke);
        assertEquals(slanted, grid.line(slanted));
    }

    @Test
    void edgesOfABoxLieOnDevicePixelsAndAThinBoxDoesNotVanish() {
        PixelGrid grid = new PixelGrid(1);
        Style style = Style.filled(Ink.rgb(0));
        assertEquals(new Bounds(10, 20, 31, 5), grid.box(new Mark.Box(10.2, 19.7, 30.4, 5, style)));
        assertEquals(
                new Bounds(10, 20.1, 30, 0.3), grid.box(new Mark.Box(10, 20.1, 30, 0.3, style)));
        assertThrows(IllegalArgumentException.class, () -> new PixelGrid(0));
    }

    @Test
    void hatchesOfNeighboursJoinUp() {
        Points left = Hatching.across(new Bounds(0, 0, 40, 30), 5);
        Points right = Hatching.across(new Bounds(40, 0, 40, 30), 5);
        double step = 5 * Math.sqrt(2);
        for (Points lines : new Points[] {left, right}) {
            for (int i = 0; i < lines.size(); i++) {
                double steps = (lines.x(i) + lines.y(i)) / step;
                assertEquals(Math.rint(steps), steps, 1e-9);
            }
        }
    }
}
