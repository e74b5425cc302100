package hanoius.model;

import hanoius.model.DateShape.Single;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people type them, in English and Vietnamese, beside everything that EDTF says: {@code
 * 9/2019}, {@code 23/5/2016} (day before month), {@code tháng 9 2019}, {@code since 2014}. Case and
 * the composition of accents do not matter.
 *
 * <p>"Before 1995" is some one date no later than the end of 1994, {@code [..1994]}; "after 1995"
 * is {@code [1996..]}; "since 2014" goes on, {@code 2014/..}.
 */
public final class EverydayDate {

    private static final Pattern ABOUT = start("about|around|approx\\.?|circa|c\\.|ca\\.|khoảng");

    /** What the words around one or two dates say of them, in the order in which it is tried. */
    private enum Phrase {
        FROM_TO("(?:from|between|từ)\\s+(.+?)\\s+(?:to|until|and|đến|tới)\\s+(.+)"),
        DASH("(.*\\d)(?:\\s*[–—]\\s*|\\s+-\\s+|(?<=\\d{4})-(?=\\d{4}$))(.*\\d{4}.*)"),
        SINCE("(?:since|từ|kể từ)\\s+(.+)"),
        BEFORE("(?:before|trước)\\s+(.+)"),
        AFTER("(?:after|sau)\\s+(.+)"),
        UNTIL("(?:in or before|on or before|by|up to|until|đến)\\s+(.+)"),
        OR_BEFORE("(.+?)\\s+(?:or before|or earlier|hoặc trước đó|trở về trước)"),
        ONWARD("(?:in or after|on or after)\\s+(.+)"),
        OR_AFTER("(.+?)\\s+(?:or after|or later|hoặc sau đó|trở đi)");

        private final Pattern pattern;

        Phrase(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    private final Folded folded;

    private EverydayDate(Folded folded) {
        this.folded = folded;
    }

    /**
     * Understands a date however it is written.
     *
     * @throws EdtfException with the position in the text as it was given
     */
    public static EdtfDate understand(String text) {
        Folded folded = Folded.of(text);
        try {
            return EdtfDate.parse(folded.composed());
        } catch (EdtfException asEdtf) {
            try {
                return new EverydayDate(folded).phrase(asEdtf);
            } catch (EdtfException error) {
                throw error.at(folded.origin(error.position()));
            }
        }
    }

    private static Pattern start(String words) {
        return Pattern.compile("(?:" + words + ")\\s+(.+)");
    }

    private EdtfDate phrase(EdtfException asEdtf) {
        int end = folded.small().length();
        for (Phrase phrase : Phrase.values()) {
            Matcher matcher = match(phrase.pattern, 0, end);
            if (matcher.matches()) {
                return read(phrase, matcher, asEdtf);
            }
        }
        return single(0, end, asEdtf);
    }

    private EdtfDate read(Phrase phrase, Matcher matcher, EdtfException asEdtf) {
        return switch (phrase) {
            case FROM_TO, DASH -> {
                EdtfDate from = single(matcher, 1, asEdtf);
                EdtfDate to = single(matcher, 2, asEdtf);
                yield built(from.canonical() + "/" + to.canonical(), matcher.start(2));
            }
            case SINCE -> built(single(matcher, 1, asEdtf).canonical() + "/..", 0);
            case BEFORE -> {
                CalendarDate date = plain(matcher, asEdtf);
                yield built("[.." + at(date.earliest().date().minusDays(1), date) + "]", 0);
            }
            case AFTER -> {
                CalendarDate date = plain(matcher, asEdtf);
                yield built("[" + at(date.latest().date().plusDays(1), date) + "..]", 0);
            }
            case UNTIL, OR_BEFORE -> built("[.." + plain(matcher, asEdtf) + "]", 0);
            case ONWARD, OR_AFTER -> built("[" + plain(matcher, asEdtf) + "..]", 0);
        };
    }

    private Matcher match(Pattern pattern, int start, int end) {
        return pattern.matcher(folded.small()).region(start, end);
    }

    private EdtfDate built(String edtf, int position) {
        try {
            return EdtfDate.parse(edtf);
        } catch (EdtfException e) {
            throw e.at(position);
        }
    }

    private CalendarDate plain(Matcher matcher, EdtfException asEdtf) {
        EdtfDate date = single(matcher, 1, asEdtf);
        if (date.shape() instanceof Single(CalendarDate single)) {
            return single;
        }
        throw new EdtfException(DateProblem.SINGLE_NEEDED, matcher.start(1));
    }

    /** The day, or its month or year, as finely and with the reserve with which a date was said. */
    private static String at(LocalDate day, CalendarDate like) {
        String text = new CalendarDate(day).toString();
        int dropped =
                switch (like.precision()) {
                    case DAY -> 0;
                    case MONTH, SEASON -> 3;
                    default -> 6;
                };
        return text.substring(0, text.length() - dropped) + like.qualification().sign();
    }

    private EdtfDate single(Matcher matcher, int group, EdtfException asEdtf) {
        return single(matcher.start(group), matcher.end(group), asEdtf);
    }

    private EdtfDate single(int start, int end, EdtfException asEdtf) {
        Matcher about = match(ABOUT, start, end);
        if (about.matches()) {
            EdtfDate date = single(about, 1, asEdtf);
            if (!(date.shape() instanceof Single(CalendarDate single))) {
                throw new EdtfException(DateProblem.ABOUT_SINGLE, start);
            }
            return built(single.withApproximate().toString(), start);
        }
        String written = folded.composed().substring(start, end);
        try {
            return EdtfDate.parse(written);
        } catch (EdtfException e) {
            return EverydayForm.find(folded.small(), start, end)
                    .orElseThrow(() -> notUnderstood(asEdtf));
        }
    }

    /** What starts like EDTF is told what is wrong with it; to anything else examples are given. */
    private EdtfException notUnderstood(EdtfException asEdtf) {
        boolean likeEdtf = folded.composed().matches("|[-\\[{./?~%]?[Y\\d].*");
        return likeEdtf ? asEdtf : new EdtfException(DateProblem.NOT_UNDERSTOOD, 0);
    }
}
