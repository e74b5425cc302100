package hanoius.everyday;

/**
 * What decides where a form reads in more than one way. A text is read by the usual convention and
 * then once by each of the others; what comes out differently is another reading of it.
 */
enum Convention {
    /**
     * The day before the month; two digits of a year up to 29 are of this century and others of the
     * last; 1800s is the century and 2000s the decade; 2023-24 and 1910-30 are years; 1-9/2014 is
     * January to September.
     */
    USUAL,
    /** The month before the day, as in American English. */
    MONTH_FIRST,
    /** Two digits of a year are of the other century. */
    OTHER_CENTURY,
    /** 1800s is the decade and 2000s the century. */
    OTHER_HUNDRED,
    /**
     * 2023-24 is a winter and 2019-24 are years; 1980-1990s begins with a year and những năm
     * 1980-1990 with a decade.
     */
    OTHER_PAIR,
    /** 1-9/2014 is the first of September; so is 1.9/2014. */
    MIXED_SIGNS,
    /** “giữa năm 2019 và năm 2020” is the middle of 2019, and 2020. */
    MIDDLE,
    /** A fiscal year is the calendar year. */
    FISCAL_AS_CALENDAR
}
