package hanoius.timeline;

import hanoius.figure.Palette;
import hanoius.figure.TextMeasure;
import hanoius.text.Words;

/** A timeline for a picture: no overview, nothing to scroll, and lanes only of what is in it. */
public final class TimelinePicture {

    private static final double[] BUDGETS = {640, 480, 360, 270, 200, 150, 110, 80, 52, 26};
    private static final double BEFORE = 0.02;

    /** Room for the titles of the latest records. */
    private static final double AFTER = 0.09;

    private TimelinePicture() {}

    /** The time from the first record to the last, with a little air. */
    public static Span whole(Scene scene) {
        Span all = scene.span();
        return new Span(all.from() - BEFORE * all.days(), all.to() + AFTER * all.days());
    }

    /**
     * A part of time with as much detail as the height allows.
     *
     * @param height the room in pixels; the figure is as high as its lanes need, and higher than
     *     the room only when even the least detail does not fit
     */
    public static TimelineDrawing of(
            Scene scene,
            Span view,
            double width,
            double height,
            Palette palette,
            Words words,
            TextMeasure measure) {
        Scene seen = scene.within(view);
        Frame room = new Frame(width, height, view, 0, false, null, null, palette, words, measure);
        int step = Packing.step(room.scale().pixelsPerDay());
        Packing packing = Packing.of(seen, step, measure, BUDGETS[0]);
        for (int i = 1; i < BUDGETS.length && packing.height() > room.plot().height(); i++) {
            packing = Packing.of(seen, step, measure, BUDGETS[i]);
        }
        double fitting = Frame.RULER + packing.height();
        Frame frame =
                new Frame(width, fitting, view, 0, false, null, null, palette, words, measure);
        return TimelineLayout.of(packing, frame);
    }
}
