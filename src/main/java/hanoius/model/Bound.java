package hanoius.model;

import java.time.LocalDate;

/** One end of the time that a date may cover. */
public sealed interface Bound {

    /** A known day. */
    record Day(LocalDate date) implements Bound {}

    /** Without limit: still going on, or since always (EDTF {@code ..}). */
    record Open() implements Bound {}

    /** There is an end, but it is not known (EDTF: nothing behind or before the slash). */
    record Unknown() implements Bound {}

    Bound OPEN = new Open();
    Bound UNKNOWN = new Unknown();

    static Bound day(LocalDate date) {
        return new Day(date);
    }
}
