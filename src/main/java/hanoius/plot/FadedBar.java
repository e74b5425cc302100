package hanoius.plot;

import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Style;

import java.util.List;
import java.util.stream.Stream;

/**
 * A bar that may fade at its ends, cut where it leaves what is seen.
 *
 * @param radius of corners where nothing fades
 * @param left pixel before which nothing is drawn
 * @param right pixel behind which nothing is drawn
 */
record FadedBar(double y, double height, double radius, double left, double right) {

    /**
     * From one end, which fades in over a length, to the other, which fades out over one; 0 for
     * what does not fade.
     */
    List<Mark> marks(double from, double in, double to, double out, Ink full) {
        if (in == 0 && out == 0) {
            return box(from, to, new Fill.Solid(full));
        }
        double middle = in == 0 ? from : out == 0 ? to : Math.rint((from + in + to - out) / 2);
        return Stream.concat(
                        half(from, in, middle, full).stream(),
                        half(to, -out, middle, full).stream())
                .toList();
    }

    private List<Mark> half(double outer, double length, double middle, Ink full) {
        double near = Math.min(outer, middle);
        double far = Math.max(outer, middle);
        double faded = outer + length;
        // Screens draw nothing of a fade that lies a million pixels beside what is seen of it.
        boolean behind = length > 0 ? clamp(near) >= faded : clamp(far) <= faded;
        return box(
                near,
                far,
                0,
                length == 0 || behind ? new Fill.Solid(full) : fill(outer, faded, y, full));
    }

    /** Nothing but the fade from an end to where all of the colour is. */
    List<Mark> fade(double outer, double inner, Ink full) {
        return box(Math.min(outer, inner), Math.max(outer, inner), 0, fill(outer, inner, y, full));
    }

    /** A bar without a fade. */
    List<Mark> box(double from, double to, Fill fill) {
        return box(from, to, radius, fill);
    }

    private List<Mark> box(double from, double to, double corner, Fill fill) {
        double x = clamp(from);
        double width = clamp(to) - x;
        return width > 0
                ? List.of(new Mark.Box(x, y, width, height, corner, Style.filled(fill), null))
                : List.of();
    }

    /** From nothing at an outer pixel to all of a colour at an inner one. */
    static Fill fill(double outer, double inner, double y, Ink full) {
        return new Fill.Fade(outer, y, full.fade(0), inner, y, full);
    }

    private double clamp(double x) {
        return Math.clamp(x, left, right);
    }
}
