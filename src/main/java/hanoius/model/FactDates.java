package hanoius.model;

import hanoius.edtf.Bound;
import hanoius.edtf.Certainty;
import hanoius.edtf.DateShape;
import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfDate;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/** How surely the dates of a record lie within days. */
public final class FactDates {

    private FactDates() {}

    /**
     * How surely the date of one role lies within days; empty for a record that has no such date by
     * its kind.
     */
    public static Optional<Certainty> within(Fact fact, DateRole role, DayRange days) {
        return Optional.ofNullable(
                switch (fact) {
                    case Milestone m ->
                            role == DateRole.HAPPENED
                                    ? m.date().within(days.from(), days.to())
                                    : null;
                    case Observation o ->
                            role == DateRole.PERIOD
                                    ? o.period().within(days.from(), days.to())
                                    : null;
                    case Agreement a ->
                            switch (role) {
                                case SIGNED -> moment(a.signed(), days);
                                case IN_FORCE -> InForce.within(a, days);
                                case ENDED -> moment(a.ended(), days);
                                case HAPPENED, PERIOD, PUBLISHED -> null;
                            };
                    case Source s ->
                            role == DateRole.PUBLISHED ? moment(s.published(), days) : null;
                    case Indicator _ -> null;
                });
    }

    /** Something that happens once: an interval says between which days, not that it lasted. */
    private static Certainty moment(@Nullable EdtfDate date, DayRange days) {
        if (date == null) {
            return Certainty.NOT;
        }
        Certainty within = date.within(days.from(), days.to());
        boolean between = date.shape() instanceof DateShape.Interval;
        return within == Certainty.CERTAINLY && between && !covers(days, date)
                ? Certainty.POSSIBLY
                : within;
    }

    /** Whether a date lies within days as a whole, however long it is. */
    private static boolean covers(DayRange days, EdtfDate date) {
        boolean begins =
                days.from() == null
                        || (date.earliest() instanceof Bound.Day(LocalDate first)
                                && !first.isBefore(days.from()));
        boolean ends =
                days.to() == null
                        || (date.latest() instanceof Bound.Day(LocalDate last)
                                && !last.isAfter(days.to()));
        return begins && ends;
    }
}
