package hanoius.chart.series;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Values whose periods follow each other, for one line; a missing period breaks it. */
public final class LineRuns {

    private LineRuns() {}

    /** The unbroken runs of values, some of which may be alone. */
    public static List<List<Datum>> of(List<Datum> data) {
        List<List<Datum>> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= data.size(); i++) {
            if (i == data.size() || !follows(data.get(i - 1), data.get(i))) {
                runs.add(data.subList(start, i));
                start = i;
            }
        }
        return runs;
    }

    /** Whether a value continues the line of the one before. */
    static boolean follows(Datum before, Datum after) {
        return Math.abs(after.start() - before.end()) < 1 && !after.breaksSeries();
    }

    /** Whether at least two periods follow each other, so that there is something to draw. */
    static boolean hasRun(List<Datum> data) {
        return IntStream.range(1, data.size()).anyMatch(i -> follows(data.get(i - 1), data.get(i)));
    }
}
