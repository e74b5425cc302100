package hanoius.edtf;

import java.util.List;

/**
 * One way to understand a date that was typed.
 *
 * @param notes what was typed and is not in the date
 */
public record DateReading(EdtfDate date, List<Note> notes) {

    public DateReading {
        notes = List.copyOf(notes);
    }

    /** What was typed with a date and cannot be kept in it. */
    public record Note(Reason reason, String words) {}

    /** Why words cannot be kept. */
    public enum Reason {
        /** EDTF has no way to say it, as with “early 2019”. */
        UNSAYABLE,
        /** It names a month of the lunar calendar and is taken for the month of that number. */
        LUNAR_MONTH
    }
}
