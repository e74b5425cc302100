package hanoius.limit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;

/**
 * How much is read and written of anything, so that a record from a stranger can do no harm: each
 * is far beyond what people write, and small enough to be counted with, drawn and searched.
 */
public final class Limits {

    /** Of one text, in characters. */
    public static final int TEXT = 100_000;

    /** Of the name of a record or of a word of a list, in characters. */
    public static final int NAME = 1_000;

    /** Of one figure, and the power of ten of its last digit. */
    public static final int DIGITS = 100;

    /** Of one list in a record. */
    public static final int ELEMENTS = 1_000;

    private Limits() {}

    /** Passes on a text that may stand in a record. */
    public static String text(String text) {
        if (text.length() > TEXT) {
            throw new LimitException(LimitProblem.TEXT, TEXT);
        }
        if (text.indexOf('\0') >= 0) {
            throw new LimitException(LimitProblem.ZERO);
        }
        return text;
    }

    /** Refuses what is longer than any text in UTF-8 before it is made a text. */
    public static byte[] bytes(byte[] text) {
        // A character takes three bytes at most; two take four.
        if (text.length > 3 * TEXT) {
            throw new LimitException(LimitProblem.TEXT, TEXT);
        }
        return text;
    }

    /** Passes on a name that a record or a word may have. */
    public static String name(String name) {
        if (name.length() > NAME) {
            throw new LimitException(LimitProblem.NAME, NAME);
        }
        return text(name);
    }

    /**
     * Reads a figure as {@link BigDecimal} does.
     *
     * @throws NumberFormatException when it is none
     */
    public static BigDecimal number(String digits) {
        // A sign, a point and an exponent besides.
        if (digits.length() > 2 * DIGITS + 16) {
            throw new LimitException(LimitProblem.DIGITS, DIGITS);
        }
        return number(new BigDecimal(digits));
    }

    /** Passes on a figure that can be counted with and written out. */
    public static BigDecimal number(BigDecimal number) {
        if (Math.abs((long) number.scale()) > DIGITS) {
            throw new LimitException(LimitProblem.EXPONENT, DIGITS);
        }
        if (number.precision() > DIGITS) {
            throw new LimitException(LimitProblem.DIGITS, DIGITS);
        }
        return number;
    }

    /** Passes on a list that a record may have. */
    public static <C extends Collection<?>> C elements(C list) {
        if (list.size() > ELEMENTS) {
            throw new LimitException(LimitProblem.ELEMENTS, ELEMENTS);
        }
        return list;
    }

    /**
     * Reads a moment that every time zone has and four digits tell.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Instant time(String text) {
        try {
            Instant time = Instant.parse(text);
            int year = time.atOffset(ZoneOffset.UTC).getYear();
            if (year < 1 || year > 9999) {
                throw new LimitException(LimitProblem.TIME);
            }
            return time;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    text.substring(0, Math.min(text.length(), DIGITS)) + " is not a time", e);
        }
    }
}
