package hanoius.chart;

import hanoius.model.ChartForm;
import hanoius.model.Dossier;
import hanoius.model.Indicator;
import hanoius.model.Measure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An indicator with its values in the order of time, each fact once.
 *
 * @param colour number of the series colour
 */
record Series(Indicator indicator, ChartForm form, int colour, List<Datum> data) {

    private static final double MONTH = 32;

    static Series of(Dossier dossier, Indicator indicator, int colour) {
        List<Datum> data =
                dossier.observationsOf(indicator.id()).stream()
                        .filter(each -> each.sameAs() == null)
                        .map(each -> Datum.of(each, dossier.reportsOf(each), indicator.measure()))
                        .flatMap(Optional::stream)
                        // Longer periods lie behind the shorter ones that they contain.
                        .sorted(
                                Comparator.comparingDouble(Datum::start)
                                        .thenComparing(
                                                Comparator.comparingDouble(Datum::days).reversed()))
                        .toList();
        return new Series(indicator, natural(indicator.measure(), data), colour, data);
    }

    /** The form that follows from what is measured and how dense the values are. */
    private static ChartForm natural(Measure measure, List<Datum> data) {
        if (measure != Measure.FLOW) {
            return ChartForm.POINTS;
        }
        double median =
                data.stream()
                        .mapToDouble(Datum::days)
                        .sorted()
                        .skip(data.size() / 2)
                        .findFirst()
                        .orElse(365);
        return median < MONTH ? ChartForm.LINE : ChartForm.COLUMNS;
    }

    /** The value whose period holds a moment, the shortest of several; else the nearest within. */
    Optional<Datum> at(double moment, double tolerance) {
        return data.stream()
                .filter(each -> distance(each, moment) <= tolerance)
                .min(
                        Comparator.comparingDouble((Datum each) -> distance(each, moment))
                                .thenComparingDouble(Datum::days));
    }

    private static double distance(Datum datum, double moment) {
        return datum.covers(moment)
                ? 0
                : Math.min(Math.abs(datum.start() - moment), Math.abs(datum.end() - moment));
    }

    /** How often time passes between the end of one value's period and the next one's beginning. */
    int gaps() {
        if (indicator.measure() != Measure.FLOW) {
            return 0;
        }
        int gaps = 0;
        double reached = data.isEmpty() ? 0 : data.getFirst().end();
        for (Datum datum : data) {
            if (datum.start() > reached + 1) {
                gaps++;
            }
            reached = Math.max(reached, datum.end());
        }
        return gaps;
    }
}
