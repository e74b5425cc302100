package hanoius.chart;

import hanoius.model.Measure;

import java.util.List;

/** How a series is drawn, which follows from what it measures and how dense it is. */
enum Form {
    /** One column for each period, as wide as the period. */
    COLUMNS,
    /** One symbol for each value. */
    POINTS,
    /** A line through periods that follow each other without a gap, symbols for the rest. */
    LINE;

    private static final double MONTH = 32;

    static Form of(Measure measure, List<Datum> data) {
        if (measure != Measure.FLOW) {
            return POINTS;
        }
        double median =
                data.stream()
                        .mapToDouble(Datum::days)
                        .sorted()
                        .skip(data.size() / 2)
                        .findFirst()
                        .orElse(365);
        return median < MONTH ? LINE : COLUMNS;
    }
}
