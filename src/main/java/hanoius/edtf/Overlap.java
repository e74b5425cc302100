package hanoius.edtf;

import hanoius.edtf.DateShape.AllOf;
import hanoius.edtf.DateShape.Interval;
import hanoius.edtf.DateShape.Member;
import hanoius.edtf.DateShape.OneOf;
import hanoius.edtf.DateShape.Single;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Whether a date falls within a range of days, by the days that it may stand for: the one place
 * where what certainly falls there is told apart from what possibly does.
 *
 * @param from first day of the range; {@link LocalDate#MIN} when it has none
 * @param to last day of the range; {@link LocalDate#MAX} when it has none
 */
public record Overlap(LocalDate from, LocalDate to) {

    Certainty of(DateShape shape) {
        return switch (shape) {
            case Single(CalendarDate date) -> of(date);
            case Interval(DateEnd start, DateEnd end) -> ofInterval(start, end);
            case OneOf(List<Member> members) -> ofOne(members);
            case AllOf(List<Member> members) ->
                    members.stream()
                            .map(this::ofMember)
                            .reduce(Certainty.NOT, (a, b) -> a.compareTo(b) < 0 ? a : b);
        };
    }

    private Certainty of(CalendarDate date) {
        return demoted(Certainty.of(possibly(date), covers(date, date)), date.qualification());
    }

    private boolean possibly(CalendarDate date) {
        LocalDate first = date.ceiling(from);
        return first != null && !first.isAfter(to);
    }

    /**
     * The same of something that happened once: an interval says between which days, not that it
     * lasted, so that all of these must lie within the range.
     */
    public Certainty ofMoment(DateShape shape) {
        return shape instanceof Interval(DateEnd start, DateEnd end)
                ? demoted(
                        Certainty.of(meets(start, end), covers(start, end)),
                        qualification(start).and(qualification(end)))
                : of(shape);
    }

    /**
     * The same of something that covers every day from its start to its end, whichever days these
     * are.
     *
     * @param earliestStart the first day on which it may have begun; MIN for no limit, as for all
     * @param latestStart the last one; no later than the last day on which it may have ended
     * @param earliestEnd the first day on which it may have ended; no earlier than it may have
     *     begun
     * @param latestEnd the last one; {@link LocalDate#MAX} for no limit
     */
    public Certainty ofLasting(
            LocalDate earliestStart,
            LocalDate latestStart,
            LocalDate earliestEnd,
            LocalDate latestEnd) {
        return Certainty.of(
                !earliestStart.isAfter(to) && !latestEnd.isBefore(from),
                !latestStart.isAfter(to) && !earliestEnd.isBefore(from));
    }

    private Certainty ofInterval(DateEnd start, DateEnd end) {
        Reach reach = Reach.from(start, end);
        // "Before" a day says that it began, not that it lasted since ever.
        LocalDate latestStart = start instanceof DateEnd.Open ? reach.last() : reach.latestStart();
        return demoted(
                ofLasting(reach.first(), latestStart, reach.earliestEnd(), reach.last()),
                qualification(start).and(qualification(end)));
    }

    private boolean meets(DateEnd first, DateEnd last) {
        return !earliest(first).isAfter(to) && !latest(last).isBefore(from);
    }

    private boolean covers(DateEnd first, DateEnd last) {
        return !earliest(first).isBefore(from) && !latest(last).isAfter(to);
    }

    private Certainty ofOne(List<Member> members) {
        boolean possible = false;
        boolean certain = true;
        Qualification reserve = Qualification.NONE;
        for (Member member : members) {
            possible |= touches(member);
            certain &= covers(member.from(), member.to());
            reserve = reserve.and(qualification(member.from())).and(qualification(member.to()));
        }
        return demoted(Certainty.of(possible, certain), reserve);
    }

    private boolean touches(Member member) {
        if (member.isSingle() && member.from() instanceof CalendarDate date) {
            return possibly(date);
        }
        return meets(member.from(), member.to());
    }

    /** A range in a set of which all hold stands for each of its years, months or days. */
    private Certainty ofMember(Member member) {
        if (member.isSingle() && member.from() instanceof CalendarDate date) {
            return of(date);
        }
        return demoted(
                Certainty.of(touches(member), holdsUnit(member)),
                qualification(member.from()).and(qualification(member.to())));
    }

    private boolean holdsUnit(Member member) {
        LocalDate begin = later(earliest(member.from()), from);
        LocalDate finish = earlier(latest(member.to()), to);
        if (begin.isAfter(finish)) {
            return false;
        }
        if (begin.equals(LocalDate.MIN) || finish.equals(LocalDate.MAX)) {
            return true;
        }
        return switch (unit(member)) {
            case DAY -> true;
            case MONTH -> {
                YearMonth month = YearMonth.from(begin);
                YearMonth whole = begin.getDayOfMonth() == 1 ? month : month.plusMonths(1);
                yield !whole.atEndOfMonth().isAfter(finish);
            }
            case YEAR -> {
                int whole = begin.getDayOfYear() == 1 ? begin.getYear() : begin.getYear() + 1;
                yield !LocalDate.of(whole, 12, 31).isAfter(finish);
            }
            default -> begin.equals(earliest(member.from())) && finish.equals(latest(member.to()));
        };
    }

    /** What a range counts in: the finer precision of its two ends. */
    private static Precision unit(Member member) {
        Precision from = precision(member.from());
        Precision to = precision(member.to());
        return from.compareTo(to) < 0 ? from : to;
    }

    private static Precision precision(DateEnd end) {
        return end instanceof CalendarDate date ? date.precision() : Precision.SET;
    }

    private static LocalDate earliest(DateEnd end) {
        return end.earliest().or(LocalDate.MIN);
    }

    private static LocalDate latest(DateEnd end) {
        return end.latest().or(LocalDate.MAX);
    }

    private static Qualification qualification(DateEnd end) {
        return end instanceof CalendarDate date ? date.qualification() : Qualification.NONE;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? b : a;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static Certainty demoted(Certainty answer, Qualification reserve) {
        return reserve == Qualification.NONE ? answer : answer.and(Certainty.POSSIBLY);
    }

    /** A range of which either end may be missing. */
    public static Overlap with(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Overlap(from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to);
    }
}
