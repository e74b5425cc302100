package hanoius.chart.series;

import hanoius.model.ChartForm;
import hanoius.model.Measure;

import java.util.List;
import java.util.Locale;

/**
 * Over how long a time each value of a series counts. What was counted over a year and what was
 * counted over a month are different measures even in one unit, so they never share an axis.
 */
public enum PeriodKind {
    /** Flows over several years each. */
    YEARS,
    /** Flows over a year; figures for a part of a year stay with those for years. */
    YEAR,
    /** Flows over parts of years alone, as running totals are. */
    PART,
    QUARTER,
    MONTH,
    DAY,
    /** What was there at a moment, or was reached by then. */
    LEVEL,
    /** Shares, and changes in percent, which no length of time makes larger. */
    RATIO;

    private static final double LONGEST_YEAR = 400;
    private static final double LONGEST_MONTH = 32;
    private static final double SHORTEST_MONTH = 27;
    private static final int QUARTER_MONTHS = 3;

    /** The kind of most of the values; a yearly series is one with at least one whole year. */
    static PeriodKind of(Measure measure, List<Datum> data) {
        return switch (measure) {
            case STOCK, CUMULATIVE -> LEVEL;
            case SHARE, GROWTH -> RATIO;
            case FLOW -> ofFlow(data);
        };
    }

    private static PeriodKind ofFlow(List<Datum> data) {
        double median =
                data.stream()
                        .mapToDouble(Datum::days)
                        .sorted()
                        .skip(data.size() / 2)
                        .findFirst()
                        .orElse(LONGEST_YEAR);
        if (median < SHORTEST_MONTH) {
            return DAY;
        }
        if (median < LONGEST_MONTH) {
            return MONTH;
        }
        if (median > LONGEST_YEAR) {
            return YEARS;
        }
        if (data.isEmpty() || !data.stream().allMatch(Datum::isShorterThanYear)) {
            return YEAR;
        }
        return data.stream().allMatch(each -> each.span() == QUARTER_MONTHS) ? QUARTER : PART;
    }

    /** The form that follows from what is measured and how dense the values are. */
    static ChartForm form(Measure measure, List<Datum> data) {
        return switch (measure) {
            case CUMULATIVE -> data.size() > 1 ? ChartForm.STEPS : ChartForm.POINTS;
            case STOCK, SHARE, GROWTH -> ChartForm.POINTS;
            case FLOW -> of(measure, data).isDense() ? ChartForm.LINE : ChartForm.COLUMNS;
        };
    }

    /** Whether the values are so short that a line goes through them. */
    boolean isDense() {
        return this == MONTH || this == DAY;
    }

    /** The kind of the changes of such values, and of their index. */
    PeriodKind ofRatios() {
        return switch (this) {
            case QUARTER, MONTH, DAY -> this;
            case YEARS, YEAR, PART, LEVEL, RATIO -> RATIO;
        };
    }

    /** What tells a panel of this kind from others of its unit; empty for the commonest kinds. */
    String suffix() {
        return switch (this) {
            case YEAR, LEVEL, RATIO -> "";
            default -> " " + name().toLowerCase(Locale.ROOT);
        };
    }
}
