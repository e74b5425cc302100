package hanoius.edtf;

import hanoius.edtf.DateShape.AllOf;
import hanoius.edtf.DateShape.Interval;
import hanoius.edtf.DateShape.Member;
import hanoius.edtf.DateShape.OneOf;
import hanoius.edtf.DateShape.Single;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads intervals, sets and date-times, and leaves their dates to {@link CalendarDateParser}. */
final class EdtfParser {

    /** Room for a set of a hundred days, which nobody writes. */
    private static final int LONGEST = 1_200;

    private static final String OPEN = "..";

    private static final Pattern TIME =
            Pattern.compile(
                    "T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d"
                            + "(Z|[+-]([01]\\d|2[0-3])(:[0-5]\\d)?)?");

    private final String text;

    private EdtfParser(String text) {
        this.text = text;
    }

    /** How the text is built; the time of a date-time is checked and otherwise left aside. */
    static DateShape parse(String text) {
        return new EdtfParser(text).shape();
    }

    private DateShape shape() {
        if (text.isEmpty()) {
            throw new EdtfException(DateProblem.NOTHING, 0);
        }
        if (text.length() > LONGEST) {
            throw new EdtfException(DateProblem.TOO_LONG, LONGEST, LONGEST);
        }
        char first = text.charAt(0);
        if (first == '[') {
            return new OneOf(members(']'));
        }
        if (first == '{') {
            return new AllOf(members('}'));
        }
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return interval(slash);
        }
        int time = text.indexOf('T');
        if (time >= 0) {
            return new Single(dateTime(time));
        }
        return new Single(date(0, text.length()));
    }

    private CalendarDate date(int start, int end) {
        if (text.startsWith(OPEN, start)) {
            throw new EdtfException(DateProblem.OPEN_ALONE, start);
        }
        return CalendarDateParser.parse(text, start, end);
    }

    private CalendarDate dateTime(int time) {
        CalendarDate date = date(0, time);
        if (!date.knows(CalendarDate.Part.DAY)
                || date.precision() != Precision.DAY
                || date.qualification() != Qualification.NONE) {
            throw new EdtfException(DateProblem.TIME_BEHIND_PART, time);
        }
        Matcher matcher = TIME.matcher(text).region(time, text.length());
        if (!matcher.matches()) {
            throw new EdtfException(DateProblem.TIME_FORM, time);
        }
        return date;
    }

    private Interval interval(int slash) {
        int second = text.indexOf('/', slash + 1);
        if (second >= 0) {
            throw new EdtfException(DateProblem.SLASHES, second);
        }
        DateEnd start = end(0, slash);
        DateEnd end = end(slash + 1, text.length());
        if (!(start instanceof CalendarDate) && !(end instanceof CalendarDate)) {
            throw new EdtfException(DateProblem.NO_ENDS, 0);
        }
        ordered(start, end, slash + 1, DateProblem.INTERVAL_BACKWARDS);
        return new Interval(start, end);
    }

    private DateEnd end(int start, int end) {
        String part = text.substring(start, end);
        return switch (part) {
            case "" -> DateEnd.UNKNOWN;
            case OPEN -> DateEnd.OPEN;
            case "open" -> throw new EdtfException(DateProblem.OPEN_WORD, start);
            case "unknown" -> throw new EdtfException(DateProblem.UNKNOWN_WORD, start);
            default -> {
                if (part.indexOf('T') >= 0) {
                    throw new EdtfException(
                            DateProblem.TIME_IN_INTERVAL, start + part.indexOf('T'));
                }
                yield date(start, end);
            }
        };
    }

    private List<Member> members(char close) {
        int last = text.length() - 1;
        int closed = text.indexOf(close);
        if (closed < 0) {
            throw new EdtfException(DateProblem.SET_NOT_CLOSED, last + 1, String.valueOf(close));
        }
        if (closed < last) {
            throw new EdtfException(DateProblem.BEHIND_SET, closed + 1);
        }
        var members = new ArrayList<Member>();
        for (int start = 1; start <= last; ) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? last : comma;
            members.add(member(start, end));
            start = end + 1;
        }
        return members;
    }

    private Member member(int start, int end) {
        if (start == end) {
            throw new EdtfException(DateProblem.EMPTY_MEMBER, start);
        }
        int dots = text.substring(start, end).indexOf(OPEN);
        if (dots < 0) {
            DateEnd single = date(start, end);
            return new Member(single, single);
        }
        int before = start + dots;
        int after = before + OPEN.length();
        if (before == start && after == end) {
            throw new EdtfException(DateProblem.OPEN_MEMBER, start);
        }
        DateEnd from = before == start ? DateEnd.OPEN : date(start, before);
        DateEnd to = after == end ? DateEnd.OPEN : date(after, end);
        ordered(from, to, after, DateProblem.RANGE_BACKWARDS);
        return new Member(from, to);
    }

    private static void ordered(DateEnd from, DateEnd to, int position, DateProblem otherwise) {
        if (from instanceof CalendarDate a
                && to instanceof CalendarDate b
                && b.latest().date().isBefore(a.earliest().date())) {
            throw new EdtfException(otherwise, position);
        }
    }
}
