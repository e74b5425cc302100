package hanoius.edtf;

import java.time.LocalDate;

/**
 * Where something that lasts begins or ends, as surely as its day is known.
 *
 * @param from its first possible moment, in days since 1970-01-01; infinite where nothing says
 * @param to behind its last possible day; infinite where nothing says
 * @param doubtful whether its date is uncertain or approximate
 */
public record Edge(double from, double to, How how, boolean doubtful) {

    /** How it is known. */
    public enum How {
        /** To the day. */
        SHARP,
        /** Somewhere within a month, a year or longer. */
        SOFT,
        /** There is none: since always, or still going on. */
        OPEN,
        /** There is one, but nobody says when. */
        UNKNOWN
    }

    public static final Edge OPEN =
            new Edge(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, How.OPEN, false);
    public static final Edge UNKNOWN =
            new Edge(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, How.UNKNOWN, false);

    /** When something that lasted for a date began. */
    public static Edge beginning(EdtfDate date) {
        return of(
                switch (date.shape()) {
                    case DateShape.Single(CalendarDate single) -> single;
                    case DateShape.Interval(DateEnd start, DateEnd _) -> start;
                    case DateShape.Several several -> several.members().getFirst().from();
                });
    }

    /** When something that lasted for a date ended. */
    public static Edge ending(EdtfDate date) {
        return of(
                switch (date.shape()) {
                    case DateShape.Single(CalendarDate single) -> single;
                    case DateShape.Interval(DateEnd _, DateEnd end) -> end;
                    case DateShape.Several several -> several.members().getLast().to();
                });
    }

    private static Edge of(DateEnd end) {
        return switch (end) {
            case CalendarDate date -> {
                LocalDate last = date.latest().date();
                yield new Edge(
                        date.earliest().date().toEpochDay(),
                        last.toEpochDay() + 1.0,
                        date.precision() == EdtfDate.Precision.DAY ? How.SHARP : How.SOFT,
                        date.qualification() != Qualification.NONE);
            }
            case Bound.Open _ -> OPEN;
            case Bound.Unknown _ -> UNKNOWN;
        };
    }

    /** Somewhere from this to another one; itself when that is the same. */
    public Edge until(Edge last) {
        return equals(last) ? this : new Edge(from, last.to, How.SOFT, doubtful || last.doubtful);
    }

    /** Whether it lies between two days that are known. */
    public boolean isDated() {
        return how == How.SHARP || how == How.SOFT;
    }

    /** The middle of the time in which it lies. */
    public double middle() {
        return (from + to) / 2;
    }
}
