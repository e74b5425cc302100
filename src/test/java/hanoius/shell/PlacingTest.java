package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.shell.Preferences.Place;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;

/** A window opens where all of it can be seen. */
class PlacingTest {

    private static final Rectangle2D LARGE = new Rectangle2D(0, 0, 1920, 1050);

    /** 1366 by 768 pixels with everything at 125 %, and at 150 %. */
    private static final Rectangle2D SMALL = new Rectangle2D(0, 24, 1093, 590);

    private static final Rectangle2D SMALLER = new Rectangle2D(0, 0, 911, 512);

    private static boolean contains(Rectangle2D screen, Place place) {
        return place.x() >= screen.getMinX()
                && place.y() >= screen.getMinY()
                && place.x() + place.width() <= screen.getMaxX() + 1e-6
                && place.y() + place.height() <= screen.getMaxY() + 1e-6;
    }

    @Test
    void theFirstTimeItStandsInTheMiddle() {
        assertEquals(
                new Place(320, 125, 1280, 800, false), Placing.on(null, List.of(LARGE, SMALL)));
    }

    @Test
    void itIsNeverLargerThanTheScreen() {
        assertEquals(new Place(0, 24, 1093, 590, false), Placing.on(null, List.of(SMALL)));
        assertEquals(
                new Place(0, 0, 911, 512, true),
                Placing.on(new Place(40, 40, 1280, 800, true), List.of(SMALLER)));
    }

    @Test
    void whereItStoodIsKept() {
        Place place = new Place(2000, 100, 1000, 700, false);
        Rectangle2D second = new Rectangle2D(1920, 0, 1280, 1000);
        assertEquals(place, Placing.on(place, List.of(LARGE, second)));
    }

    @Test
    void onAScreenThatIsGoneItComesBackToTheFirst() {
        Place place = new Place(2400, 100, 1000, 700, false);
        assertEquals(new Place(460, 175, 1000, 700, false), Placing.on(place, List.of(LARGE)));
    }

    @Test
    void whateverWasRememberedItIsWhollyOnOneScreen() {
        var random = new SplittableRandom(11);
        Rectangle2D left = new Rectangle2D(-1280, -200, 1280, 1024);
        for (int i = 0; i < 2000; i++) {
            List<Rectangle2D> screens =
                    switch (i % 4) {
                        case 0 -> List.of(LARGE, left);
                        case 1 -> List.of(SMALL);
                        case 2 -> List.of(SMALLER, LARGE);
                        default -> List.of(left);
                    };
            Place wanted =
                    new Place(
                            random.nextDouble(-4000, 4000),
                            random.nextDouble(-4000, 4000),
                            random.nextDouble(1, 3000),
                            random.nextDouble(1, 3000),
                            random.nextBoolean());
            Place placed = Placing.on(wanted, screens);
            assertTrue(
                    screens.stream().anyMatch(each -> contains(each, placed)),
                    wanted + " became " + placed + " on " + screens);
        }
    }
}
