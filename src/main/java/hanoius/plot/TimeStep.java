package hanoius.plot;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/** The units of a time axis, finest first. */
public enum TimeStep {
    DAY(1),
    WEEK(7),
    MONTH(30.44),
    QUARTER(91.3),
    YEAR(365.25),
    TWO_YEARS(730.5),
    FIVE_YEARS(1826),
    DECADE(3652.5),
    QUARTER_CENTURY(9131),
    CENTURY(36525),
    MILLENNIUM(365250),
    TEN_MILLENNIA(3_652_500),
    HUNDRED_MILLENNIA(36_525_000),
    MILLION_YEARS(365_250_000),
    TEN_MILLION_YEARS(3_652_500_000.0),
    HUNDRED_MILLION_YEARS(36_525_000_000.0);

    private final double days;

    TimeStep(double days) {
        this.days = days;
    }

    /** Average length in days. */
    public double days() {
        return days;
    }

    /** The finest step whose units are at least so many pixels wide. */
    public static TimeStep atLeast(double pixels, TimeScale scale) {
        for (TimeStep step : values()) {
            if (step.days * scale.pixelsPerDay() >= pixels) {
                return step;
            }
        }
        return HUNDRED_MILLION_YEARS;
    }

    /** How many years a unit has; 0 for parts of a year. */
    public int years() {
        return switch (this) {
            case DAY, WEEK, MONTH, QUARTER -> 0;
            case YEAR -> 1;
            case TWO_YEARS -> 2;
            case FIVE_YEARS -> 5;
            case DECADE -> 10;
            case QUARTER_CENTURY -> 25;
            case CENTURY -> 100;
            case MILLENNIUM -> 1000;
            case TEN_MILLENNIA -> 10_000;
            case HUNDRED_MILLENNIA -> 100_000;
            case MILLION_YEARS -> 1_000_000;
            case TEN_MILLION_YEARS -> 10_000_000;
            case HUNDRED_MILLION_YEARS -> 100_000_000;
        };
    }

    /** The first day of the unit that a day lies in; weeks begin on Monday. */
    public LocalDate floor(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            default ->
                    LocalDate.of(
                            Math.max(
                                    Year.MIN_VALUE,
                                    Math.floorDiv(day.getYear(), years()) * years()),
                            1,
                            1);
        };
    }

    /** The first day of the next unit. */
    public LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            default ->
                    start.getYear() > Year.MAX_VALUE - years()
                            ? LocalDate.MAX
                            : start.plusYears(years());
        };
    }

    /** The unit that a day lies in. */
    public TimeSpan unit(LocalDate day) {
        LocalDate start = floor(day);
        return new TimeSpan(start.toEpochDay(), next(start).toEpochDay());
    }

    /** First days of all units that a scale shows, the one cut off at its left included. */
    public List<LocalDate> ticks(TimeScale scale) {
        List<LocalDate> ticks = new ArrayList<>();
        LocalDate day = floor(TimeSpan.day(scale.from()));
        // Dates end somewhere too.
        while (day.toEpochDay() < scale.to() && day.isBefore(LocalDate.MAX)) {
            ticks.add(day);
            day = next(day);
        }
        return ticks;
    }
}
