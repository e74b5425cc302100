package hanoius.edtf;

/** What stands at one end of an interval or of a range in a set. */
public sealed interface DateEnd permits CalendarDate, Bound.Open, Bound.Unknown {

    /** The first day that it may be. */
    Bound earliest();

    /** The last day that it may be. */
    Bound latest();
}
