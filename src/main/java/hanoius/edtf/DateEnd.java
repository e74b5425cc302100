package hanoius.edtf;

/**
 * What stands at one end of an interval or of a range in a set. {@code toString} gives it in EDTF.
 */
public sealed interface DateEnd permits CalendarDate, DateEnd.Open, DateEnd.Unknown {

    /** The first day that it may be. */
    Bound earliest();

    /** The last day that it may be. */
    Bound latest();

    /** Without limit: still going on, or since always (EDTF {@code ..}). */
    record Open() implements DateEnd {

        @Override
        public Bound earliest() {
            return Bound.OPEN;
        }

        @Override
        public Bound latest() {
            return Bound.OPEN;
        }

        @Override
        public String toString() {
            return "..";
        }
    }

    /** There is an end, but it is not known (EDTF: nothing behind or before the slash). */
    record Unknown() implements DateEnd {

        @Override
        public Bound earliest() {
            return Bound.UNKNOWN;
        }

        @Override
        public Bound latest() {
            return Bound.UNKNOWN;
        }

        @Override
        public String toString() {
            return "";
        }
    }

    Open OPEN = new Open();
    Unknown UNKNOWN = new Unknown();
}
