package hanoius.timeline;

import hanoius.model.Bound;
import hanoius.model.CalendarDate;
import hanoius.model.DateEnd;
import hanoius.model.DateShape;
import hanoius.model.EdtfDate;
import hanoius.timeline.Extent.End;

import java.time.LocalDate;
import java.util.List;

/** From dates as they are said to the room that they take on a time axis. */
public final class Extents {

    private Extents() {}

    /** The extent of a date, or of an interval or set of dates. */
    public static Extent of(EdtfDate date) {
        return switch (date.shape()) {
            case DateShape.Single(CalendarDate single) -> of(single, single, List.of(), false);
            case DateShape.Interval(DateEnd from, DateEnd to) -> of(from, to, List.of(), false);
            case DateShape.OneOf(List<DateShape.Member> members) -> of(members, true);
            case DateShape.AllOf(List<DateShape.Member> members) -> of(members, false);
        };
    }

    /** The extent of one day, month, year or the like without any reserve, by its days. */
    static Extent plain(int earliest, int latest, EdtfDate.Precision precision) {
        End end = precision == EdtfDate.Precision.DAY ? End.SHARP : End.SOFT;
        Span span = new Span(earliest, latest + 1.0);
        Span core = end == End.SHARP ? span : null;
        return new Extent(span, core, end, end, false, "", List.of(), false);
    }

    private static Extent of(List<DateShape.Member> members, boolean oneOf) {
        return of(
                members.getFirst().from(),
                members.getLast().to(),
                members.stream().map(each -> span(each.from(), each.to())).toList(),
                oneOf);
    }

    /** From one date to another, as an agreement lasts from its signing to its end. */
    public static Extent between(EdtfDate from, EdtfDate to) {
        return of(first(from), last(to), List.of(), false);
    }

    /** From a date on, with an end that is open or unknown. */
    public static Extent from(EdtfDate from, Bound end) {
        DateEnd open = end instanceof Bound.Open ? Bound.OPEN : Bound.UNKNOWN;
        return of(first(from), open, List.of(), false);
    }

    private static DateEnd first(EdtfDate date) {
        return switch (date.shape()) {
            case DateShape.Single(CalendarDate single) -> single;
            case DateShape.Interval(DateEnd from, DateEnd to) ->
                    from instanceof CalendarDate ? from : to;
            case DateShape.OneOf(List<DateShape.Member> members) -> members.getFirst().from();
            case DateShape.AllOf(List<DateShape.Member> members) -> members.getFirst().from();
        };
    }

    private static DateEnd last(EdtfDate date) {
        return switch (date.shape()) {
            case DateShape.Single(CalendarDate single) -> single;
            case DateShape.Interval(DateEnd from, DateEnd to) -> to;
            case DateShape.OneOf(List<DateShape.Member> members) -> members.getLast().to();
            case DateShape.AllOf(List<DateShape.Member> members) -> members.getLast().to();
        };
    }

    private static Extent of(DateEnd from, DateEnd to, List<Span> members, boolean oneOf) {
        Span whole = span(from, to);
        double coreFrom = from instanceof CalendarDate start ? begin(start.latest()) : whole.from();
        double coreTo = to instanceof CalendarDate end ? finish(end.earliest()) : whole.to();
        Span core = coreFrom < coreTo ? new Span(coreFrom, coreTo) : null;
        String sign = sign(from);
        String other = sign(to);
        String both = sign.isEmpty() || sign.equals(other) ? other : other.isEmpty() ? sign : "%";
        return new Extent(whole, core, end(from), end(to), !both.isEmpty(), both, members, oneOf);
    }

    private static Span span(DateEnd from, DateEnd to) {
        return new Span(
                switch (from) {
                    case CalendarDate date -> begin(date.earliest());
                    case Bound.Open open -> Double.NEGATIVE_INFINITY;
                    // An end that nobody knows takes no room beside the one that is known.
                    case Bound.Unknown unknown ->
                            to instanceof CalendarDate date
                                    ? begin(date.earliest())
                                    : Double.NEGATIVE_INFINITY;
                },
                switch (to) {
                    case CalendarDate date -> finish(date.latest());
                    case Bound.Open open -> Double.POSITIVE_INFINITY;
                    case Bound.Unknown unknown ->
                            from instanceof CalendarDate date
                                    ? finish(date.latest())
                                    : Double.POSITIVE_INFINITY;
                });
    }

    private static End end(DateEnd end) {
        return switch (end) {
            case CalendarDate date when date.precision() == EdtfDate.Precision.DAY -> End.SHARP;
            case CalendarDate date -> End.SOFT;
            case Bound.Open open -> End.OPEN;
            case Bound.Unknown unknown -> End.UNKNOWN;
        };
    }

    private static String sign(DateEnd end) {
        return end instanceof CalendarDate date ? date.qualification().sign() : "";
    }

    private static double begin(Bound.Day day) {
        return day.date().toEpochDay();
    }

    private static double finish(Bound.Day day) {
        LocalDate date = day.date();
        return date.toEpochDay() + 1.0;
    }
}
