package hanoius.chart;

import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Stroke;
import hanoius.figure.Style;

import java.util.ArrayList;
import java.util.List;

/** Columns as wide as their periods; several series of one panel stand beside each other. */
final class ColumnMarks {

    private static final double MIN_COLUMN = 1.5;

    /** In narrower columns a label here and there would be read as the only value. */
    private static final double ROOM_FOR_LABEL = 32;

    private final Plotting to;
    private final Series series;
    private final int index;
    private final int count;
    private final Ink ink;

    private record Column(double x, double width, double top, double height, double base) {}

    /**
     * @param index place among the series of the panel that are drawn as columns
     * @param count how many of them there are
     */
    ColumnMarks(Plotting to, Series series, int index, int count) {
        this.to = to;
        this.series = series;
        this.index = index;
        this.count = count;
        ink = to.ink(series);
    }

    void draw() {
        to.visible(series).forEach(this::draw);
    }

    private void draw(Datum datum) {
        double left = to.time().at(datum.start());
        double whole = to.time().at(datum.end()) - left;
        double gap = Math.min(2, whole * 0.25);
        double slot = (whole - gap) / count;
        double inner = count > 1 ? Math.min(2, slot * 0.2) : 0;
        double width = Math.max(MIN_COLUMN, slot - inner);
        double x = left + gap / 2 + index * slot;
        double y = to.scale().at(datum.value());
        double base = to.scale().at(0);
        Column column = new Column(x, width, Math.min(y, base), Math.abs(base - y), base);
        List<Mark> marks = new ArrayList<>();
        Style style = Caps.column(datum, column.top(), column.height(), ink, to.look());
        marks.add(new Mark.Box(x, column.top(), width, column.height(), style));
        marks.addAll(Caps.over(datum, x + width / 2, width, to.scale(), ink, true, to.look()));
        if (datum.isPartOfYear()) {
            bracket(marks, datum, column);
        }
        if (to.look().isSelected(datum)) {
            marks.add(selected(column));
        }
        to.add(series, datum, marks, x + width / 2, y, slot < ROOM_FOR_LABEL ? 0 : slot + gap);
    }

    private Mark selected(Column column) {
        return new Mark.Box(
                column.x() - 2,
                column.top() - 2,
                column.width() + 4,
                column.height() + 4,
                2,
                Style.outlined(to.look().palette().accent(), 2),
                null);
    }

    /** The months of a figure for part of a year, at the foot of its column. */
    private void bracket(List<Mark> marks, Datum datum, Column column) {
        Look look = to.look();
        String months = look.words().shortDate(datum.observation().period());
        double room = look.measure().width(months, Look.SMALL) + 6;
        double base = column.base();
        if (room > column.width() || column.height() < 30 || datum.value() < 0) {
            return;
        }
        double left = column.x() + 2;
        double right = column.x() + column.width() - 2;
        double middle = (left + right) / 2;
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
        marks.add(new Mark.Line(left, base - 4, right, base - 4, line));
        marks.add(new Mark.Line(left, base - 8, left, base - 4, line));
        marks.add(new Mark.Line(right, base - 8, right, base - 4, line));
    }
}
