package hanoius.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Points;
import hanoius.figure.Shape;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.image.BufferedImage;
import java.util.List;

class Java2dPainterTest {

    private static final Ink WHITE = Ink.rgb(0xFFFFFF);
    private static final Ink RED = Ink.rgb(0xFF0000);
    private static final Ink BLUE = Ink.rgb(0x0000FF);

    @Test
    void aBoxIsFilledAndItsEdgeDrawn() {
        BufferedImage image =
                paint(
                        new Mark.Box(
                                10,
                                10,
                                40,
                                30,
                                0,
                                Style.of(new Fill.Solid(RED), Stroke.of(BLUE, 2)),
                                null));
        assertEquals(RED, at(image, 30, 25));
        assertEquals(BLUE, at(image, 10, 25));
        assertEquals(WHITE, at(image, 7, 25));
    }

    @Test
    void aRoundedBoxHasNoCorners() {
        BufferedImage image = paint(new Mark.Box(10, 10, 40, 30, 10, Style.filled(RED), null));
        assertEquals(WHITE, at(image, 10, 10));
        assertEquals(RED, at(image, 20, 11));
    }

    @Test
    void aFadeGoesFromOnePointToTheOther() {
        Fill fade = new Fill.Fade(10, 0, RED, 50, 0, BLUE);
        BufferedImage image = paint(new Mark.Box(0, 10, 90, 30, Style.filled(fade)));
        assertEquals(RED, at(image, 3, 20));
        assertEquals(BLUE, at(image, 80, 20));
        assertEquals(128, at(image, 30, 20).red(), 4);
        assertEquals(BLUE, at(paint(endless()), 30, 20));
    }

    private static Mark endless() {
        Fill nowhere = new Fill.Fade(10, 10, RED, 10, 10, BLUE);
        return new Mark.Box(0, 10, 90, 30, Style.filled(nowhere));
    }

    @Test
    void aHatchStaysWithinItsShape() {
        Fill hatch = new Fill.Hatch(RED, BLUE, 5);
        BufferedImage image = paint(new Mark.Box(10, 10, 40, 30, Style.filled(hatch)));
        int red = 0;
        for (int x = 0; x < 100; x++) {
            for (int y = 0; y < 100; y++) {
                boolean inside = x >= 10 && x < 50 && y >= 10 && y < 40;
                assertTrue(inside || at(image, x, y).equals(WHITE), x + ", " + y);
                red += inside && at(image, x, y).red() > 128 ? 1 : 0;
            }
        }
        assertTrue(red > 100 && red < 500, red + " pixels of hatch");
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void everyShapeHasItsInkAndOnlyARingIsEmpty(Shape shape) {
        BufferedImage image = paint(new Mark.Symbol(shape, 50, 50, 40, Style.filled(RED), null));
        assertEquals(shape == Shape.RING ? WHITE : RED, at(image, 50, 50));
        if (shape == Shape.RING) {
            assertEquals(RED, at(image, 33, 50));
        }
        assertEquals(WHITE, at(image, 20, 20));
    }

    @Test
    void linesAndAreasAreWhereTheyShouldBe() {
        BufferedImage image =
                paint(
                        new Mark.Line(10, 20, 90, 20, Stroke.of(RED, 2)),
                        new Mark.Polyline(
                                Points.of(10, 40, 50, 40, 50, 90), Stroke.of(BLUE, 4), null),
                        new Mark.Area(Points.of(60, 40, 90, 40, 90, 90), Style.filled(RED), null));
        assertEquals(RED, at(image, 50, 20));
        assertEquals(BLUE, at(image, 50, 70));
        assertEquals(RED, at(image, 85, 50));
        assertEquals(WHITE, at(image, 65, 80));
    }

    @Test
    void aDashedLineHasGaps() {
        BufferedImage image = paint(new Mark.Line(0, 20, 99, 20, Stroke.dashed(RED, 1), null));
        assertEquals(RED, at(image, 1, 20));
        assertEquals(WHITE, at(image, 5, 20));
    }

    @Test
    void whatIsOutsideAClipIsNotPaintedAndTheClipEndsWithItsGroup() {
        Mark wide = new Mark.Box(0, 10, 100, 20, Style.filled(RED));
        BufferedImage image =
                paint(
                        Mark.Group.clipped(new Bounds(0, 0, 50, 100), List.of(wide)),
                        new Mark.Box(0, 60, 100, 20, Style.filled(BLUE)));
        assertEquals(RED, at(image, 49, 20));
        assertEquals(WHITE, at(image, 51, 20));
        assertEquals(BLUE, at(image, 80, 70));
    }

    @Test
    void aLabelStandsOnItsBaselineAtItsAnchor() {
        for (Anchor anchor : Anchor.values()) {
            Mark.Label label = new Mark.Label("HHH", 50, 60, anchor, TextStyle.semibold(16), RED);
            Bounds ink = ink(paint(label));
            assertEquals(label.bounds().x(), ink.x(), 3);
            assertEquals(label.bounds().right(), ink.right(), 3);
            assertEquals(60, ink.bottom(), 1);
        }
    }

    /** A character that the font lacks would come out as the same empty box each time. */
    @Test
    void vietnameseAndTheSignsOfQualifiersHaveGlyphsOfTheirOwn() {
        String text = "ẵộặữỹđ≥≈◇¹²³₫";
        List<List<Integer>> seen =
                text.codePoints()
                        .mapToObj(Character::toString)
                        .map(each -> pixels(label(each)))
                        .toList();
        assertEquals(text.length(), seen.stream().distinct().count());
        assertTrue(seen.stream().noneMatch(pixels(label("\uE123"))::equals));
        assertTrue(seen.stream().noneMatch(pixels(label(" "))::equals));
        assertNotEquals(pixels(label("o")), pixels(label("ộ")));
        assertEquals(pixels(label("ộ")), pixels(label("o\u0323\u0302")));
    }

    private static BufferedImage label(String text) {
        return paint(new Mark.Label(text, 50, 60, Anchor.START, TextStyle.regular(30), RED));
    }

    private static BufferedImage paint(Mark... marks) {
        return Pictures.paint(new Figure(100, 100, WHITE, List.of(marks)), 1);
    }

    private static Ink at(BufferedImage image, int x, int y) {
        return new Ink(image.getRGB(x, y));
    }

    private static List<Integer> pixels(BufferedImage image) {
        return java.util.Arrays.stream(image.getRGB(0, 0, 100, 100, null, 0, 100)).boxed().toList();
    }

    private static Bounds ink(BufferedImage image) {
        Bounds all = null;
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 100; x++) {
                if (!at(image, x, y).equals(WHITE)) {
                    Bounds pixel = new Bounds(x, y, 1, 1);
                    all = all == null ? pixel : all.union(pixel);
                }
            }
        }
        return all == null ? new Bounds(0, 0, 0, 0) : all;
    }
}
