package hanoius.timeline.mark;

import hanoius.figure.Bounds;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.plot.CategoryLook;
import hanoius.plot.ExtentMarks;
import hanoius.plot.LabelSlots;
import hanoius.plot.TimeScale;
import hanoius.timeline.lane.Footprint;
import hanoius.timeline.lane.Item;
import hanoius.timeline.lane.Level;

import java.time.LocalDate;
import java.util.List;

/**
 * What the marks of single items have in common, in whatever detail: time scale, plot and colours.
 *
 * @param epoch where 1 January 1970 lies, in pixels; footprints count from there
 * @param today where the day after today begins, in days since 1970
 */
record MarkContext(
        Rendering rendering,
        TimeScale scale,
        Palette palette,
        Bounds plot,
        double epoch,
        double today) {

    private static final double POSSIBLE = 0.5;

    /** Between a title and the right edge of the plot. */
    private static final double MARGIN = 4;

    static MarkContext of(Frame frame, Rendering rendering, LocalDate today) {
        TimeScale scale = frame.scale();
        return new MarkContext(
                rendering,
                scale,
                rendering.palette(),
                frame.plot(),
                scale.at(0.0),
                today.toEpochDay() + 1.0);
    }

    /** Where the titles of a lane may stand, between its upper and its lower edge. */
    LabelSlots labels(double top, double bottom) {
        Bounds area = new Bounds(plot.x(), top, plot.width() - MARGIN, bottom - top);
        return new LabelSlots(area, rendering.measure());
    }

    Footprint footprint(Item item, Level level) {
        return Footprint.of(item, level, scale.pixelsPerDay(), today);
    }

    /** The true length of an item. */
    ExtentMarks span(Item item, Ink ink) {
        return new ExtentMarks(
                item.extent(),
                item.extent().drawn(today),
                scale,
                plot.x(),
                plot.right(),
                ExtentMarks.Size.BAR,
                ink,
                palette.muted());
    }

    /** What an item's category is known by. */
    CategoryLook look(Item item) {
        return CategoryLook.of(item.category(), rendering.words());
    }

    /** The colour of an item's category, fainter for what is only possibly meant. */
    Ink ink(Item item) {
        Ink ink = look(item).ink(palette);
        return item.isFaint() ? ink.fade(POSSIBLE) : ink;
    }

    /** The colour of an item's title. */
    Ink titleInk(Item item) {
        return item.isFaint() ? palette.muted() : palette.text();
    }

    /** Frames what is selected, and with a broken line what is linked with it. */
    void frame(Item item, double x, double y, double width, double height, List<Mark> marks) {
        if (rendering.selected().contains(item.meaning().record())) {
            Style style = Style.outlined(palette.accent(), 2);
            marks.add(new Mark.Box(x, y, width, height, 5, style, null));
        } else if (rendering.linked().contains(item.meaning().record())) {
            Style style = new Style(null, Stroke.dashed(palette.accent(), 1.5));
            marks.add(new Mark.Box(x, y, width, height, 5, style, null));
        }
    }
}
