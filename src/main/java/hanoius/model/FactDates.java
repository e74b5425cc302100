package hanoius.model;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.Overlap;
import hanoius.edtf.Qualification;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
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

    /**
     * How surely an agreement is in force on one of some days.
     *
     * <p>It certainly is only where a source says when it took effect, and unless it took effect on
     * one of these very days, when it ended or that it is in force still. An agreement of which
     * only the signing is reported may have taken effect on any day from then on; one whose end
     * nobody reports may have ended on any day. What is only proposed is not in force.
     */
    private static final class InForce {

        private InForce() {}

        static Certainty within(Agreement agreement, DayRange days) {
            if (agreement.status() == AgreementStatus.PROPOSED) {
                return Certainty.NOT;
            }
            EdtfDate effect = agreement.inForce();
            EdtfDate start = effect == null ? agreement.signed() : effect;
            EdtfDate end = agreement.ended();
            LocalDate firstStart = earliest(start);
            LocalDate lastEnd = end == null ? LocalDate.MAX : latest(end);
            boolean known =
                    effect != null
                            && isWithoutReserve(effect)
                            && (end == null || isWithoutReserve(end));
            boolean goesOn =
                    agreement.status() == AgreementStatus.IN_FORCE && !agreement.statusAssumed();
            // Whatever the days of beginning and end, the first is not behind the second.
            LocalDate lastStart = earlier(latest(effect), lastEnd);
            LocalDate firstEnd =
                    end != null
                            ? later(earliest(end), firstStart)
                            : goesOn ? LocalDate.MAX : firstStart;
            Certainty within =
                    Overlap.with(days.from(), days.to())
                            .ofLasting(firstStart, lastStart, firstEnd, lastEnd);
            return known ? within : within.and(Certainty.POSSIBLY);
        }

        private static boolean isWithoutReserve(EdtfDate date) {
            return date.qualification() == Qualification.NONE;
        }

        private static LocalDate earliest(@Nullable EdtfDate date) {
            return date == null ? LocalDate.MIN : date.earliest().or(LocalDate.MIN);
        }

        private static LocalDate latest(@Nullable EdtfDate date) {
            return date == null ? LocalDate.MAX : date.latest().or(LocalDate.MAX);
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? other : one;
        }
    }
}
