package hanoius.edtf;

import java.text.MessageFormat;
import java.util.Locale;

/** What can be wrong with a date that somebody wrote, with a sentence in English for each. */
public enum DateProblem {
    NOTHING("There is no date."),
    NOT_UNDERSTOOD(
            "This is not understood as a date; write 2019, 9/2019, 23/5/2016, tháng 9 năm 2019 or"
                    + " since 2014."),
    OPEN_ALONE("“..” stands only in an interval or a set."),
    TIME_BEHIND_PART("A time stands only behind a complete, plain day."),
    TIME_FORM("A time is written T23:20:30, perhaps with Z or an offset such as +07:00."),
    SLASHES("An interval has one slash."),
    NO_ENDS("An interval needs a date at one end at least."),
    INTERVAL_BACKWARDS("The interval ends before it begins."),
    OPEN_WORD("An open end is written “..”."),
    UNKNOWN_WORD("For an unknown end nothing is written beside the slash."),
    TIME_IN_INTERVAL("An interval has no time of day."),
    SET_NOT_CLOSED("The set is not closed with “{0}”."),
    BEHIND_SET("Nothing follows the set."),
    EMPTY_MEMBER("A date is missing in the set."),
    OPEN_MEMBER("“..” in a set needs a date beside it."),
    RANGE_BACKWARDS("The range ends before it begins."),
    YEAR_DIGITS("A year has four digits."),
    MONTH_DIGITS("A month has two digits."),
    DAY_DIGITS("A day has two digits."),
    EXPONENT("Exponential years (Y-17E7) are not supported; write the digits."),
    SIGNIFICANT("Significant digits (1950S2) are not supported; write 19XX or 195X."),
    YEAR_TOO_FAR("Years beyond ±999999999 cannot be reckoned with."),
    LONG_YEAR_ZERO("A year behind Y does not begin with 0."),
    LONG_YEAR_SHORT("Y stands only before a year of more than four digits."),
    LONG_YEAR_PARTS("A year behind Y has neither month nor day."),
    SMALL_X("An unspecified digit is written with a capital X."),
    NO_HYPHENS("Hyphens stand between year, month and day."),
    TWO_SIGNS("Uncertain and approximate at once is written %."),
    BEHIND_DAY("Nothing follows the day."),
    UNEXPECTED("Unexpected “{0}”."),
    YEAR_MINUS_ZERO("There is no year -0000; the year 0 is 0000."),
    YEAR_ZERO("There is no year 0: the year after 1 BC is AD 1."),
    SEASON_DAY("A season or quarter ({0}) has no days."),
    NO_MONTH("There is no month {0}."),
    NO_MONTH_FITS("No month fits {0}."),
    NO_DAY("There is no day {0}."),
    NO_DAY_FITS("No day fits {0}."),
    NO_MONTH_SO_LONG("No month that fits {0} has a day {1}."),
    MONTH_LENGTH(
            "{0,choice,1#January|2#February|3#March|4#April|5#May|6#June|7#July|8#August"
                    + "|9#September|10#October|11#November|12#December} {1} has {2} days."),
    MONTH_LENGTH_EVER(
            "{0,choice,2#February has {1} days at most|4#April has {1} days|6#June has {1} days"
                    + "|9#September has {1} days|11#November has {1} days}."),
    NO_LEAP_YEAR("February has 29 days in leap years only, and no year that fits {0} is one."),
    SINGLE_NEEDED("A single date is needed here."),
    DAY_NEEDED("A whole day is needed here, as in 20/9/2019."),
    MONTHS_OF_A_YEAR("A year has 12 months."),
    YEAR_MISSING("The year is missing; write it with four digits, as in 20/9/2019."),
    WEEKDAY(
            "That day is a {0,choice,1#Monday|2#Tuesday|3#Wednesday|4#Thursday|5#Friday|6#Saturday"
                    + "|7#Sunday}, not a {1,choice,1#Monday|2#Tuesday|3#Wednesday|4#Thursday"
                    + "|5#Friday|6#Saturday|7#Sunday}."),
    TOO_LONG("A date has {0} characters at most."),
    RAISED("“{0}” is the mark of a note or of a list and no part of a date; leave it out."),
    LUNAR("Dates of the lunar calendar are not converted; write the day of the solar calendar."),
    NO_DATE("“{0}” says that the date is not known; there is nothing to read."),
    RELATIVE(
            "“{0}” is not understood as a date, because it depends on the day on which it is read;"
                    + " write the day itself, as in 23/5/2016.");

    private final String english;

    DateProblem(String english) {
        this.english = english;
    }

    /** The sentence with its places filled as {@link MessageFormat} does. */
    public String english(Object... arguments) {
        return new MessageFormat(english, Locale.ENGLISH).format(arguments);
    }
}
