package hanoius.figure;

import org.jspecify.annotations.Nullable;

/**
 * How a closed mark looks.
 *
 * @param fill null for an empty inside
 * @param stroke null for no edge
 */
public record Style(@Nullable Fill fill, @Nullable Stroke stroke) {

    public static Style filled(Ink ink) {
        return new Style(new Fill.Solid(ink), null);
    }

    public static Style filled(Fill fill) {
        return new Style(fill, null);
    }

    public static Style outlined(Ink ink, double width) {
        return new Style(null, Stroke.of(ink, width));
    }

    public static Style of(Fill fill, Stroke stroke) {
        return new Style(fill, stroke);
    }

    /** The style for a mark that was moved: a fade goes with it. */
    Style moved(double dx, double dy) {
        return fill instanceof Fill.Fade fade
                ? new Style(
                        new Fill.Fade(
                                fade.x1() + dx,
                                fade.y1() + dy,
                                fade.from(),
                                fade.x2() + dx,
                                fade.y2() + dy,
                                fade.to()),
                        stroke)
                : this;
    }
}
