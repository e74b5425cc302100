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
 * Whether a date falls within a range of days, by the days that it may stand for.
 *
 * @param from first day of the range; {@link LocalDate#MIN} when it has none
 * @param to last day of the range; {@link LocalDate#MAX} when it has none
 */
record Overlap(LocalDate from, LocalDate to) {

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
        return demoted(answer(possibly(date), covers(date)), date.qualification());
    }

    private boolean possibly(CalendarDate date) {
        LocalDate first = date.ceiling(from);
        return first != null && !first.isAfter(to);
    }

    private boolean covers(CalendarDate date) {
        return !date.earliest().date().isBefore(from) && !date.latest().date().isAfter(to);
    }

    /** An interval covers every day from its start to its end, whichever days these are. */
    private Certainty ofInterval(DateEnd start, DateEnd end) {
        LocalDate begin = earliest(start);
        LocalDate finish = latest(end);
        boolean possible = !begin.isAfter(to) && !finish.isBefore(from);
        // It begins no later than it ends: of the days of either end only these come into question.
        LocalDate latestBegin =
                switch (start) {
                    case CalendarDate date -> date.floor(finish);
                    // "Before" a day says that it began, not that it lasted since ever.
                    case Bound.Open _, Bound.Unknown _ -> finish;
                };
        LocalDate earliestFinish =
                switch (end) {
                    case CalendarDate date -> date.ceiling(begin);
                    case Bound.Open _ -> LocalDate.MAX;
                    case Bound.Unknown _ -> begin;
                };
        boolean certain =
                latestBegin != null
                        && earliestFinish != null
                        && !latestBegin.isAfter(to)
                        && !earliestFinish.isBefore(from);
        return demoted(answer(possible, certain), qualification(start).and(qualification(end)));
    }

    private Certainty ofOne(List<Member> members) {
        boolean possible = false;
        boolean certain = true;
        Qualification reserve = Qualification.NONE;
        for (Member member : members) {
            possible |= touches(member);
            certain &= !earliest(member.from()).isBefore(from) && !latest(member.to()).isAfter(to);
            reserve = reserve.and(qualification(member.from())).and(qualification(member.to()));
        }
        return demoted(answer(possible, certain), reserve);
    }

    private boolean touches(Member member) {
        if (member.isSingle() && member.from() instanceof CalendarDate date) {
            return possibly(date);
        }
        return !earliest(member.from()).isAfter(to) && !latest(member.to()).isBefore(from);
    }

    /** A range in a set of which all hold stands for each of its years, months or days. */
    private Certainty ofMember(Member member) {
        if (member.isSingle() && member.from() instanceof CalendarDate date) {
            return of(date);
        }
        return demoted(
                answer(touches(member), holdsUnit(member)),
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
        return end instanceof CalendarDate date ? date.earliest().date() : LocalDate.MIN;
    }

    private static LocalDate latest(DateEnd end) {
        return end instanceof CalendarDate date ? date.latest().date() : LocalDate.MAX;
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

    private static Certainty answer(boolean possible, boolean certain) {
        return !possible ? Certainty.NOT : certain ? Certainty.CERTAINLY : Certainty.POSSIBLY;
    }

    private static Certainty demoted(Certainty answer, Qualification reserve) {
        return reserve != Qualification.NONE && answer == Certainty.CERTAINLY
                ? Certainty.POSSIBLY
                : answer;
    }

    /** A range of which either end may be missing. */
    static Overlap with(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Overlap(from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to);
    }
}
