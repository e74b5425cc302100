package hanoius.chart;

import hanoius.chart.ChartScene.Panel;
import hanoius.figure.Bounds;
import hanoius.figure.Ink;
import hanoius.figure.LinearScale;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Meaning;
import hanoius.figure.NumberTicks;
import hanoius.figure.Scale;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TimeScale;
import hanoius.model.ChartForm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One panel: heading, value axis, grid and the marks of its series. */
final class PanelLayout {

    /** Room above the plot for the heading and the labels of the highest values. */
    static final double HEAD = 34;

    private static final double MIN_COLUMN = 1.5;
    private static final int MOST_TICKS = 6;

    /** So many values are all labelled, be their columns ever so narrow. */
    private static final int FEW = 8;

    /** In narrower columns a label here and there would be read as the only value. */
    private static final double ROOM_FOR_LABEL = 32;

    private final Panel panel;
    private final TimeScale time;
    private final Bounds plot;
    private final Look look;
    private final List<BigDecimal> ticks;
    private final Scale scale;
    private final List<Mark> data = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();

    /** A value and the point above which its label belongs. */
    private record Placed(Series series, Datum datum, double x, double y, double room) {}

    /**
     * @param time on the pixels of the plot
     * @param plot the area between the axes
     */
    PanelLayout(Panel panel, TimeScale time, Bounds plot, Look look) {
        this.panel = panel;
        this.time = time;
        this.plot = plot;
        this.look = look;
        ticks = ticks(panel, plot.height());
        scale =
                new LinearScale(
                        ticks.getFirst().doubleValue(),
                        ticks.getLast().doubleValue(),
                        plot.bottom(),
                        plot.y());
    }

    /** The round values of a panel's axis, which always starts at zero or below. */
    static List<BigDecimal> ticks(Panel panel, double height) {
        int wanted = Math.clamp((int) (height / 48), 2, 5);
        double low = Math.min(0, panel.low());
        double high = Math.max(0, panel.high());
        List<BigDecimal> ticks = NumberTicks.covering(low, low == high ? 1 : high, wanted);
        while (ticks.size() > MOST_TICKS && wanted > 1) {
            ticks = NumberTicks.covering(low, high, --wanted);
        }
        return ticks;
    }

    Scale scale() {
        return scale;
    }

    /** All marks, the data clipped to the plot's width. */
    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        marks.addAll(new PanelAxes(panel, time, plot, look, ticks, scale).marks());
        List<Series> columns =
                panel.series().stream().filter(each -> each.form() == ChartForm.COLUMNS).toList();
        for (Series series : panel.series()) {
            switch (series.form()) {
                case COLUMNS -> columns(series, columns.indexOf(series), columns.size());
                case POINTS -> points(series);
                case LINE, STEPS -> line(series);
            }
        }
        labels();
        Bounds clip =
                new Bounds(plot.x(), plot.y() - HEAD + 12, plot.width(), plot.height() + HEAD);
        marks.add(Mark.Group.clipped(clip, data));
        double zero = scale.at(0);
        marks.add(
                new Mark.Line(
                        plot.x(), zero, plot.right(), zero, Stroke.of(look.palette().muted(), 1)));
        return marks;
    }

    private void columns(Series series, int index, int count) {
        Ink ink = ink(series);
        for (Datum datum : visible(series)) {
            double left = time.at(datum.start());
            double whole = time.at(datum.end()) - left;
            double gap = Math.min(2, whole * 0.25);
            double slot = (whole - gap) / count;
            double x = left + gap / 2 + index * slot;
            double inner = count > 1 ? Math.min(2, slot * 0.2) : 0;
            double width = Math.max(MIN_COLUMN, slot - inner);
            double y = scale.at(datum.value());
            double base = scale.at(0);
            double top = Math.min(y, base);
            double height = Math.abs(base - y);
            Style style =
                    Caps.column(
                            datum.observation().quantity().qualifier(),
                            datum.isPartOfYear(),
                            top,
                            height,
                            ink,
                            look);
            List<Mark> marks = new ArrayList<>();
            marks.add(new Mark.Box(x, top, width, height, style));
            marks.addAll(Caps.over(datum, x + width / 2, width, scale, ink, true, look));
            if (datum.isPartOfYear()) {
                bracket(marks, datum, x, width, base, height, ink);
            }
            if (look.isSelected(datum)) {
                marks.add(
                        new Mark.Box(
                                x - 2,
                                top - 2,
                                width + 4,
                                height + 4,
                                2,
                                Style.outlined(look.palette().accent(), 2),
                                null));
            }
            add(series, datum, marks, x + width / 2, y, slot < ROOM_FOR_LABEL ? 0 : slot + gap);
        }
    }

    /** The months of a figure for part of a year, at the foot of its column. */
    private void bracket(
            List<Mark> marks,
            Datum datum,
            double x,
            double width,
            double base,
            double height,
            Ink ink) {
        String months = look.words().shortDate(datum.observation().period());
        double room = look.measure().width(months, Look.SMALL) + 6;
        if (room > width || height < 30) {
            return;
        }
        double middle = x + width / 2;
        marks.add(
                new Mark.Box(
                        middle - room / 2,
                        base - 24,
                        room,
                        16,
                        2,
                        Style.filled(look.palette().paper()),
                        null));
        marks.add(
                new Mark.Label(
                        months,
                        middle,
                        base - 12,
                        Anchor.MIDDLE,
                        Look.SMALL,
                        look.palette().text()));
        Stroke line = Stroke.of(ink, 1.5);
        marks.add(new Mark.Line(x + 2, base - 4, x + width - 2, base - 4, line));
        marks.add(new Mark.Line(x + 2, base - 8, x + 2, base - 4, line));
        marks.add(new Mark.Line(x + width - 2, base - 8, x + width - 2, base - 4, line));
    }

    private void points(Series series) {
        Ink ink = ink(series);
        for (Datum datum : visible(series)) {
            double x = time.at(datum.moment());
            double y = scale.at(datum.value());
            List<Mark> marks = new ArrayList<>();
            double left = time.at(datum.start());
            double width = time.at(datum.end()) - left;
            if (width > 12) {
                marks.add(new Mark.Line(left, y, left + width, y, Stroke.of(ink.fade(0.5), 2)));
            }
            point(series, datum, x, y, marks);
            add(series, datum, marks, x, y - 5, Double.POSITIVE_INFINITY);
        }
    }

    private void point(Series series, Datum datum, double x, double y, List<Mark> marks) {
        Ink ink = ink(series);
        marks.addAll(Caps.over(datum, x, 26, scale, ink, false, look));
        marks.add(Caps.point(datum.observation().quantity().qualifier(), x, y, ink, look));
        if (look.isSelected(datum)) {
            marks.add(
                    new Mark.Symbol(
                            hanoius.figure.Shape.RING,
                            x,
                            y,
                            16,
                            Style.outlined(look.palette().accent(), 2),
                            null));
        }
    }

    private void line(Series series) {
        Ink ink = ink(series);
        List<Datum> visible = visible(series);
        double spacing = visible.isEmpty() ? 0 : visible.getFirst().days() * time.pixelsPerDay();
        data.addAll(LineRuns.of(visible, time, scale, Stroke.of(ink, 1.75)));
        for (Datum datum : visible) {
            double x = time.at(datum.moment());
            double y = scale.at(datum.value());
            List<Mark> marks = new ArrayList<>();
            boolean alone = LineRuns.isAlone(datum, series.data());
            if (alone || spacing > 14 || look.isSelected(datum)) {
                point(series, datum, x, y, marks);
            } else {
                // Nothing to see, but something to point at.
                marks.add(
                        new Mark.Symbol(
                                hanoius.figure.Shape.CIRCLE, x, y, 5, new Style(null, null), null));
            }
            add(series, datum, marks, x, y - 5, alone || spacing > 40 ? spacing * 1.5 : 0);
        }
    }

    private void add(
            Series series, Datum datum, List<Mark> marks, double x, double y, double room) {
        data.add(
                Mark.Group.of(
                        new Meaning(datum.observation().id(), look.sentence(series, datum)),
                        marks));
        placed.add(new Placed(series, datum, x, y, room));
    }

    /** Writes values above their marks, higher ones first, where they cover no other label. */
    private void labels() {
        List<Bounds> taken = new ArrayList<>();
        boolean few = placed.size() <= FEW;
        placed.sort(
                Comparator.comparing((Placed each) -> !look.isSelected(each.datum()))
                        .thenComparing(
                                Comparator.comparingDouble((Placed each) -> each.datum().value())
                                        .reversed()));
        for (Placed each : placed) {
            String text = look.value(each.datum());
            double width = look.measure().width(text, Look.VALUE);
            double above = Caps.headroom(each.datum().observation().quantity(), scale);
            double baseline = each.y() - above - 6;
            Bounds box = new Bounds(each.x() - width / 2 - 2, baseline - 11, width + 4, 15);
            if ((few || width <= each.room() + 12) && taken.stream().noneMatch(box::overlaps)) {
                taken.add(box);
                data.add(
                        new Mark.Label(
                                text,
                                each.x(),
                                baseline,
                                Anchor.MIDDLE,
                                Look.VALUE,
                                look.palette().text()));
            }
        }
    }

    private List<Datum> visible(Series series) {
        return series.data().stream()
                .filter(each -> each.end() > time.from() && each.start() < time.to())
                .toList();
    }

    private Ink ink(Series series) {
        return look.palette().series(series.colour());
    }
}
