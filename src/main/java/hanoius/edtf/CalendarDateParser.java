package hanoius.edtf;

/** Reads one date, without interval or set, from a stretch of a string. */
final class CalendarDateParser {

    private static final int LONGEST_YEAR = 9;

    private final String text;
    private final int end;
    private int at;
    private final int[] values = new int[3];
    private final int[] starts = new int[3];
    private int unspecified;
    private int qualified;
    private boolean negative;

    private CalendarDateParser(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** The date that stands from {@code start} to {@code end} of the text, and nothing else. */
    static CalendarDate parse(String text, int start, int end) {
        return new CalendarDateParser(text, start, end).read();
    }

    private CalendarDate read() {
        year();
        int parts = 1;
        while (parts < 3 && at < end && text.charAt(at) == '-') {
            at++;
            component(parts++);
        }
        if (at < end) {
            throw unexpected();
        }
        return ImpossibleDay.check(values, starts, negative, parts, unspecified, qualified);
    }

    private void year() {
        leftQualification(0);
        starts[0] = at;
        boolean prefixed = at < end && text.charAt(at) == 'Y';
        if (prefixed) {
            at++;
        }
        negative = at < end && text.charAt(at) == '-';
        if (negative) {
            at++;
        }
        if (prefixed) {
            longYear();
        } else {
            digits(0, 4, DateProblem.YEAR_DIGITS);
        }
        if (at < end && text.charAt(at) == 'E') {
            throw new EdtfException(DateProblem.EXPONENT, at);
        }
        if (at < end && text.charAt(at) == 'S') {
            throw new EdtfException(DateProblem.SIGNIFICANT, at);
        }
        rightQualification(0);
    }

    private void longYear() {
        int start = at;
        long value = 0;
        while (at < end && isDigit(text.charAt(at)) && at - start <= LONGEST_YEAR) {
            value = value * 10 + text.charAt(at++) - '0';
        }
        if (at - start > LONGEST_YEAR) {
            throw new EdtfException(DateProblem.YEAR_TOO_FAR, start);
        }
        if (at - start > 0 && text.charAt(start) == '0') {
            throw new EdtfException(DateProblem.LONG_YEAR_ZERO, start);
        }
        if (at - start < 5 && !(at < end && text.charAt(at) == 'E')) {
            throw new EdtfException(DateProblem.LONG_YEAR_SHORT, start);
        }
        if (at < end && text.charAt(at) == '-') {
            throw new EdtfException(DateProblem.LONG_YEAR_PARTS, at);
        }
        values[0] = (int) value;
    }

    private void component(int part) {
        leftQualification(part);
        starts[part] = at;
        digits(part, 2, part == 1 ? DateProblem.MONTH_DIGITS : DateProblem.DAY_DIGITS);
        rightQualification(part);
    }

    private void digits(int part, int width, DateProblem otherwise) {
        int start = at;
        int value = 0;
        int free = 0;
        for (; at - start < width && at < end; at++) {
            char c = text.charAt(at);
            if (!isDigit(c) && c != 'X') {
                break;
            }
            value = value * 10 + (c == 'X' ? 0 : c - '0');
            free = (free << 1) | (c == 'X' ? 1 : 0);
        }
        if (at - start < width) {
            if (at < end && (text.charAt(at) == 'x' || text.charAt(at) == 'u')) {
                throw new EdtfException(DateProblem.SMALL_X, at);
            }
            throw new EdtfException(otherwise, at - start == 0 ? at : start);
        }
        if (at < end && (isDigit(text.charAt(at)) || text.charAt(at) == 'X')) {
            throw new EdtfException(
                    part == 0 && end - start == 8 ? DateProblem.NO_HYPHENS : otherwise,
                    part == 0 && end - start == 8 ? at : start);
        }
        values[part] = value;
        unspecified |= free << (part == 0 ? 0 : part == 1 ? 4 : 6);
    }

    private void leftQualification(int part) {
        qualified |= qualification().bits() << (2 * part);
    }

    private void rightQualification(int part) {
        int bits = qualification().bits();
        for (int each = 0; each <= part; each++) {
            qualified |= bits << (2 * each);
        }
    }

    private Qualification qualification() {
        if (at >= end) {
            return Qualification.NONE;
        }
        Qualification found = Qualification.ofSign(text.charAt(at));
        if (found != Qualification.NONE) {
            at++;
            if (at < end && Qualification.ofSign(text.charAt(at)) != Qualification.NONE) {
                throw new EdtfException(DateProblem.TWO_SIGNS, at);
            }
        }
        return found;
    }

    private EdtfException unexpected() {
        char c = text.charAt(at);
        return c == '-'
                ? new EdtfException(DateProblem.BEHIND_DAY, at)
                : new EdtfException(DateProblem.UNEXPECTED, at, String.valueOf(c));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
