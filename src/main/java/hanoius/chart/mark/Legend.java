package hanoius.chart.mark;

import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Datum;
import hanoius.chart.series.Series;
import hanoius.chart.series.ValueFlag;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.plot.LabelSlots;
import hanoius.plot.LabelSlots.Placed;
import hanoius.plot.TimeSpan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the flags mean, for the flags in use. */
public final class Legend {

    public static final double LINE = 18;
    private static final double FLAG = 18;
    private static final double BETWEEN = 20;
    private static final double ENDLESS = 1e6;

    /** Of so many values all flags of the series are explained, without looking at each. */
    private static final int MANY = 2000;

    private Legend() {}

    /** The flags worth explaining in a time, in the order of their definition. */
    public static List<ValueFlag> inUse(ChartScene scene, TimeSpan time) {
        Set<ValueFlag> flags = EnumSet.noneOf(ValueFlag.class);
        for (Series series : scene.series()) {
            List<Datum> visible = series.in(time);
            if (visible.size() > MANY) {
                flags.addAll(series.flags());
            } else {
                visible.forEach(each -> flags.addAll(ValueFlag.of(each, series.isPart(each))));
            }
        }
        return List.copyOf(flags);
    }

    /** Lines one below the other, each a flag and its meaning, from a corner downwards. */
    static List<Mark> column(
            List<ValueFlag> flags, double x, double top, double room, ChartStyle style) {
        List<Mark> marks = new ArrayList<>();
        double y = top;
        if (!flags.isEmpty()) {
            y += LINE;
            marks.add(
                    new Mark.Label(
                            style.words().get("chart.legend"),
                            x,
                            y,
                            Anchor.START,
                            ChartStyle.VALUE,
                            style.palette().text()));
        }
        for (ValueFlag flag : flags) {
            y += 4;
            marks.addAll(FlagMarks.of(flag, x, y + LINE - 2, style));
            for (String line :
                    style.measure()
                            .lines(FlagMarks.meaning(flag, style), ChartStyle.AXIS, room - 20)) {
                y += LINE - 2;
                marks.add(style.muted(line, x + 20, y, Anchor.START, ChartStyle.AXIS));
            }
        }
        return marks;
    }

    /** The height of the column in pixels. */
    static double columnHeight(List<ValueFlag> flags, double room, ChartStyle style) {
        return flags.isEmpty()
                ? 0
                : LINE
                        + flags.stream()
                                .mapToDouble(each -> 4 + (LINE - 2) * wrapped(each, room, style))
                                .sum()
                        + 8;
    }

    private static int wrapped(ValueFlag flag, double room, ChartStyle style) {
        return style.measure()
                .lines(FlagMarks.meaning(flag, style), ChartStyle.AXIS, room - 20)
                .size();
    }

    /** How many lines the flags and their meanings take beside each other. */
    public static int lines(List<ValueFlag> flags, double room, ChartStyle style) {
        List<Placed> places = places(flags, room, style);
        return places.isEmpty() ? 0 : (int) Math.round(places.getLast().baseline() / LINE);
    }

    /**
     * The flags and their meanings beside each other, in as many lines as they need.
     *
     * @param bottom the baseline of the last line
     */
    public static List<Mark> rows(
            List<ValueFlag> flags, double x, double bottom, double room, ChartStyle style) {
        List<Mark> marks = new ArrayList<>();
        List<Placed> places = places(flags, room, style);
        for (int i = 0; i < places.size(); i++) {
            Placed each = places.get(i);
            double down = bottom - places.getLast().baseline();
            marks.addAll(
                    FlagMarks.of(flags.get(i), x + each.x() - FLAG, each.baseline() + down, style));
            marks.add(each.mark(style.palette().muted()).moved(x, down));
        }
        return marks;
    }

    /** The meanings, each behind the room of its flag, on this line or the next. */
    private static List<Placed> places(List<ValueFlag> flags, double room, ChartStyle style) {
        LabelSlots slots = new LabelSlots(new Bounds(0, 0, room, ENDLESS), style.measure());
        List<Placed> places = new ArrayList<>();
        double x = FLAG;
        double baseline = LINE;
        for (ValueFlag each : flags) {
            String meaning = FlagMarks.meaning(each, style);
            Placed placed = slots.placeWrapping(meaning, ChartStyle.SMALL, FLAG, x, baseline, LINE);
            places.add(placed);
            baseline = placed.baseline();
            x = placed.x() + placed.width() + BETWEEN + FLAG;
        }
        return places;
    }
}
