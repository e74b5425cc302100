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
            return new Bound.Open();
        }

        @Override
        public Bound latest() {
            return new Bound.Open();
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
            return new Bound.Unknown();
        }

        @Override
        public Bound latest() {
            return new Bound.Unknown();
        }

        @Override
        public String toString() {
            return "";
        }
    }

    Open OPEN = new Open();
    Unknown UNKNOWN = new Unknown();
}
