package hanoius.chart.mark;

import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Datum;
import hanoius.chart.series.Series;
import hanoius.chart.series.Sign;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.plot.TimeSpan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the signs mean, for the signs in use. */
public final class Legend {

    public static final double LINE = 18;
    private static final double SIGN = 18;

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
        return places(signs, room, look).stream().mapToInt(Place::line).max().orElse(-1) + 1;
    }

    /**
     * The signs and their meanings beside each other, in as many lines as they need.
     *
     * @param bottom the baseline of the last line
     */
    public static List<Mark> rows(
            List<Sign> signs, double x, double bottom, double room, Look look) {
        List<Mark> marks = new ArrayList<>();
        int lines = lines(signs, room, look);
        for (Place each : places(signs, room, look)) {
            double baseline = bottom - (lines - 1 - each.line()) * LINE;
            marks.addAll(SignMarks.of(each.sign(), x + each.x(), baseline, look));
            marks.add(
                    new Mark.Label(
                            look.measure()
                                    .fit(
                                            SignMarks.meaning(each.sign(), look),
                                            Look.SMALL,
                                            room - SIGN),
                            x + each.x() + SIGN,
                            baseline,
                            Anchor.START,
                            Look.SMALL,
                            look.palette().muted()));
        }
        return marks;
    }

    private record Place(Sign sign, double x, int line) {}

    private static List<Place> places(List<Sign> signs, double room, Look look) {
        List<Place> places = new ArrayList<>();
        double x = 0;
        int line = 0;
        for (Sign each : signs) {
            double width = SIGN + look.measure().width(SignMarks.meaning(each, look), Look.SMALL);
            if (x > 0 && x + width > room) {
                x = 0;
                line++;
            }
            places.add(new Place(each, x, line));
            x += width + 20;
        }
        return places;
    }
}
