package hanoius.edtf;

/** What reserve a date, or a component of one, was given with. */
public enum Qualification {
    NONE(0, ""),
    /** The source may be wrong (EDTF {@code ?}). */
    UNCERTAIN(1, "?"),
    /** Near the date given (EDTF {@code ~}). */
    APPROXIMATE(2, "~"),
    /** Both (EDTF {@code %}). */
    UNCERTAIN_AND_APPROXIMATE(3, "%");

    private final int bits;
    private final String sign;

    Qualification(int bits, String sign) {
        this.bits = bits;
        this.sign = sign;
    }

    /** The sign of EDTF; empty for none. */
    public String sign() {
        return sign;
    }

    public boolean isUncertain() {
        return (bits & 1) != 0;
    }

    public boolean isApproximate() {
        return (bits & 2) != 0;
    }

    /** What holds when both reserves are made. */
    public Qualification and(Qualification other) {
        return ofBits(bits | other.bits);
    }

    /** Bit 0 uncertain, bit 1 approximate. */
    int bits() {
        return bits;
    }

    static Qualification ofBits(int bits) {
        return switch (bits & 3) {
            case 1 -> UNCERTAIN;
            case 2 -> APPROXIMATE;
            case 3 -> UNCERTAIN_AND_APPROXIMATE;
            default -> NONE;
        };
    }

    /** The qualification of that sign; none for any other character. */
    static Qualification ofSign(char sign) {
        return switch (sign) {
            case '?' -> UNCERTAIN;
            case '~' -> APPROXIMATE;
            case '%' -> UNCERTAIN_AND_APPROXIMATE;
            default -> NONE;
        };
    }
}
