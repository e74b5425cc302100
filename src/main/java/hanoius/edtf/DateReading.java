package hanoius.edtf;

import java.util.List;

/**
 * One way to understand a date that was typed.
 *
 * @param notes what was typed and is not in the date, and what was added to it
 * @param words all that was typed, to be kept beside the date; empty when the date says all of it
 */
public record DateReading(EdtfDate date, List<Note> notes, String words) {

    public DateReading {
        notes = List.copyOf(notes);
    }

    /** A date that says all of a text. */
    public static DateReading of(EdtfDate date) {
        return new DateReading(date, List.of(), "");
    }

    /** With the text kept where a note says that the date does not say all of it. */
    public DateReading keeping(String text) {
        boolean whole = notes.stream().allMatch(note -> note.reason() == Reason.CENTURY);
        return new DateReading(date, notes, whole ? "" : text);
    }

    /** The notes for one reason. */
    public List<Note> notes(Reason reason) {
        return notes.stream().filter(note -> note.reason() == reason).toList();
    }

    /**
     * Something typed with a date that is not in it as it was typed.
     *
     * @param taken what the words were taken for; empty when they were left out
     */
    public record Note(Reason reason, String words, String taken) {}

    /** Why words are not in a date as they were typed. */
    public enum Reason {
        /** EDTF has no way to say it, as with “early 2019”. */
        UNSAYABLE,
        /** Two digits of a year, which do not say their century. */
        CENTURY,
        /** It names a month of the lunar calendar and is taken for the month of that number. */
        LUNAR_MONTH
    }
}
