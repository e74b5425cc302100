package hanoius.edtf;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A year, month, season or day as EDTF writes it: each component may have unspecified digits and a
 * qualification of its own. Compact, because a document holds a great many.
 */
public final class CalendarDate implements DateEnd {

    /** A component of a date. */
    public enum Part {
        YEAR(0, 4, 0, 0b1111),
        /** A month, or a sub-year grouping 21 to 41. */
        MONTH(1, 2, 4, 0b11),
        DAY(2, 2, 6, 0b11);

        private final int index;
        private final int width;
        private final int shift;
        private final int mask;

        Part(int index, int width, int shift, int mask) {
            this.index = index;
            this.width = width;
            this.shift = shift;
            this.mask = mask;
        }
    }

    private static final int LONGEST_PLAIN_YEAR = 9999;

    private final int year;
    private final boolean negative;
    private final byte month;
    private final byte day;
    private final byte parts;
    private final short unspecified;
    private final byte qualified;
    private final Bound.Day first;
    private final Bound.Day last;

    /**
     * @param year without its sign
     * @param parts how many components there are, 1 to 3
     * @param unspecified the bits of {@link DigitPattern} of year, month and day side by side
     * @param qualified two bits of {@link Qualification} each of year, month and day
     * @throws java.util.NoSuchElementException when no day of the calendar fits
     */
    CalendarDate(
            int year,
            boolean negative,
            int month,
            int day,
            int parts,
            int unspecified,
            int qualified) {
        this.year = year;
        this.negative = negative;
        this.month = (byte) month;
        this.day = (byte) day;
        this.parts = (byte) parts;
        this.unspecified = (short) unspecified;
        this.qualified = (byte) qualified;
        if (parts == 3 && unspecified == 0) {
            first = new Bound.Day(LocalDate.of(negative ? -year : year, month, day));
            last = first;
        } else {
            Candidates candidates = candidates();
            first = new Bound.Day(candidates.first());
            last = new Bound.Day(candidates.last());
        }
    }

    /** A plain day. */
    CalendarDate(LocalDate date) {
        year = Math.abs(date.getYear());
        negative = date.getYear() < 0;
        month = (byte) date.getMonthValue();
        day = (byte) date.getDayOfMonth();
        parts = 3;
        unspecified = 0;
        qualified = 0;
        first = new Bound.Day(date);
        last = first;
    }

    private Candidates candidates() {
        boolean subYear = SubYear.isSubYear(month);
        return new Candidates(
                pattern(Part.YEAR),
                negative,
                parts > 1 && !subYear ? pattern(Part.MONTH) : DigitPattern.ANY_TWO,
                parts > 2 ? pattern(Part.DAY) : DigitPattern.ANY_TWO,
                subYear ? month : 0);
    }

    private DigitPattern pattern(Part part) {
        return new DigitPattern(value(part), (unspecified >> part.shift) & part.mask);
    }

    private int value(Part part) {
        return switch (part) {
            case YEAR -> year;
            case MONTH -> month;
            case DAY -> day;
        };
    }

    @Override
    public Bound.Day earliest() {
        return first;
    }

    @Override
    public Bound.Day latest() {
        return last;
    }

    /** Whether every digit of it is known. */
    public boolean isSpecified() {
        return unspecified == 0;
    }

    /** Whether the component was written, with or without its digits. */
    public boolean has(Part part) {
        return part.index < parts;
    }

    /** Whether the component was written and every digit of it is known. */
    public boolean knows(Part part) {
        return has(part) && pattern(part).unspecified() == 0;
    }

    /**
     * The component's number: the year with its sign, a month 1 to 12 or grouping 21 to 41, a day.
     */
    public int number(Part part) {
        if (!knows(part)) {
            throw new IllegalStateException(part + " of " + this + " is not known");
        }
        return part == Part.YEAR && negative ? -year : value(part);
    }

    /** The component's digits with X for unspecified ones; empty when it was not written. */
    public String digits(Part part) {
        if (!has(part)) {
            return "";
        }
        String digits = pattern(part).text(part.width);
        return part == Part.YEAR && negative ? "-" + digits : digits;
    }

    public Qualification qualification(Part part) {
        return Qualification.ofBits(qualified >> (2 * part.index));
    }

    /** The reserves made on any component, together. */
    public Qualification qualification() {
        return Qualification.ofBits(qualified | (qualified >> 2) | (qualified >> 4));
    }

    /** How finely it was said; unspecified digits make it as coarse as the first of them. */
    public Precision precision() {
        int years = unspecified & Part.YEAR.mask;
        if (years != 0) {
            return switch (31 - Integer.numberOfLeadingZeros(years)) {
                case 0 -> Precision.DECADE;
                case 1 -> Precision.CENTURY;
                default -> Precision.MILLENNIUM;
            };
        }
        if (!knows(Part.MONTH)) {
            return Precision.YEAR;
        }
        if (SubYear.isSubYear(month)) {
            return Precision.SEASON;
        }
        return knows(Part.DAY) ? Precision.DAY : Precision.MONTH;
    }

    /** The first day that fits and is not before the given one; null when there is none. */
    @Nullable LocalDate ceiling(LocalDate from) {
        if (unspecified != 0) {
            return candidates().ceiling(from);
        }
        return from.isAfter(last.date()) ? null : from.isBefore(first.date()) ? first.date() : from;
    }

    /** The last day that fits and is not after the given one; null when there is none. */
    @Nullable LocalDate floor(LocalDate to) {
        if (unspecified != 0) {
            return candidates().floor(to);
        }
        return to.isBefore(first.date()) ? null : to.isAfter(last.date()) ? last.date() : to;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CalendarDate date
                && year == date.year
                && negative == date.negative
                && month == date.month
                && day == date.day
                && parts == date.parts
                && unspecified == date.unspecified
                && qualified == date.qualified;
    }

    @Override
    public int hashCode() {
        return Objects.hash(year, negative, month, day, parts, unspecified, qualified);
    }

    /**
     * The canonical form in EDTF: a qualification that the first components share stands behind the
     * last of them, any other before its own component.
     */
    @Override
    public String toString() {
        var text = new StringBuilder();
        Part[] all = Part.values();
        Qualification lead = qualification(Part.YEAR);
        int shared = 0;
        while (shared + 1 < parts && qualification(all[shared + 1]) == lead) {
            shared++;
        }
        for (int i = 0; i < parts; i++) {
            text.append(i > 0 ? "-" : year > LONGEST_PLAIN_YEAR ? "Y" : "");
            text.append(i > shared ? qualification(all[i]).sign() : "");
            text.append(digits(all[i]));
            text.append(i == shared ? lead.sign() : "");
        }
        return text.toString();
    }
}
