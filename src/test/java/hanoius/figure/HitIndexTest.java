package hanoius.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.HitIndex.Target;
import hanoius.model.RecordId;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class HitIndexTest {

    private static final Style STYLE = Style.filled(Ink.rgb(0));

    @Test
    void itFindsWhatLookingAtEveryMarkFinds() {
        Random random = new Random(11);
        for (int round = 0; round < 30; round++) {
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                marks.add(
                        box(
                                random.nextDouble(-60, 700),
                                random.nextDouble(-60, 500),
                                random.nextDouble(0, 160),
                                random.nextDouble(0, 60),
                                "m" + i));
            }
            HitIndex index = new HitIndex(new Figure(640, 480, Ink.TRANSPARENT, marks));
            for (int i = 0; i < 500; i++) {
                double x = random.nextDouble(-10, 650);
                double y = random.nextDouble(-10, 490);
                double tolerance = random.nextDouble(0, 9);
                assertEquals(
                        byLooking(index.targets(), x, y, tolerance), index.at(x, y, tolerance));
            }
        }
    }

    private static Optional<Target> byLooking(
            List<Target> targets, double x, double y, double tolerance) {
        Target best = null;
        for (Target each : targets) {
            double distance = each.bounds().distance(x, y);
            if (distance <= tolerance
                    && (best == null || distance <= best.bounds().distance(x, y))) {
                best = each;
            }
        }
        return Optional.ofNullable(best);
    }

    @Test
    void theTopmostOfSeveralIsFound() {
        HitIndex index = index(box(0, 0, 100, 100, "below"), box(50, 50, 100, 100, "above"));
        assertEquals("above", key(index.at(75, 75, 0)));
        assertEquals("below", key(index.at(25, 25, 0)));
    }

    @Test
    void whatLiesOutsideAClipIsNotThere() {
        Mark shown = box(10, 10, 100, 20, "shown");
        Mark hidden = box(300, 10, 100, 20, "hidden");
        HitIndex index =
                index(Mark.Group.clipped(new Bounds(0, 0, 50, 50), List.of(shown, hidden)));
        assertEquals("shown", key(index.at(40, 20, 0)));
        assertTrue(index.at(80, 20, 0).isEmpty());
        assertEquals(1, index.targets().size());
    }

    @Test
    void aGroupOfOneFactIsOneTargetAroundItsVisibleParts() {
        Meaning meaning = SampleFigure.meaning("group");
        Mark group =
                new Mark.Group(
                        List.of(box(0, 0, 80, 20, "inner"), box(200, 0, 50, 20, "gone")),
                        new Bounds(10, 0, 100, 100),
                        meaning);
        HitIndex index = index(group);
        assertEquals(List.of(new Target(meaning, new Bounds(10, 0, 71, 21))), index.targets());
    }

    @Test
    void aGroupWithNothingToSeeIsNoTarget() {
        Meaning meaning = SampleFigure.meaning("group");
        assertTrue(index(Mark.Group.of(meaning, List.of())).targets().isEmpty());
        Mark beside =
                new Mark.Group(
                        List.of(box(300, 0, 50, 20, "gone")), new Bounds(10, 0, 50, 50), meaning);
        assertTrue(index(beside).targets().isEmpty());
    }

    @Test
    void furnitureIsNoTarget() {
        assertTrue(index(new Mark.Box(0, 0, 50, 50, STYLE)).targets().isEmpty());
    }

    @Test
    void readingOrderIsFromLeftToRightThenDown() {
        HitIndex index =
                index(box(200, 0, 9, 9, "c"), box(10, 90, 9, 9, "b"), box(10, 10, 9, 9, "a"));
        assertEquals(
                "a b c",
                String.join(
                        " ",
                        index.inOrder().stream()
                                .map(each -> each.meaning().record().key())
                                .toList()));
    }

    @Test
    void aRecordIsFoundWhereItIsDrawn() {
        HitIndex index = index(box(200, 0, 10, 10, "c"));
        assertEquals("c", key(index.find(RecordId.observation("c"))));
        assertFalse(index.find(RecordId.observation("d")).isPresent());
    }

    private static Mark box(double x, double y, double width, double height, String key) {
        return new Mark.Box(x, y, width, height, 0, STYLE, SampleFigure.meaning(key));
    }

    private static HitIndex index(Mark... marks) {
        return new HitIndex(new Figure(640, 480, Ink.TRANSPARENT, List.of(marks)));
    }

    private static String key(Optional<Target> target) {
        return target.orElseThrow().meaning().record().key();
    }
}
