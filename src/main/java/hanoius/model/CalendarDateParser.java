package hanoius.model;

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
            digits(0, 4, "A year has four digits.");
        }
        if (at < end && text.charAt(at) == 'E') {
            throw new EdtfException(
                    "Exponential years (Y-17E7) are not supported; write the digits.", at);
        }
        if (at < end && text.charAt(at) == 'S') {
            throw new EdtfException(
                    "Significant digits (1950S2) are not supported; write 19XX or 195X.", at);
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
            throw new EdtfException("Years beyond ±999999999 cannot be reckoned with.", start);
        }
        if (at - start > 0 && text.charAt(start) == '0') {
            throw new EdtfException("A year behind Y does not begin with 0.", start);
        }
        if (at - start < 5 && !(at < end && text.charAt(at) == 'E')) {
            throw new EdtfException("Y stands only before a year of more than four digits.", start);
        }
        if (at < end && text.charAt(at) == '-') {
            throw new EdtfException("A year behind Y has neither month nor day.", at);
        }
        values[0] = (int) value;
    }

    private void component(int part) {
        leftQualification(part);
        starts[part] = at;
        digits(part, 2, part == 1 ? "A month has two digits." : "A day has two digits.");
        rightQualification(part);
    }

    private void digits(int part, int width, String otherwise) {
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
                throw new EdtfException("An unspecified digit is written with a capital X.", at);
            }
            throw new EdtfException(otherwise, at - start == 0 ? at : start);
        }
        if (at < end && (isDigit(text.charAt(at)) || text.charAt(at) == 'X')) {
            throw new EdtfException(
                    part == 0 && end - start == 8
                            ? "Hyphens stand between year, month and day."
                            : otherwise,
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
                throw new EdtfException("Uncertain and approximate at once is written %.", at);
            }
        }
        return found;
    }

    private EdtfException unexpected() {
        char c = text.charAt(at);
        return new EdtfException(
                c == '-' ? "Nothing follows the day." : "Unexpected “" + c + "”.", at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
