package hanoius.edtf;

import hanoius.edtf.DateShape.Single;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;

/**
 * A date in the Extended Date/Time Format (ISO 8601-2; Library of Congress profile of 4 February
 * 2019): levels 0 and 1, and from level 2 sub-year groupings, sets, qualified components and
 * unspecified digits anywhere. Exponential years and significant digits are refused.
 *
 * <p>Equal dates have the same canonical form. The order is by earliest day (open before unknown
 * before any day), latest day (unknown and then open behind any day), precision, canonical form.
 */
public final class EdtfDate implements Comparable<EdtfDate> {

    private static final Comparator<EdtfDate> ORDER =
            Comparator.<EdtfDate, Bound>comparing(EdtfDate::earliest, Bound::compareStarts)
                    .thenComparing(EdtfDate::latest, Bound::compareEnds)
                    .thenComparing(EdtfDate::precision)
                    .thenComparing(EdtfDate::canonical);

    private final String text;
    private final String canonical;
    private final DateShape shape;

    private EdtfDate(String text, String canonical, DateShape shape) {
        this.text = text;
        this.canonical = canonical;
        this.shape = shape;
    }

    /**
     * Reads a date as EDTF writes it.
     *
     * @throws EdtfException when it is malformed, impossible, or ends before it begins
     */
    public static EdtfDate parse(String text) {
        LocalDate plain = PlainDay.read(text);
        if (plain != null) {
            return new EdtfDate(text, text, new Single(new CalendarDate(plain)));
        }
        DateShape shape = EdtfParser.parse(text);
        String canonical = shape.toString();
        int time = text.indexOf('T');
        if (time >= 0) {
            canonical += text.substring(time);
        }
        return new EdtfDate(text, canonical.equals(text) ? text : canonical, shape);
    }

    /** How the date is built that a text says; all of it but the text and the canonical form. */
    public static DateShape shape(String text) {
        LocalDate plain = PlainDay.read(text);
        return plain == null ? EdtfParser.parse(text) : new Single(new CalendarDate(plain));
    }

    /** A plain day. */
    public static EdtfDate of(LocalDate day) {
        return parse(new CalendarDate(day).toString());
    }

    /** A year of the calendar in which 1 BC is the year 0. */
    public static EdtfDate of(Year year) {
        String digits = String.format(Locale.ROOT, "%04d", Math.abs(year.getValue()));
        String sign = year.getValue() < 0 ? "-" : "";
        return parse((digits.length() > 4 ? "Y" : "") + sign + digits);
    }

    /** A month of a year of four digits. */
    public static EdtfDate of(YearMonth month) {
        return parse(
                String.format(
                        Locale.ROOT,
                        "%s-%02d",
                        of(Year.of(month.getYear())),
                        month.getMonthValue()));
    }

    /** The date as written in the record: the truth. */
    public String text() {
        return text;
    }

    /** The one form that all equal dates share. */
    public String canonical() {
        return canonical;
    }

    public DateShape shape() {
        return shape;
    }

    /** The first day that it may cover. */
    public Bound earliest() {
        return shape.earliest();
    }

    /** The last day that it may cover. */
    public Bound latest() {
        return shape.latest();
    }

    public Precision precision() {
        return shape.precision();
    }

    /** The reserves made anywhere in it, together. */
    public Qualification qualification() {
        return shape.dates()
                .map(CalendarDate::qualification)
                .reduce(Qualification.NONE, Qualification::and);
    }

    /** Whether any part of it is marked {@code ?} or {@code %}. */
    public boolean isUncertain() {
        return qualification().isUncertain();
    }

    /** Whether any part of it is marked {@code ~} or {@code %}. */
    public boolean isApproximate() {
        return qualification().isApproximate();
    }

    /**
     * Whether it falls within a range of days, both included.
     *
     * <p>A single date is one day, certainly within if every day that fits is. An interval meets
     * the range if it shares a day with it, certainly if so for every start and end that fit; an
     * unknown end may be as early as the start. Of a one-of set every member must be within to be
     * certain, of an all-of set one. A date that is uncertain or approximate is never certainly
     * within.
     *
     * @param from first day; null for no limit
     * @param to last day; null for no limit
     */
    public Certainty within(@Nullable LocalDate from, @Nullable LocalDate to) {
        return Overlap.with(from, to).of(shape);
    }

    @Override
    public int compareTo(EdtfDate other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EdtfDate date && date.canonical.equals(canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }

    /** The date as written. */
    @Override
    public String toString() {
        return text;
    }
}
