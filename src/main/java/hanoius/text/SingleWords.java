package hanoius.text;

import static java.util.stream.Collectors.joining;

import hanoius.model.CalendarDate;
import hanoius.model.CalendarDate.Part;
import hanoius.model.EdtfDate;
import hanoius.model.Qualification;

import java.util.Locale;
import java.util.stream.Stream;

/** One day, month, season or year in words. */
record SingleWords(Words words, boolean brief) {

    private static final int FIRST_SUB_YEAR = 21;

    /** The date with its reserves: a sign behind it when brief, otherwise words. */
    String of(CalendarDate date) {
        return reserved(date, plain(date));
    }

    /** The date as it stands within a phrase, where Vietnamese says "năm 2014" for a year. */
    String inPhrase(CalendarDate date) {
        boolean yearAlone = date.knows(Part.YEAR) && !date.has(Part.MONTH);
        String plain = plain(date);
        return reserved(date, yearAlone ? words.get("date.year_in_phrase", plain) : plain);
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
        if (date.precision() == EdtfDate.Precision.DECADE
                && !date.digits(Part.YEAR).startsWith("-")) {
            return words.get("date.decade", date.digits(Part.YEAR).replace('X', '0'));
        }
        return brief && !date.knows(Part.YEAR) ? date.digits(Part.YEAR) : yearWords(date);
    }

    /** The year for itself or behind a month; years before 1 as historians count them. */
    String yearWords(CalendarDate date) {
        if (date.knows(Part.YEAR)) {
            int year = date.number(Part.YEAR);
            return year < 1
                    ? words.get("date.bc", Long.toString(1L - year))
                    : Integer.toString(year);
        }
        return unspecified(date, Part.YEAR);
    }

    /** The month with its year. */
    String month(CalendarDate date) {
        boolean known = date.knows(Part.MONTH);
        String month = known ? monthName(date) : unspecified(date, Part.MONTH);
        if (!date.knows(Part.YEAR)) {
            return words.get("date.of", month, yearWords(date));
        }
        return known
                ? words.get("date.month_year", month, yearWords(date))
                : words.get("date.in", month, words.get("date.year_in_phrase", yearWords(date)));
    }

    private String monthName(CalendarDate date) {
        return words.get((brief ? "date.month_short." : "date.month.") + date.number(Part.MONTH));
    }

    private String day(CalendarDate date) {
        if (date.knows(Part.DAY)) {
            String day = Integer.toString(date.number(Part.DAY));
            return date.knows(Part.MONTH)
                    ? words.get("date.day", day, month(date))
                    : words.get("date.of", words.get("date.day_number", day), month(date));
        }
        boolean anyMonth = date.digits(Part.MONTH).equals("XX");
        String day = unspecified(date, Part.DAY);
        if (!anyMonth || !date.digits(Part.DAY).equals("XX")) {
            return words.get("date.in", day, month(date));
        }
        return words.get(
                "date.in",
                day,
                date.knows(Part.YEAR)
                        ? words.get("date.year_in_phrase", yearWords(date))
                        : yearWords(date));
    }

    /** A component of which only some digits are known: any, a run of numbers, or its form. */
    private String unspecified(CalendarDate date, Part part) {
        String digits = date.digits(part);
        if (digits.chars().allMatch(c -> c == 'X')) {
            return words.get("date.any." + lower(part));
        }
        boolean run = digits.matches("[0-9]+X+") && !(part != Part.YEAR && digits.equals("0X"));
        if (!run) {
            return words.get("date.form." + lower(part), digits);
        }
        int from = Integer.parseInt(digits.replace('X', '0'));
        int to = Math.min(Integer.parseInt(digits.replace('X', '9')), highest(date, part));
        return words.get("date.some." + lower(part), year(from, part), year(to, part));
    }

    private static String year(int number, Part part) {
        return part == Part.YEAR ? "%04d".formatted(number) : Integer.toString(number);
    }

    private static int highest(CalendarDate date, Part part) {
        return switch (part) {
            case YEAR -> Integer.MAX_VALUE;
            case MONTH -> date.latest().date().getMonthValue();
            case DAY -> date.latest().date().getDayOfMonth();
        };
    }
}
