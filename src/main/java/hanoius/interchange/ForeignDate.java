package hanoius.interchange;

import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.everyday.EverydayDate;

import java.util.Locale;
import java.util.Optional;

/** Dates as other programs have them. */
final class ForeignDate {

    private ForeignDate() {}

    /** What is EDTF as it stands. */
    static Optional<EdtfDate> edtf(String text) {
        try {
            return Optional.of(EdtfDate.parse(text));
        } catch (EdtfException e) {
            return Optional.empty();
        }
    }

    /** What people write for a date, the likelier reading where there are several. */
    static Optional<EdtfDate> typed(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(EverydayDate.understand(text));
        } catch (EdtfException e) {
            return Optional.empty();
        }
    }

    /**
     * A year, month and day in digits, the latter ones empty where they are not known; a year
     * before Christ as EDTF counts it, 0 for 1 BC.
     */
    static Optional<EdtfDate> of(String year, String month, String day) {
        try {
            int number = Integer.parseInt(year.strip());
            StringBuilder text = new StringBuilder();
            if (Math.abs((long) number) > 9999) {
                text.append('Y').append(number);
            } else {
                text.append(String.format(Locale.ROOT, number < 0 ? "%05d" : "%04d", number));
            }
            for (String each : new String[] {month.strip(), day.strip()}) {
                if (each.isEmpty()) {
                    break;
                }
                text.append(String.format(Locale.ROOT, "-%02d", Integer.parseInt(each)));
            }
            return edtf(text.toString());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
