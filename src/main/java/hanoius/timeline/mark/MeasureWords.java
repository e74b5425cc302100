package hanoius.timeline.mark;

import hanoius.edtf.Between;
import hanoius.text.Words;

import java.math.BigDecimal;

/** The days between two dates in words, as in "412–440 days (about 14 months)". */
record MeasureWords(Words words) {

    private static final long LONG = 61;
    private static final double MONTH = 365.2425 / 12;
    private static final long MONTHS_AS_YEARS = 24;

    String of(Between between) {
        String days = days(between);
        return between.doubtful() ? words.get("timeline.between_doubtful", days) : days;
    }

    private String days(Between between) {
        long shortest = between.shortest();
        if (between.longest().isEmpty()) {
            return shortest == 0
                    ? words.get("timeline.between_unknown")
                    : words.get("timeline.between_least", counted(shortest));
        }
        long longest = between.longest().getAsLong();
        if (longest == 0) {
            return words.get("timeline.between_none");
        }
        if (shortest == longest) {
            return counted(longest);
        }
        if (shortest == 0) {
            return words.get("timeline.between_most", counted(longest));
        }
        String range = number(shortest) + "–" + number(longest);
        return rounded(words.get("timeline.between_range", range), shortest, longest);
    }

    private String counted(long days) {
        return rounded(words.get("timeline.between_days", days), days, days);
    }

    /** Behind many days, about how many months or years these are. */
    private String rounded(String days, long shortest, long longest) {
        if (longest < LONG) {
            return days;
        }
        boolean years = shortest / MONTH >= MONTHS_AS_YEARS;
        double unit = years ? 12 * MONTH : MONTH;
        long least = Math.round(shortest / unit);
        long most = Math.round(longest / unit);
        String range = least == most ? number(most) : number(least) + "–" + number(most);
        String key = years ? "timeline.between_years" : "timeline.between_months";
        return words.get(key, days, range);
    }

    private String number(long number) {
        return words.number(BigDecimal.valueOf(number));
    }
}
