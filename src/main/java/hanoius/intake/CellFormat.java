package hanoius.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the numbers of a cell are, as its number format (ECMA-376, 18.8.30) shows them. */
enum CellFormat {
    NUMBER,
    PERCENT,
    DAY,
    MONTH,
    YEAR;

    /** Days are counted from here; the 29 February 1900, which there was not, is one of them. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    private static final int LEAP_DAY = 60;
    private static final int DAYS_TO_1904 = 1462;

    /** The first day that no such number has, that of the year 10000. */
    private static final double END = 2_958_466;

    /** What is no sign of a format: texts, signs by themselves, colours, blanks, fillings. */
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|_.|\\*.");

    /** One of those that need not be written. */
    static CellFormat of(int number) {
        return switch (number) {
            case 9, 10 -> PERCENT;
            case 14, 15, 16, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36 -> DAY;
            case 17 -> MONTH;
            default -> NUMBER;
        };
    }

    /** One that is written; of its sections, that of positive numbers tells. */
    static CellFormat of(String code) {
        String signs = WORDS.matcher(code).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
        if (signs.contains("%")) {
            return PERCENT;
        }
        if (signs.contains("d")) {
            return DAY;
        }
        boolean year = signs.contains("y");
        if (!signs.contains("m") || signs.contains("h") || signs.contains("s")) {
            return year ? YEAR : NUMBER;
        }
        return year || signs.contains("mmm") ? MONTH : NUMBER;
    }

    /**
     * What a person would have typed to get a number shown so: a month that is shown without its
     * day is that month, unless another day than its first is meant, which somebody typed.
     *
     * @param digits the number itself
     * @param since1904 whether days are counted from 1904 on
     */
    String typed(double number, String digits, boolean since1904) {
        if (this == PERCENT) {
            BigDecimal hundredfold = new BigDecimal(digits).movePointRight(2).stripTrailingZeros();
            return hundredfold.toPlainString() + "%";
        }
        if (this == NUMBER || number < 1 || number >= END) {
            return digits;
        }
        if (!since1904 && (long) number == LEAP_DAY) {
            return "1900-02-29";
        }
        // Before that day which there was not, everything is counted one too few.
        long missing = !since1904 && number < LEAP_DAY ? 1 : 0;
        LocalDate day =
                FIRST_DAY.plusDays((long) number + missing + (since1904 ? DAYS_TO_1904 : 0));
        if (this == YEAR && day.getDayOfYear() == 1) {
            return day.toString().substring(0, 4);
        }
        return this == MONTH && day.getDayOfMonth() == 1
                ? day.toString().substring(0, 7)
                : day.toString();
    }
}
