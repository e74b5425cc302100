package hanoius.plot;

import org.jspecify.annotations.Nullable;

/**
 * The units that have room for their names on a time scale.
 *
 * @param minor the finer units
 * @param major the coarser units that are named in a row of their own; null for none
 */
public record TimeAxis(TimeScale scale, TimeStep minor, @Nullable TimeStep major) {

    private static final double ROOM_FOR_MONTH = 34;
    private static final double ROOM_FOR_YEAR = 40;

    /** An axis of two rows, the finest that have room. */
    public static TimeAxis ofTwoRows(TimeScale scale) {
        for (TimeStep step : TimeStep.values()) {
            if (step.days() * scale.pixelsPerDay() >= room(step)) {
                return new TimeAxis(scale, step, above(step));
            }
        }
        TimeStep coarsest = TimeStep.HUNDRED_MILLION_YEARS;
        return new TimeAxis(scale, coarsest, coarsest);
    }

    private static double room(TimeStep step) {
        return switch (step) {
            case DAY, WEEK -> 19;
            case MONTH, QUARTER -> 31;
            default -> 36;
        };
    }

    private static TimeStep above(TimeStep minor) {
        return switch (minor) {
            case DAY, WEEK -> TimeStep.MONTH;
            case MONTH, QUARTER -> TimeStep.YEAR;
            case YEAR, TWO_YEARS, FIVE_YEARS -> TimeStep.DECADE;
            case DECADE, QUARTER_CENTURY -> TimeStep.CENTURY;
            case CENTURY -> TimeStep.MILLENNIUM;
            default -> minor;
        };
    }

    /**
     * An axis of years in one row, or of their parts in a row above that of what they belong to.
     */
    public static TimeAxis ofYears(TimeScale scale) {
        TimeStep step = TimeStep.atLeast(ROOM_FOR_MONTH, scale);
        return switch (step) {
            case DAY, WEEK, MONTH -> new TimeAxis(scale, step, above(step));
            default -> ofOneRow(scale, ROOM_FOR_YEAR, TimeStep.YEAR);
        };
    }

    /**
     * An axis of one row.
     *
     * @param room for each name, in pixels
     * @param finest units, whatever the room
     */
    public static TimeAxis ofOneRow(TimeScale scale, double room, TimeStep finest) {
        TimeStep step = TimeStep.atLeast(room, scale);
        return new TimeAxis(scale, step.compareTo(finest) < 0 ? finest : step, null);
    }

    /** The coarser units; the finer ones when there are no others. */
    public TimeStep coarser() {
        return major == null ? minor : major;
    }

    /** The finer unit at a pixel. */
    public TimeSpan unit(double x) {
        return minor.unit(scale.day(x));
    }

    /** The coarser unit at a pixel; the finer one when there is no other. */
    public TimeSpan coarserUnit(double x) {
        return coarser().unit(scale.day(x));
    }

    /** Marks days by dragging along the axis. */
    public TimeBrush brush() {
        return new TimeBrush(scale, minor);
    }
}
