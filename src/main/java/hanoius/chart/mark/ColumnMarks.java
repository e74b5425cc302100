package hanoius.chart.mark;

import hanoius.chart.series.Datum;
import hanoius.chart.series.Series;
import hanoius.figure.Bounds;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.plot.ExtentMarks;
import hanoius.plot.LabelSlots.Placed;
import hanoius.plot.TimeSpan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Columns as wide as their periods; several series of one panel stand beside each other. */
final class ColumnMarks {

    private static final double MIN_COLUMN = 1.5;

    /** In narrower columns a label here and there would be read as the only value. */
    private static final double ROOM_FOR_LABEL = 32;

    /** How tall the name of a part of a year is. */
    private static final double NAME = 16;

    /** In a lower column its months would reach above it. */
    private static final double ROOM_FOR_MONTHS = 26;

    /** In a lower column the bracket would be taken for its edge. */
    private static final double ROOM_FOR_BRACKET = 10;

    private final PanelMarks to;
    private final Series series;
    private final int index;
    private final int count;
    private final Ink ink;

    /**
     * @param room the width that a label above may take
     */
    private record Slot(double x, double width, double room) {}

    /**
     * @param index place among the series of the panel that are drawn as columns
     * @param count how many of them there are
     */
    ColumnMarks(PanelMarks to, Series series, int index, int count) {
        this.to = to;
        this.series = series;
        this.index = index;
        this.count = count;
        ink = to.ink(series);
    }

    /** The counted values: longer periods lie behind the shorter ones that they contain. */
    void draw() {
        to.visible(series).stream()
                .filter(each -> !each.isTarget())
                .sorted(Comparator.comparingDouble(Datum::days).reversed())
                .forEach(this::draw);
    }

    /**
     * The targets, which lie over everything and hide nothing.
     *
     * @param counted all columns of the panel
     */
    void drawTargets(List<Series> counted) {
        to.visible(series).stream()
                .filter(Datum::isTarget)
                .forEach(
                        each -> {
                            if (isCounted(each, counted)) {
                                goal(each);
                            } else {
                                draw(each);
                            }
                        });
    }

    private static boolean isCounted(Datum target, List<Series> counted) {
        return counted.stream()
                .flatMap(each -> each.between(target.start(), target.end()).stream())
                .anyMatch(each -> !each.isTarget());
    }

    /** A target across the columns of its time: a line from edge to edge of the period. */
    private void goal(Datum datum) {
        double left = to.time().at(datum.start());
        double right = to.time().at(datum.end());
        double y = to.scale().at(datum.value());
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Line(left, y, right, y, Stroke.of(to.style().palette().paper(), 4)));
        marks.add(new Mark.Line(left, y, right, y, Stroke.dashed(ink, 2.5)));
        if (to.style().isSelected(datum)) {
            marks.add(selected(new Bounds(left, y - 2, right - left, 4)));
        }
        double room = right - left < ROOM_FOR_LABEL ? 0 : right - left;
        to.add(series, datum, marks, (left + right) / 2, y, room);
    }

    /**
     * The place of a column beside those of the other series. A part of a year keeps to the place
     * that its series has in the year, so that it never stands before the year of another.
     */
    private Slot slot(Datum datum) {
        LocalDate start = TimeSpan.day(datum.start());
        double year = start.withDayOfYear(1).toEpochDay();
        double next = start.withDayOfYear(1).plusYears(1).toEpochDay();
        boolean within = count > 1 && series.isPart(datum) && datum.end() <= next;
        double from = within ? year : datum.start();
        double until = within ? next : datum.end();
        double left = to.time().at(from);
        double whole = to.time().at(until) - left;
        double gap = Math.min(2, whole * 0.25);
        double slot = (whole - gap) / count;
        double inner = count > 1 ? Math.min(2, slot * 0.2) : 0;
        double x = left + gap / 2 + index * slot;
        double width = Math.max(MIN_COLUMN, slot - inner);
        if (within) {
            x += width * (datum.start() - year) / (next - year);
            width = Math.max(MIN_COLUMN, width * datum.days() / (next - year));
        }
        return new Slot(x, width, slot < ROOM_FOR_LABEL ? 0 : slot + gap);
    }

    private void draw(Datum datum) {
        Slot slot = slot(datum);
        double x = slot.x();
        double width = slot.width();
        boolean range = datum.isRange();
        double y = to.scale().at(range ? datum.leastKnown() : datum.value());
        double base = to.scale().at(0);
        Bounds column = new Bounds(x, Math.min(y, base), width, Math.abs(base - y));
        List<Mark> marks = new ArrayList<>();
        boolean part = series.isPart(datum);
        Style fill =
                QualifierMarks.column(datum, part, column.y(), column.height(), ink, to.style());
        marks.add(new Mark.Box(column, 0, fill));
        if (range) {
            marks.add(QualifierMarks.range(datum, x, width, to.scale(), ink));
        }
        marks.addAll(
                QualifierMarks.over(
                        datum, x + width / 2, width, to.scale(), ink, true, to.style()));
        marks.addAll(
                ExtentMarks.sign(
                        datum.ending(), x + width, 1, y, ink, to.style().palette().text()));
        if (part && !to.isLow()) {
            bracket(marks, datum, column);
        }
        if (to.style().isSelected(datum)) {
            marks.add(selected(column));
        }
        double at = to.scale().at(datum.value());
        to.add(series, datum, marks, x + width / 2, at, slot.room());
    }

    private Mark selected(Bounds column) {
        return new Mark.Box(column.grow(2), 2, Style.outlined(to.style().palette().accent(), 2));
    }

    /**
     * The months of a figure for part of a year, at the foot of its column; where shorter parts
     * stand before it, in what they leave of it above them.
     */
    private void bracket(List<Mark> marks, Datum datum, Bounds column) {
        ChartStyle style = to.style();
        OptionalDouble before = topBefore(datum);
        double base = to.scale().at(0);
        double free = before.orElse(base) - column.y();
        double least = before.isPresent() ? NAME + 2 : ROOM_FOR_MONTHS;
        double top = before.isPresent() ? column.y() + 1 : base - 24;
        if (datum.value() < 0) {
            return;
        }
        if (before.isEmpty() && free >= ROOM_FOR_BRACKET) {
            double right = column.x() + column.width() - 2;
            Stroke line = Stroke.of(ink, 1.5);
            marks.addAll(PeriodBracket.marks(column.x() + 2, right, base - 4, line));
        }
        Bounds room = new Bounds(column.x() + 0.5, top, column.width() - 1, NAME);
        Placed months = PeriodBracket.name(datum, room, top + 12, style).orElse(null);
        if (months == null || free < least) {
            return;
        }
        double width = Math.min(months.width() + 4, column.width() - 1);
        marks.add(
                new Mark.Box(
                        new Bounds(months.x() - width / 2, top, width, NAME),
                        2,
                        Style.filled(style.palette().paper())));
        marks.add(months.mark(style.palette().text()));
    }

    /** The top of the highest part that stands before another; nothing when none does. */
    private OptionalDouble topBefore(Datum datum) {
        return series.between(datum.start(), datum.end()).stream()
                .filter(each -> each.days() < datum.days() && !each.isTarget())
                .mapToDouble(each -> to.scale().at(each.high()))
                .min();
    }
}
