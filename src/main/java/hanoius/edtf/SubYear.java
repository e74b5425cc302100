package hanoius.edtf;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The groupings 21 to 41 that stand in the place of a month (ISO 8601-2, 4.8).
 *
 * <ul>
 *   <li>21–24 spring, summer, autumn, winter where no hemisphere is said: taken as northern
 *   <li>25–28 the same, northern: March–May, June–August, September–November, December–February
 *   <li>29–32 the same, southern: September–November, December–February, March–May, June–August
 *   <li>33–36 quarters, 37–39 quadrimesters (four months), 40–41 semesters (six months)
 * </ul>
 *
 * Seasons are meteorological. One that runs over the turn of the year belongs to the year in which
 * it begins: {@code 2020-24} is December 2020 to February 2021.
 */
final class SubYear {

    private static final int FIRST = 21;
    private static final int LAST = 41;

    private SubYear() {}

    static boolean isSubYear(int code) {
        return code >= FIRST && code <= LAST;
    }

    /** The first day of a grouping in a year. */
    static LocalDate first(int year, int code) {
        return LocalDate.of(year, firstMonth(code), 1);
    }

    /** The last day of a grouping in a year, which may lie in the next year. */
    static LocalDate last(int year, int code) {
        return YearMonth.of(year, firstMonth(code)).plusMonths(months(code) - 1L).atEndOfMonth();
    }

    private static int firstMonth(int code) {
        if (code >= 40) {
            return 1 + 6 * (code - 40);
        }
        if (code >= 37) {
            return 1 + 4 * (code - 37);
        }
        if (code >= 33) {
            return 1 + 3 * (code - 33);
        }
        if (code >= 29) {
            return 1 + (8 + 3 * (code - 29)) % 12;
        }
        return 3 + 3 * ((code - FIRST) % 4);
    }

    private static int months(int code) {
        return code >= 40 ? 6 : code >= 37 ? 4 : 3;
    }
}
