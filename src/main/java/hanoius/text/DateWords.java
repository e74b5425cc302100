package hanoius.text;

import static java.util.stream.Collectors.joining;

import hanoius.edtf.CalendarDate;
import hanoius.edtf.DateEnd;
import hanoius.edtf.DateShape;
import hanoius.edtf.DateShape.AllOf;
import hanoius.edtf.DateShape.Interval;
import hanoius.edtf.DateShape.Member;
import hanoius.edtf.DateShape.OneOf;
import hanoius.edtf.DateShape.Single;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.Precision;
import hanoius.language.Language;

import java.util.List;

/** Dates in words: everything that EDTF says, and nothing that it does not. */
public final class DateWords {

    private final Messages words;
    private final SingleWords singles;
    private final RangeWords ranges;
    private final boolean brief;

    private DateWords(Language language, boolean brief) {
        this.words = Messages.in(language);
        this.brief = brief;
        this.singles = new SingleWords(words, brief);
        this.ranges = new RangeWords(words, singles, brief);
    }

    /** The date in full words, as in "September 2019" or "since 2014, still going on". */
    public static String words(EdtfDate date, Language language) {
        return new DateWords(language, false).of(date.shape());
    }

    /** The date in the fewest words, for axes, tooltips and chips, as in "Sep 2019" or "2014 →". */
    public static String shortWords(EdtfDate date, Language language) {
        return new DateWords(language, true).of(date.shape());
    }

    private String of(DateShape shape) {
        return switch (shape) {
            case Single(CalendarDate date) -> singles.of(date);
            case Interval(DateEnd start, DateEnd end) -> interval(start, end);
            case OneOf(List<Member> members) when members.size() == 1 -> one(members.getFirst());
            case OneOf(List<Member> members) ->
                    brief ? either(members) : words.get("date.one_of", list(members, ", "));
            case AllOf(List<Member> members) ->
                    brief ? list(members, " + ") : words.get("date.all_of", list(members, ", "));
        };
    }

    /** A range of which one date is meant is not all of the range. */
    private String one(Member member) {
        boolean isRange =
                !member.isSingle()
                        && member.from() instanceof CalendarDate
                        && member.to() instanceof CalendarDate;
        return isRange ? words.get("date.one_of", of(member)) : of(member);
    }

    private String interval(DateEnd start, DateEnd end) {
        if (start instanceof CalendarDate from) {
            return switch (end) {
                case CalendarDate to -> ranges.of(from, to);
                case DateEnd.Open _ -> phrase(brief ? "date.since_short" : "date.since", from);
                case DateEnd.Unknown _ -> phrase(brief ? "date.from_short" : "date.from", from);
            };
        }
        if (!(end instanceof CalendarDate to)) {
            throw new IllegalArgumentException("an interval without any date");
        }
        return start instanceof DateEnd.Open
                ? phrase(brief ? "date.until_open_short" : "date.until_open", to)
                : phrase(brief ? "date.until_short" : "date.until", to);
    }

    private String either(List<Member> members) {
        return members.stream()
                .map(this::of)
                .reduce((one, other) -> words.get("date.either_short", one, other))
                .orElse("");
    }

    private String list(List<Member> members, String between) {
        return members.stream().map(this::of).collect(joining(between));
    }

    private String of(Member member) {
        if (member.from() instanceof CalendarDate from) {
            if (member.isSingle()) {
                return singles.of(from);
            }
            if (member.to() instanceof CalendarDate to) {
                return ranges.of(from, to);
            }
            return phrase(brief ? "date.after_short" : after(from), from);
        }
        if (!(member.to() instanceof CalendarDate to)) {
            throw new IllegalArgumentException("a range without any date");
        }
        return phrase(brief ? "date.before_short" : before(to), to);
    }

    private static String before(CalendarDate date) {
        return isDay(date) ? "date.on_or_before" : "date.in_or_before";
    }

    private static String after(CalendarDate date) {
        return isDay(date) ? "date.on_or_after" : "date.in_or_after";
    }

    private static boolean isDay(CalendarDate date) {
        return date.precision() == Precision.DAY;
    }

    private String phrase(String key, CalendarDate date) {
        return words.get(key, brief ? singles.of(date) : singles.inPhrase(date));
    }
}
