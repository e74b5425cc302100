package hanoius.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class HatchingTest {

    private static final double SPACING = 5;

    @Test
    void linesCoverTheirShareOfAShapeAndNothingOutsideIt() {
        Bounds box = new Bounds(13.4, 7.2, 200, 90);
        List<Points> lines = Hatching.within(Points.rounded(box, 12), SPACING);
        for (Points line : lines) {
            for (int i = 0; i < line.size(); i++) {
                assertTrue(box.grow(1e-9).contains(line.x(i), line.y(i)));
            }
        }
        double covered = lines.stream().mapToDouble(HatchingTest::area).sum();
        double whole = area(Points.rounded(box, 12));
        assertEquals(Hatching.WIDTH / SPACING, covered / whole, 0.005);
    }

    @Test
    void neighbouringShapesHaveTheirLinesOnOneLattice() {
        Points left = Points.rounded(new Bounds(0, 0, 50, 20), 0);
        Points both = Points.rounded(new Bounds(0, 0, 100, 20), 0);
        Points right = Points.rounded(new Bounds(50, 0, 50, 20), 0);
        assertEquals(covered(both), covered(left) + covered(right), 1e-6);
    }

    @Test
    void aRoundedBoxOfHalfItsHeightIsACircle() {
        Points circle = Points.rounded(new Bounds(10, 10, 40, 40), 20);
        for (int i = 0; i < circle.size(); i++) {
            assertEquals(20, Math.hypot(circle.x(i) - 30, circle.y(i) - 30), 1e-9);
        }
        assertEquals(Math.PI * 400, area(circle), 10);
        assertEquals(4, Points.rounded(new Bounds(0, 0, 9, 9), 0).size());
    }

    private static double covered(Points shape) {
        return Hatching.within(shape, SPACING).stream().mapToDouble(HatchingTest::area).sum();
    }

    private static double area(Points corners) {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            int next = (i + 1) % corners.size();
            twice += corners.x(i) * corners.y(next) - corners.x(next) * corners.y(i);
        }
        return Math.abs(twice) / 2;
    }
}
