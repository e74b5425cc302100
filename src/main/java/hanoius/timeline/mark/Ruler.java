package hanoius.timeline.mark;

import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Palette;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
import hanoius.plot.TickLabels;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeStep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Two rows of time units that follow the zoom, and the hairlines that they stand on. */
public final class Ruler {

    private static final TextStyle MAJOR = TextStyle.semibold(13);
    private static final TextStyle MINOR = TextStyle.regular(11);
    private static final double GAP = 6;

    private final Frame frame;
    private final TimeScale scale;
    private final Palette palette;
    private final TimeStep minor;
    private final TimeStep major;

    Ruler(Frame frame) {
        this.frame = frame;
        scale = frame.scale();
        palette = frame.palette();
        minor = minor(scale);
        major = major(minor);
    }

    /** The finer units at a zoom: the finest that have room for their names. */
    public static TimeStep minor(TimeScale scale) {
        for (TimeStep step : TimeStep.values()) {
            if (step.days() * scale.pixelsPerDay() >= room(step)) {
                return step;
            }
        }
        return TimeStep.MILLENNIUM;
    }

    private static double room(TimeStep step) {
        return switch (step) {
            case DAY, WEEK -> 19;
            case MONTH, QUARTER -> 31;
            default -> 36;
        };
    }

    /** The coarser units that stand above the finer ones. */
    public static TimeStep major(TimeStep minor) {
        return switch (minor) {
            case DAY, WEEK -> TimeStep.MONTH;
            case MONTH, QUARTER -> TimeStep.YEAR;
            case YEAR, TWO_YEARS, FIVE_YEARS -> TimeStep.DECADE;
            case DECADE, QUARTER_CENTURY -> TimeStep.CENTURY;
            case CENTURY, MILLENNIUM -> TimeStep.MILLENNIUM;
        };
    }

    List<Mark> grid(Bounds plot) {
        List<Mark> marks = new ArrayList<>();
        for (LocalDate tick : minor.ticks(scale)) {
            boolean strong = major.floor(tick).equals(tick);
            Stroke stroke = Stroke.of(palette.hairline().fade(strong ? 1 : 0.45), 1);
            double x = pixel(tick);
            marks.add(new Mark.Line(x, plot.y(), x, plot.bottom(), stroke));
        }
        if (minor == TimeStep.WEEK) {
            for (LocalDate tick : major.ticks(scale)) {
                double x = pixel(tick);
                marks.add(new Mark.Line(x, plot.y(), x, plot.bottom(), hairline()));
            }
        }
        return marks;
    }

    List<Mark> marks() {
        Bounds ruler = frame.ruler();
        List<Mark> marks = new ArrayList<>();
        List<LocalDate> units = major.ticks(scale);
        for (LocalDate tick : units) {
            double x = pixel(tick);
            double next = Math.min(ruler.right(), pixel(major.next(tick)));
            marks.add(new Mark.Line(x, 0, x, ruler.bottom(), hairline()));
            double left = Math.max(x, ruler.x()) + GAP;
            String name =
                    frame.measure()
                            .fit(
                                    TickLabels.of(tick, major, frame.words()),
                                    MAJOR,
                                    next - GAP - left);
            if (name.length() > 1) {
                marks.add(new Mark.Label(name, left, 17, Anchor.START, MAJOR, palette.text()));
            }
        }
        for (LocalDate tick : minor.ticks(scale)) {
            double x = pixel(tick);
            double next = pixel(minor.next(tick));
            if (!major.floor(tick).equals(tick)) {
                marks.add(new Mark.Line(x, 26, x, ruler.bottom(), hairline()));
            }
            String name =
                    TickLabels.of(
                            tick, minor, frame.words(), next - x - 2 * GAP, frame.measure(), MINOR);
            double width = frame.measure().width(name, MINOR);
            double spare = next - x - width;
            double left = x + Math.clamp(spare / 2, 2, GAP);
            // The units that reach over an end of the ruler may have no place for their names.
            if (left >= ruler.x() && left + width <= ruler.right()) {
                marks.add(new Mark.Label(name, left, 34, Anchor.START, MINOR, palette.muted()));
            }
        }
        List<Mark> all = new ArrayList<>();
        all.add(new Mark.Box(0, 0, frame.width(), ruler.height(), Style.filled(palette.paper())));
        all.add(Mark.Group.clipped(ruler, marks));
        double bottom = ruler.bottom() - 0.5;
        all.add(new Mark.Line(0, bottom, frame.width(), bottom, hairline()));
        return all;
    }

    private Stroke hairline() {
        return Stroke.of(palette.hairline(), 1);
    }

    private double pixel(LocalDate day) {
        return Math.rint(scale.at(day)) + 0.5;
    }
}
