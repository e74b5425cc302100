package hanoius.edtf;

import java.time.LocalDate;

/** One end of the time that a date may cover. */
public sealed interface Bound {

    /** A known day. */
    record Day(LocalDate date) implements Bound {}

    /** Without limit: still going on, or since always. */
    record Open() implements Bound {}

    /** There is an end, but it is not known. */
    record Unknown() implements Bound {}

    /** Its day, or another one where it is open or not known. */
    default LocalDate or(LocalDate none) {
        return this instanceof Day(LocalDate date) ? date : none;
    }

    static Bound day(LocalDate date) {
        return new Day(date);
    }

    /** The order of beginnings: open, unknown, then by day. */
    static int compareStarts(Bound a, Bound b) {
        return a instanceof Day(LocalDate one) && b instanceof Day(LocalDate other)
                ? one.compareTo(other)
                : Integer.compare(rank(a), rank(b));
    }

    /** The order of ends: by day, then unknown, open. */
    static int compareEnds(Bound a, Bound b) {
        return a instanceof Day(LocalDate one) && b instanceof Day(LocalDate other)
                ? one.compareTo(other)
                : Integer.compare(rank(b), rank(a));
    }

    private static int rank(Bound bound) {
        return switch (bound) {
            case Open _ -> 0;
            case Unknown _ -> 1;
            case Day _ -> 2;
        };
    }
}
