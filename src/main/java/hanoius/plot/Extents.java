package hanoius.plot;

import hanoius.edtf.Bound;
import hanoius.edtf.CalendarDate;
import hanoius.edtf.DateEnd;
import hanoius.edtf.DateShape;
import hanoius.edtf.DateShape.Member;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.Precision;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.plot.Extent.End;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From dates as they are said to the room that they take on a time axis. */
public final class Extents {

    private Extents() {}

    /** The extent of a date, or of an interval or set of dates. */
    public static Extent of(EdtfDate date) {
        Member ends = ends(date.shape());
        return switch (date.shape()) {
            // One day or one stretch of days is no set.
            case DateShape.Several set when set.members().size() > 1 ->
                    of(
                            ends,
                            set.members().stream()
                                    .map(Extents::span)
                                    .sorted(Comparator.comparingDouble(TimeSpan::from))
                                    .toList(),
                            set instanceof DateShape.OneOf);
            default -> of(ends, List.of(), false);
        };
    }

    /** The extent of one day, month, year or the like without any reserve, by its days. */
    public static Extent plain(int earliest, int latest, Precision precision) {
        End end = precision == Precision.DAY ? End.SHARP : End.SOFT;
        TimeSpan span = new TimeSpan(earliest, latest + 1.0);
        TimeSpan core = end == End.SHARP ? span : null;
        return new Extent(span, core, end, end, false, "", List.of(), false);
    }

    /** Where what lasted for a date began; infinite where that is open or not known. */
    public static Extent beginning(EdtfDate date) {
        DateEnd first = ends(date.shape()).from();
        return of(new Member(first, first), List.of(), false);
    }

    /**
     * From the first to behind the last day that a date names: an end that is open or not known
     * gives way to the nearest day that is.
     */
    public static TimeSpan named(EdtfDate date) {
        TimeSpan span = of(date).span();
        return new TimeSpan(
                Double.isFinite(span.from())
                        ? span.from()
                        : date.shape().dates().mapToDouble(Extents::begin).min().orElseThrow(),
                Double.isFinite(span.to())
                        ? span.to()
                        : date.shape().dates().mapToDouble(Extents::finish).max().orElseThrow());
    }

    /**
     * The time for which an agreement holds: from its signing, somewhere within an interval that is
     * reported for it, to its end as reported; else, where it stands for several, as long as these
     * were signed; else without an end as long as it is in force, and to one that nobody knows in
     * any other status. Empty when it was never signed, as far as is known.
     */
    public static Optional<Extent> of(Agreement agreement) {
        return Optional.ofNullable(agreement.signed()).map(signed -> term(agreement, signed));
    }

    private static Extent term(Agreement agreement, EdtfDate signed) {
        Extent signing = of(signed);
        Member said = ends(signed.shape());
        DateEnd ending = ending(agreement, signed.shape(), said.to());
        boolean dated = signing.start().isDated();
        boolean once = agreement.count() == 1 && dated && signing.end().isDated();
        double since =
                dated && !once
                        ? span(new Member(said.from(), said.from())).to()
                        : signing.span().to();
        double from = signing.span().from();
        double to =
                switch (ending) {
                    case CalendarDate date -> Math.max(finish(date), from);
                    case DateEnd.Open _ -> Double.POSITIVE_INFINITY;
                    case DateEnd.Unknown _ -> since;
                };
        double coreTo =
                ending instanceof CalendarDate date && end(date) == End.SOFT ? begin(date) + 1 : to;
        return new Extent(
                new TimeSpan(from, to),
                core(dated ? since - 1 : since, coreTo),
                once && signing.span().days() > 1 ? End.SOFT : signing.start(),
                end(ending),
                signing.doubtful() || !sign(ending).isEmpty(),
                signing.sign(),
                List.of(),
                false);
    }

    private static DateEnd ending(Agreement agreement, DateShape signed, DateEnd last) {
        EdtfDate ended = agreement.ended();
        if (ended != null) {
            return ends(ended.shape()).to();
        }
        if (agreement.count() > 1 && last instanceof CalendarDate) {
            return last;
        }
        boolean goesOn = signed instanceof DateShape.Interval && last instanceof DateEnd.Open;
        return goesOn || agreement.status() == AgreementStatus.IN_FORCE
                ? DateEnd.OPEN
                : DateEnd.UNKNOWN;
    }

    /** The first of the beginnings in a date and the last of the ends. */
    private static Member ends(DateShape shape) {
        return switch (shape) {
            case DateShape.Single(CalendarDate date) -> new Member(date, date);
            case DateShape.Interval(DateEnd start, DateEnd end) -> new Member(start, end);
            case DateShape.Several set ->
                    new Member(
                            set.members().stream()
                                    .map(Member::from)
                                    .min(
                                            Comparator.comparing(
                                                    DateEnd::earliest, Bound::compareStarts))
                                    .orElseThrow(),
                            set.members().stream()
                                    .map(Member::to)
                                    .max(Comparator.comparing(DateEnd::latest, Bound::compareEnds))
                                    .orElseThrow());
        };
    }

    private static Extent of(Member ends, List<TimeSpan> members, boolean oneOf) {
        TimeSpan whole = span(ends);
        double coreFrom =
                ends.from() instanceof CalendarDate start ? finish(start) - 1 : whole.from();
        double coreTo = ends.to() instanceof CalendarDate end ? begin(end) + 1 : whole.to();
        String sign = sign(ends.from());
        String other = sign(ends.to());
        String both = sign.isEmpty() || sign.equals(other) ? other : other.isEmpty() ? sign : "%";
        return new Extent(
                whole,
                core(coreFrom, coreTo),
                end(ends.from()),
                end(ends.to()),
                !both.isEmpty(),
                both,
                members,
                oneOf);
    }

    private static @Nullable TimeSpan core(double from, double to) {
        return from < to ? new TimeSpan(from, to) : null;
    }

    private static TimeSpan span(Member ends) {
        return new TimeSpan(
                switch (ends.from()) {
                    case CalendarDate date -> begin(date);
                    case DateEnd.Open _ -> Double.NEGATIVE_INFINITY;
                    // An end that nobody knows takes no room beside the one that is known.
                    case DateEnd.Unknown _ ->
                            ends.to() instanceof CalendarDate date
                                    ? begin(date)
                                    : Double.NEGATIVE_INFINITY;
                },
                switch (ends.to()) {
                    case CalendarDate date -> finish(date);
                    case DateEnd.Open _ -> Double.POSITIVE_INFINITY;
                    case DateEnd.Unknown _ ->
                            ends.from() instanceof CalendarDate date
                                    ? finish(date)
                                    : Double.POSITIVE_INFINITY;
                });
    }

    private static End end(DateEnd end) {
        return switch (end) {
            case CalendarDate date when date.precision() == Precision.DAY -> End.SHARP;
            case CalendarDate _ -> End.SOFT;
            case DateEnd.Open _ -> End.OPEN;
            case DateEnd.Unknown _ -> End.UNKNOWN;
        };
    }

    private static String sign(DateEnd end) {
        return end instanceof CalendarDate date ? date.qualification().sign() : "";
    }

    private static double begin(CalendarDate date) {
        return date.earliest().date().toEpochDay();
    }

    private static double finish(CalendarDate date) {
        return date.latest().date().toEpochDay() + 1.0;
    }
}
