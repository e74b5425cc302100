package hanoius.chart;

import hanoius.chart.mark.ChartLayout.Drawing;
import hanoius.chart.series.Series;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the keyboard goes in a chart: left and right through the periods of a series, up and down
 * from series to series at the nearest period; the pins are the last row.
 */
final class ChartWalk {

    /** A way to go. */
    enum Step {
        LEFT,
        RIGHT,
        UP,
        DOWN,
        FIRST,
        LAST
    }

    private record Stop(RecordId record, double moment) {}

    private ChartWalk() {}

    /** The record to go to; the first one when there is none to start from. */
    static Optional<RecordId> next(Drawing drawing, @Nullable RecordId from, Step step) {
        List<List<Stop>> rows = rows(drawing);
        for (int row = 0; row < rows.size(); row++) {
            List<Stop> stops = rows.get(row);
            for (int at = 0; at < stops.size(); at++) {
                if (stops.get(at).record().equals(from)) {
                    return Optional.of(step(rows, row, at, step).record());
                }
            }
        }
        return rows.stream().findFirst().map(List::getFirst).map(Stop::record);
    }

    private static Stop step(List<List<Stop>> rows, int row, int at, Step step) {
        List<Stop> stops = rows.get(row);
        Stop here = stops.get(at);
        return switch (step) {
            case LEFT -> stops.get(Math.max(0, at - 1));
            case RIGHT -> stops.get(Math.min(stops.size() - 1, at + 1));
            case FIRST -> stops.getFirst();
            case LAST -> stops.getLast();
            case UP -> row == 0 ? here : nearest(rows.get(row - 1), here.moment());
            case DOWN -> row == rows.size() - 1 ? here : nearest(rows.get(row + 1), here.moment());
        };
    }

    private static Stop nearest(List<Stop> stops, double moment) {
        return stops.stream()
                .min(Comparator.comparingDouble(each -> Math.abs(each.moment() - moment)))
                .orElseThrow();
    }

    /** The values in view series by series from top to bottom, then the pins; none is empty. */
    private static List<List<Stop>> rows(Drawing drawing) {
        List<List<Stop>> rows = new ArrayList<>();
        for (Series series : drawing.scene().series()) {
            rows.add(
                    series.in(drawing.time().span()).stream()
                            .map(each -> new Stop(each.observation().id(), each.moment()))
                            .sorted(Comparator.comparingDouble(Stop::moment))
                            .toList());
        }
        rows.add(
                drawing.pinned().stream()
                        .map(each -> new Stop(each.id(), each.moment()))
                        .sorted(Comparator.comparingDouble(Stop::moment))
                        .toList());
        rows.removeIf(List::isEmpty);
        return rows;
    }
}
