package hanoius.model;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;

/** Stand-in for plain days, months, years and intervals; the whole of EDTF replaces it. */
public final class EdtfDate implements Comparable<EdtfDate> {

    /** How finely the date was said, finest first. */
    public enum Precision {
        DAY,
        MONTH,
        SEASON,
        YEAR,
        DECADE,
        CENTURY,
        /** Coarser than a century. */
        MILLENNIUM,
        INTERVAL,
        SET
    }

    private final String text;
    private final Bound earliest;
    private final Bound latest;

    private EdtfDate(String text, Bound earliest, Bound latest) {
        this.text = text;
        this.earliest = earliest;
        this.latest = latest;
    }

    public static EdtfDate parse(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            String from = text.substring(0, slash);
            String to = text.substring(slash + 1);
            return new EdtfDate(text, end(from, true), end(to, false));
        }
        return new EdtfDate(text, end(text, true), end(text, false));
    }

    private static Bound end(String text, boolean first) {
        if (text.equals("..")) {
            return Bound.OPEN;
        }
        if (text.isEmpty()) {
            return Bound.UNKNOWN;
        }
        String plain = text.replace("?", "").replace("~", "");
        return switch (plain.length()) {
            case 4 ->
                    Bound.day(
                            LocalDate.of(Integer.parseInt(plain), first ? 1 : 12, first ? 1 : 31));
            case 7 -> {
                YearMonth month = YearMonth.parse(plain);
                yield Bound.day(first ? month.atDay(1) : month.atEndOfMonth());
            }
            default -> Bound.day(LocalDate.parse(plain));
        };
    }

    /** The date as written in the record: the truth. */
    public String text() {
        return text;
    }

    public Bound earliest() {
        return earliest;
    }

    public Bound latest() {
        return latest;
    }

    public Precision precision() {
        return text.contains("/")
                ? Precision.INTERVAL
                : text.length() == 4
                        ? Precision.YEAR
                        : text.length() == 7 ? Precision.MONTH : Precision.DAY;
    }

    /** Whether the date lies in a range of days, open where an end is null. */
    public Certainty within(@Nullable LocalDate from, @Nullable LocalDate to) {
        DayRange range = new DayRange(from, to);
        boolean first = !(earliest instanceof Bound.Day day) || range.contains(day.date());
        boolean last = !(latest instanceof Bound.Day day) || range.contains(day.date());
        return first && last
                ? Certainty.CERTAINLY
                : first || last ? Certainty.POSSIBLY : Certainty.NOT;
    }

    @Override
    public int compareTo(EdtfDate other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EdtfDate date && date.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
