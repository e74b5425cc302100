package hanoius.everyday;

/** What a word or a few words of the lexicon mean within a date; some have a number beside it. */
enum Sense {
    /** 1 to 12 in words. */
    NUMBER,
    /** First to twelfth, in words or with their ending. */
    ORDINAL,
    /** The ending of 1st, 2nd, 3rd, 4th. */
    ORDINAL_ENDING,
    /** 1 Monday to 7 Sunday. */
    WEEKDAY,
    DAY,
    MONTH,
    YEAR,
    /** The name of a month, 1 to 12. */
    MONTH_NAME,
    /** A month named as in the lunar calendar: 1 or 12. */
    LUNAR_MONTH,
    /** 1 for words that may say something else. */
    LUNAR,
    /** The signs behind year, month and day in Chinese and Japanese. */
    YEAR_SIGN,
    MONTH_SIGN,
    DAY_SIGN,
    QUARTER,
    /** A quarter written as one word, 1 to 4. */
    QUARTER_NAME,
    HALF,
    /** The first or second half of a year, 1 or 2. */
    HALF_NAME,
    /** 1 spring to 4 winter. */
    SEASON,
    /** 1 north, 2 south. */
    HEMISPHERE,
    /** A third of a year of four months, 1 to 3. */
    FOUR_MONTHS,
    /** The same in short, with the word before it. */
    FOUR_MONTHS_SHORT,
    FIRST,
    LAST,
    MONTHS,
    /** One letter between a number of months and a year. */
    MONTHS_LETTER,
    /** 1 for words that also stand before years. */
    DECADE,
    /** The ending of 1990s. */
    DECADE_ENDING,
    CENTURY,
    BEFORE_CHRIST,
    AFTER_CHRIST,
    EARLY,
    MIDDLE,
    /** 1 for words that mean the very end. */
    LATE,
    FIRST_HALF,
    SECOND_HALF,
    /** A week of a month, a part of a day and other parts that EDTF has no form for. */
    SOME_PART,
    FISCAL_YEAR,
    SCHOOL_YEAR,
    /** 1 for words that also stand before decades. */
    PERIOD,
    OF,
    FILLER,
    FROM,
    /** 1 for one date of those between, 2 for a word that is also a middle. */
    BETWEEN,
    TO,
    AND,
    OR,
    SINCE,
    NOW,
    TO_NOW,
    ONGOING,
    END_UNKNOWN,
    START_UNKNOWN,
    START_OPEN,
    BEFORE,
    AFTER,
    UNTIL,
    ON_OR_AFTER,
    OR_EARLIER,
    OR_LATER,
    THROUGHOUT,
    ONE_OF,
    ALL_OF,
    ABOUT,
    UNCERTAIN,
    APPROXIMATE,
    UNCERTAIN_AND_APPROXIMATE,
    /** What a reserve is made on: 1 the year, 2 the month, 3 the day. */
    PART_OF_DATE,
    ANY_DAY,
    ANY_MONTH,
    ANY_YEAR,
    SOME_DAYS,
    SOME_MONTHS,
    SOME_YEARS,
    DAY_LIKE,
    MONTH_LIKE,
    YEAR_LIKE,
    REMARK,
    NO_DATE,
    RELATIVE
}
