package hanoius.model;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.Overlap;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The days of a record, and how surely they lie within others. */
public final class FactDates {

    private FactDates() {}

    /** The days that a value or a milestone may cover; all days for any other record or none. */
    public static DayRange days(@Nullable Fact fact) {
        return switch (fact) {
            case Observation o -> DayRange.of(o.period());
            case Milestone m -> DayRange.of(m.date());
            case null, default -> DayRange.ALL;
        };
    }

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
                    case Indicator _, Party _ -> null;
                });
    }

    private static Certainty moment(@Nullable EdtfDate date, DayRange days) {
        return date == null
                ? Certainty.NOT
                : Overlap.with(days.from(), days.to()).ofMoment(date.shape());
    }
}
