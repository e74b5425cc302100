package hanoius.shell;

import hanoius.shell.Preferences.Place;

import javafx.geometry.Rectangle2D;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/**
 * Where a window opens: where it stood, as far as the screens that there are now show all of it.
 */
final class Placing {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private Placing() {}

    /**
     * A place on one of the screens.
     *
     * @param wanted where the window stood; null for the middle of the first screen
     * @param screens what windows may cover of each, the main one first; at least one
     */
    static Place on(@Nullable Place wanted, List<Rectangle2D> screens) {
        Rectangle2D screen = screen(wanted, screens);
        double width = Math.min(wanted == null ? WIDTH : wanted.width(), screen.getWidth());
        double height = Math.min(wanted == null ? HEIGHT : wanted.height(), screen.getHeight());
        double x = screen.getMinX() + (screen.getWidth() - width) / 2;
        double y = screen.getMinY() + (screen.getHeight() - height) / 2;
        if (wanted != null && covered(wanted, screen) > 0) {
            x = Math.clamp(wanted.x(), screen.getMinX(), screen.getMaxX() - width);
            y = Math.clamp(wanted.y(), screen.getMinY(), screen.getMaxY() - height);
        }
        return new Place(x, y, width, height, wanted != null && wanted.maximised());
    }

    /** The screen that shows most of the place; the first where none shows any. */
    private static Rectangle2D screen(@Nullable Place wanted, List<Rectangle2D> screens) {
        Rectangle2D main = screens.getFirst();
        if (wanted == null) {
            return main;
        }
        Rectangle2D most =
                screens.stream()
                        .max(Comparator.comparingDouble(each -> covered(wanted, each)))
                        .orElse(main);
        return covered(wanted, most) > 0 ? most : main;
    }

    private static double covered(Place place, Rectangle2D screen) {
        double width =
                Math.min(place.x() + place.width(), screen.getMaxX())
                        - Math.max(place.x(), screen.getMinX());
        double height =
                Math.min(place.y() + place.height(), screen.getMaxY())
                        - Math.max(place.y(), screen.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }
}
