package hanoius.plot;

import hanoius.edtf.Bound;
import hanoius.edtf.CalendarDate;
import hanoius.edtf.DateEnd;
import hanoius.edtf.DateShape;
import hanoius.edtf.Edge;
import hanoius.edtf.Edge.How;
import hanoius.edtf.EdtfDate;
import hanoius.model.AgreementTerm;

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
    public static Extent plain(int earliest, int latest, EdtfDate.Precision precision) {
        How end = precision == EdtfDate.Precision.DAY ? How.SHARP : How.SOFT;
        TimeSpan span = new TimeSpan(earliest, latest + 1.0);
        TimeSpan core = end == How.SHARP ? span : null;
        return new Extent(span, core, end, end, false, "", List.of(), false);
    }

    private static Extent of(List<DateShape.Member> members, boolean oneOf) {
        // One day or one stretch of days is no set.
        List<TimeSpan> spans =
                members.size() == 1
                        ? List.of()
                        : members.stream().map(each -> span(each.from(), each.to())).toList();
        return of(members.getFirst().from(), members.getLast().to(), spans, oneOf);
    }

    /**
     * The extent of the time for which an agreement holds.
     *
     * @param sign what the label says of its dates, as {@link Extent#sign}
     */
    public static Extent of(AgreementTerm term, String sign) {
        Edge signed = term.signed();
        Edge end = term.end();
        double since = term.since();
        double from =
                signed.isDated()
                        ? signed.from()
                        : signed.how() == How.UNKNOWN && term.bound().isDated()
                                ? term.bound().from()
                                : Double.NEGATIVE_INFINITY;
        double to =
                end.isDated() ? Math.max(end.to(), from) : end.how() == How.OPEN ? end.to() : since;
        double coreFrom = signed.isDated() ? signed.to() - 1 : since;
        double coreTo = end.how() == How.SOFT ? end.from() + 1 : to;
        TimeSpan core = coreFrom < coreTo ? new TimeSpan(coreFrom, coreTo) : null;
        return new Extent(
                new TimeSpan(from, to),
                core,
                signed.how(),
                end.how(),
                term.doubtful(),
                sign,
                List.of(),
                false);
    }

    private static Extent of(DateEnd from, DateEnd to, List<TimeSpan> members, boolean oneOf) {
        TimeSpan whole = span(from, to);
        double coreFrom = from instanceof CalendarDate start ? begin(start.latest()) : whole.from();
        double coreTo = to instanceof CalendarDate end ? finish(end.earliest()) : whole.to();
        TimeSpan core = coreFrom < coreTo ? new TimeSpan(coreFrom, coreTo) : null;
        String sign = sign(from);
        String other = sign(to);
        String both = sign.isEmpty() || sign.equals(other) ? other : other.isEmpty() ? sign : "%";
        return new Extent(whole, core, end(from), end(to), !both.isEmpty(), both, members, oneOf);
    }

    private static TimeSpan span(DateEnd from, DateEnd to) {
        return new TimeSpan(
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

    private static How end(DateEnd end) {
        return switch (end) {
            case CalendarDate date when date.precision() == EdtfDate.Precision.DAY -> How.SHARP;
            case CalendarDate date -> How.SOFT;
            case Bound.Open open -> How.OPEN;
            case Bound.Unknown unknown -> How.UNKNOWN;
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
