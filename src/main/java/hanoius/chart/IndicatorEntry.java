package hanoius.chart;

import hanoius.chart.series.Datum;
import hanoius.chart.series.Series;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Measure;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;

import java.util.List;

/**
 * An indicator in the list to choose from.
 *
 * @param coverage what its series covers, in words, as in "2018–2019, 2 values"
 */
public record IndicatorEntry(RecordId id, String name, String unit, String coverage) {

    static IndicatorEntry of(Dataset dataset, Indicator indicator, Words words) {
        return new IndicatorEntry(
                indicator.id(),
                words.name(indicator),
                words.unit(indicator.unit()),
                coverage(Series.of(dataset, indicator, 0), words));
    }

    private static String coverage(Series series, Words words) {
        List<Datum> data = series.data();
        if (data.isEmpty()) {
            return words.get("chart.coverage_none");
        }
        String years = words.years(year(series.start()), year(series.end() - 1));
        return words.get("chart.coverage", years, data.size(), gaps(series));
    }

    private static int year(double day) {
        return TimeSpan.day(day).getYear();
    }

    /** How often time passes between the end of one value's period and the next one's beginning. */
    private static int gaps(Series series) {
        if (series.indicator().measure() != Measure.FLOW) {
            return 0;
        }
        int gaps = 0;
        double reached = series.start();
        for (Datum datum : series.data()) {
            if (datum.start() > reached + 1) {
                gaps++;
            }
            reached = Math.max(reached, datum.end());
        }
        return gaps;
    }
}
