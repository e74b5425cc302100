package hanoius.model;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.Overlap;
import hanoius.edtf.Qualification;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * How surely an agreement is in force on one of some days.
 *
 * <p>It certainly is only where a source says when it took effect, and unless it took effect on one
 * of these very days, when it ended or that it is in force still. An agreement of which only the
 * signing is reported may have taken effect on any day from then on; one whose end nobody reports
 * may have ended on any day. What is only proposed is not in force.
 */
final class InForce {

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
