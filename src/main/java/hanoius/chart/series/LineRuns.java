package hanoius.chart.series;

import hanoius.figure.Mark;
import hanoius.figure.Points;
import hanoius.figure.Scale;
import hanoius.figure.Stroke;
import hanoius.plot.TimeScale;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lines through periods that follow each other; a missing period breaks the line. */
public final class LineRuns {

    private LineRuns() {}

    /** One polyline for each unbroken run of at least two values, in the order of time. */
    public static List<Mark> of(List<Datum> data, TimeScale time, Scale scale, Stroke stroke) {
        List<Mark> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= data.size(); i++) {
            if (i == data.size() || !follows(data.get(i - 1), data.get(i))) {
                if (i - start > 1) {
                    lines.add(line(data.subList(start, i), time, scale, stroke));
                }
                start = i;
            }
        }
        return lines;
    }

    private static Mark line(List<Datum> run, TimeScale time, Scale scale, Stroke stroke) {
        double[] xs = new double[run.size()];
        double[] ys = new double[run.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = time.at(run.get(i).moment());
            ys[i] = scale.at(run.get(i).value());
        }
        return new Mark.Polyline(new Points(xs, ys), stroke, null);
    }

    /** Whether a value continues the line of the one before. */
    static boolean follows(Datum before, Datum after) {
        return Math.abs(after.start() - before.end()) < 1 && !after.breaksSeries();
    }

    /** Whether at least two periods follow each other, so that there is something to draw. */
    static boolean hasRun(List<Datum> data) {
        return IntStream.range(1, data.size()).anyMatch(i -> follows(data.get(i - 1), data.get(i)));
    }

    /** Whether neither the value before nor the one after continues a value's line. */
    public static boolean isAlone(List<Datum> data, int index) {
        Datum datum = data.get(index);
        return (index == 0 || !follows(data.get(index - 1), datum))
                && (index == data.size() - 1 || !follows(datum, data.get(index + 1)));
    }
}
