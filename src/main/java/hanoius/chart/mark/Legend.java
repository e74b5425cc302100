package hanoius.chart.mark;

import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Datum;
import hanoius.chart.series.Series;
import hanoius.chart.series.Sign;
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

/** What the signs mean, for the signs in use. */
public final class Legend {

    public static final double LINE = 18;
    private static final double SIGN = 18;
    private static final double BETWEEN = 20;
    private static final double ENDLESS = 1e6;

    /** Of so many values all signs of the series are explained, without looking at each. */
    private static final int MANY = 2000;

    private Legend() {}

    /** The signs worth explaining in a time, in the order of their definition. */
    public static List<Sign> inUse(ChartScene scene, TimeSpan time) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        for (Series series : scene.series()) {
            List<Datum> visible = series.in(time);
            if (visible.size() > MANY) {
                signs.addAll(series.signs());
            } else {
                visible.forEach(each -> signs.addAll(Sign.of(each, series.isPart(each))));
            }
        }
        return List.copyOf(signs);
    }

    /** Lines one below the other, each a sign and its meaning, from a corner downwards. */
    static List<Mark> column(List<Sign> signs, double x, double top, double room, Look look) {
        List<Mark> marks = new ArrayList<>();
        double y = top;
        if (!signs.isEmpty()) {
            y += LINE;
            marks.add(
                    new Mark.Label(
                            look.words().get("chart.legend"),
                            x,
                            y,
                            Anchor.START,
                            Look.VALUE,
                            look.palette().text()));
        }
        for (Sign sign : signs) {
            y += 4;
            marks.addAll(SignMarks.of(sign, x, y + LINE - 2, look));
            for (String line :
                    look.measure().lines(SignMarks.meaning(sign, look), Look.AXIS, room - 20)) {
                y += LINE - 2;
                marks.add(
                        new Mark.Label(
                                line, x + 20, y, Anchor.START, Look.AXIS, look.palette().muted()));
            }
        }
        return marks;
    }

    /** The height of the column in pixels. */
    static double columnHeight(List<Sign> signs, double room, Look look) {
        return signs.isEmpty()
                ? 0
                : LINE
                        + signs.stream()
                                .mapToDouble(each -> 4 + (LINE - 2) * wrapped(each, room, look))
                                .sum()
                        + 8;
    }

    private static int wrapped(Sign sign, double room, Look look) {
        return look.measure().lines(SignMarks.meaning(sign, look), Look.AXIS, room - 20).size();
    }

    /** How many lines the signs and their meanings take beside each other. */
    public static int lines(List<Sign> signs, double room, Look look) {
        List<Placed> places = places(signs, room, look);
        return places.isEmpty() ? 0 : (int) Math.round(places.getLast().baseline() / LINE);
    }

    /**
     * The signs and their meanings beside each other, in as many lines as they need.
     *
     * @param bottom the baseline of the last line
     */
    public static List<Mark> rows(
            List<Sign> signs, double x, double bottom, double room, Look look) {
        List<Mark> marks = new ArrayList<>();
        List<Placed> places = places(signs, room, look);
        for (int i = 0; i < places.size(); i++) {
            Placed each = places.get(i);
            double down = bottom - places.getLast().baseline();
            marks.addAll(
                    SignMarks.of(signs.get(i), x + each.x() - SIGN, each.baseline() + down, look));
            marks.add(each.mark(look.palette().muted()).moved(x, down));
        }
        return marks;
    }

    /** The meanings, each behind the room of its sign, on this line or the next. */
    private static List<Placed> places(List<Sign> signs, double room, Look look) {
        LabelSlots slots = new LabelSlots(new Bounds(0, 0, room, ENDLESS), look.measure());
        List<Placed> places = new ArrayList<>();
        double x = SIGN;
        double baseline = LINE;
        for (Sign each : signs) {
            String meaning = SignMarks.meaning(each, look);
            Placed placed = slots.placeWrapping(meaning, Look.SMALL, SIGN, x, baseline, LINE);
            places.add(placed);
            baseline = placed.baseline();
            x = placed.x() + placed.width() + BETWEEN + SIGN;
        }
        return places;
    }
}
