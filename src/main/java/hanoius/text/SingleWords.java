package hanoius.text;

import static java.util.stream.Collectors.joining;

import hanoius.edtf.CalendarDate;
import hanoius.edtf.CalendarDate.Part;
import hanoius.edtf.Precision;
import hanoius.edtf.Qualification;

import java.util.Locale;
import java.util.stream.Stream;

/** One day, month, season or year in words. */
record SingleWords(Messages words, boolean brief) {

    private static final int FIRST_SUB_YEAR = 21;
    private static final int LAST_EARLY_YEAR = 999;
    private static final int LAST_PLAIN_YEAR = 9999;
    private static final int LAST_HUNDRED_OF_CENTURIES = 1900;

    /** The date with its reserves: a sign behind it when brief, otherwise words. */
    String of(CalendarDate date) {
        return reserved(date, plain(date));
    }

    /** The date as it stands within a phrase, where Vietnamese says "năm 2014" for a year. */
    String inPhrase(CalendarDate date) {
        boolean yearAlone = date.knows(Part.YEAR) && !date.has(Part.MONTH);
        return reserved(date, yearAlone ? yearInPhrase(date) : plain(date));
    }

    /** A long year says itself that it is a year. */
    private String yearInPhrase(CalendarDate date) {
        String year = yearWords(date);
        return date.number(Part.YEAR) > LAST_PLAIN_YEAR
                ? year
                : words.get("date.year_in_phrase", year);
    }

    private String reserved(CalendarDate date, String plain) {
        Qualification whole = date.qualification();
        if (whole == Qualification.NONE) {
            return plain;
        }
        if (brief) {
            return plain + whole.sign();
        }
        boolean throughout =
                Stream.of(Part.values())
                        .filter(date::has)
                        .allMatch(part -> date.qualification(part) == whole);
        if (!throughout) {
            return words.get("date.noted", plain, byPart(date));
        }
        String about = whole.isApproximate() ? words.get("date.about", plain) : plain;
        return whole.isUncertain()
                ? words.get("date.noted", about, words.get("date.uncertain"))
                : about;
    }

    private String byPart(CalendarDate date) {
        return Stream.of(Part.values())
                .filter(part -> date.qualification(part) != Qualification.NONE)
                .map(
                        part ->
                                words.get(
                                        "date.reserve." + lower(date.qualification(part)),
                                        words.get("date.part." + lower(part))))
                .collect(joining(", "));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private String plain(CalendarDate date) {
        if (!date.has(Part.MONTH)) {
            return yearAlone(date);
        }
        if (isSubYear(date)) {
            String family = brief ? "date.season_short." : "date.season.";
            return words.get(family + date.number(Part.MONTH), yearWords(date));
        }
        boolean known =
                Stream.of(Part.values()).allMatch(part -> !date.has(part) || date.knows(part));
        if (brief && !known) {
            return date.digits(Part.YEAR)
                    + "-"
                    + date.digits(Part.MONTH)
                    + (date.has(Part.DAY) ? "-" + date.digits(Part.DAY) : "");
        }
        return date.has(Part.DAY) ? day(date) : month(date);
    }

    static boolean isSubYear(CalendarDate date) {
        return date.knows(Part.MONTH) && date.number(Part.MONTH) >= FIRST_SUB_YEAR;
    }

    private String yearAlone(CalendarDate date) {
        if (date.precision() == Precision.DECADE && date.earliest().date().getYear() > 0) {
            int first = date.earliest().date().getYear();
            // What "1800s" means is a century to most readers.
            boolean hundred = first % 100 == 0 && first <= LAST_HUNDRED_OF_CENTURIES;
            return words.get(hundred ? "date.decade_of_hundred" : "date.decade", year(first));
        }
        return brief && !date.knows(Part.YEAR) ? date.digits(Part.YEAR) : yearWords(date);
    }

    /** The year for itself or behind a month; years before 1 as historians count them. */
    String yearWords(CalendarDate date) {
        if (date.knows(Part.YEAR)) {
            return counted(date.number(Part.YEAR));
        }
        return unspecified(date, Part.YEAR);
    }

    /** Years before 1 and those that could be taken for a day or a number say what they are. */
    private String counted(int year) {
        if (year < 1) {
            return words.get("date.bc", Long.toString(1L - year));
        }
        if (year <= LAST_EARLY_YEAR) {
            return words.get("date.ad", Integer.toString(year));
        }
        return year > LAST_PLAIN_YEAR
                ? words.get("date.long_year", Integer.toString(year))
                : Integer.toString(year);
    }

    /** Two years of one kind with a dash between, what they share said once. */
    String years(int from, int to) {
        if (to < 1) {
            return words.get("date.bc", words.get("date.years", before(from), before(to)));
        }
        if (from > 0 && to <= LAST_EARLY_YEAR) {
            return words.get(
                    "date.ad",
                    words.get("date.years", Integer.toString(from), Integer.toString(to)));
        }
        return words.get("date.years", counted(from), counted(to));
    }

    private static String before(int year) {
        return Long.toString(1L - year);
    }

    /** The month with its year. */
    String month(CalendarDate date) {
        boolean known = date.knows(Part.MONTH);
        if (known && date.knows(Part.YEAR)) {
            return words.get(
                    brief ? "date.month_year_short" : "date.month_year",
                    monthName(date),
                    yearWords(date));
        }
        String month = known ? monthName(date) : unspecified(date, Part.MONTH);
        return date.knows(Part.YEAR)
                ? words.get("date.in", month, yearInPhrase(date))
                : words.get("date.of", month, yearWords(date));
    }

    String monthName(CalendarDate date) {
        return words.get((brief ? "date.month_short." : "date.month.") + date.number(Part.MONTH));
    }

    private String day(CalendarDate date) {
        if (date.knows(Part.DAY)) {
            String day = Integer.toString(date.number(Part.DAY));
            if (!date.knows(Part.MONTH)) {
                return words.get("date.of", words.get("date.day_number", day), month(date));
            }
            return date.knows(Part.YEAR)
                    ? words.get(
                            brief ? "date.day_short" : "date.day",
                            day,
                            monthName(date),
                            yearWords(date))
                    : words.get(
                            "date.of",
                            words.get("date.day_month", day, monthName(date)),
                            yearWords(date));
        }
        boolean anyMonth = date.digits(Part.MONTH).equals("XX");
        String day = unspecified(date, Part.DAY);
        if (!anyMonth || !date.digits(Part.DAY).equals("XX")) {
            return words.get("date.in", day, month(date));
        }
        return words.get(
                "date.in", day, date.knows(Part.YEAR) ? yearInPhrase(date) : yearWords(date));
    }

    /** A component of which only some digits are known: any, a run of numbers, or its form. */
    private String unspecified(CalendarDate date, Part part) {
        String digits = date.digits(part);
        if (digits.chars().allMatch(c -> c == 'X')) {
            return words.get("date.any." + lower(part));
        }
        boolean run = digits.matches("-?[0-9]+X+") && !(part != Part.YEAR && digits.equals("0X"));
        if (!run) {
            return words.get("date.form." + lower(part), digits);
        }
        if (part == Part.YEAR) {
            return words.get("date.some.year", someYears(digits));
        }
        int from = Integer.parseInt(digits.replace('X', '0'));
        int to = Math.min(Integer.parseInt(digits.replace('X', '9')), highest(date, part));
        return words.get("date.some." + lower(part), Integer.toString(from), Integer.toString(to));
    }

    /** The first and the last year that a pattern of digits allows, the earlier one first. */
    private String someYears(String digits) {
        int zeros = Integer.parseInt(digits.replace('X', '0'));
        int nines = Integer.parseInt(digits.replace('X', '9'));
        if (digits.startsWith("-")) {
            int last = Math.min(zeros, -1);
            return words.get("date.bc", words.get("date.years", before(nines), before(last)));
        }
        String first = zeros == 0 ? counted(0) : Integer.toString(zeros);
        return words.get("date.years", first, Integer.toString(nines));
    }

    private static String year(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    private static int highest(CalendarDate date, Part part) {
        return part == Part.MONTH
                ? date.latest().date().getMonthValue()
                : date.latest().date().getDayOfMonth();
    }
}
