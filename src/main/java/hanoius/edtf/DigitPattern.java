package hanoius.edtf;

/**
 * A number of which some decimal digits are unspecified.
 *
 * @param value the number with 0 for each unspecified digit
 * @param unspecified bit 0 for the units, bit 1 for the tens, and so on
 */
record DigitPattern(int value, int unspecified) {

    static final DigitPattern ANY_TWO = new DigitPattern(0, 0b11);

    boolean matches(int number) {
        int rest = number;
        int wanted = value;
        int free = unspecified;
        while (rest != wanted) {
            if ((free & 1) == 0 && rest % 10 != wanted % 10) {
                return false;
            }
            rest /= 10;
            wanted /= 10;
            free >>= 1;
        }
        return true;
    }

    /** The largest number that has these digits. */
    int highest() {
        int highest = value;
        int place = 9;
        for (int free = unspecified; free != 0; free >>= 1) {
            highest += (free & 1) * place;
            place *= 10;
        }
        return highest;
    }

    /** The digits, zero-padded, with X for the unspecified ones. */
    String text(int width) {
        String digits = Integer.toString(value);
        var text = new StringBuilder("0".repeat(Math.max(0, width - digits.length())) + digits);
        for (int place = 0; place < width; place++) {
            if (((unspecified >> place) & 1) != 0) {
                text.setCharAt(text.length() - 1 - place, 'X');
            }
        }
        return text.toString();
    }
}
