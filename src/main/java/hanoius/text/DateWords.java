package hanoius.text;

import hanoius.model.EdtfDate;

/** Dates in words. */
public final class DateWords {

    private DateWords() {}

    /** The date in full words, as in "September 2019". */
    public static String words(EdtfDate date, Language language) {
        return date.text();
    }

    /** The date in the fewest words, for axes, tooltips and chips, as in "Sep 2019". */
    public static String shortWords(EdtfDate date, Language language) {
        return date.text();
    }
}
