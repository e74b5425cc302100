package hanoius.everyday;

import hanoius.edtf.CalendarDate;
import hanoius.edtf.DateReading.Note;
import hanoius.edtf.DateShape.Single;
import hanoius.edtf.EdtfDate;

import java.time.LocalDate;

/** The dates next to a date, as finely and with the reserve with which it was said. */
final class AdjacentDates {

    private AdjacentDates() {}

    /** The last one before it. */
    static PartialDate dayBefore(PartialDate draft) {
        CalendarDate date = draft.date();
        return at(date.earliest().date().minusDays(1), date, draft);
    }

    /** The first one after it. */
    static PartialDate dayAfter(PartialDate draft) {
        CalendarDate date = draft.date();
        return at(date.latest().date().plusDays(1), date, draft);
    }

    private static PartialDate at(LocalDate day, CalendarDate like, PartialDate draft) {
        String text = EdtfDate.of(day).canonical();
        int dropped =
                switch (like.precision()) {
                    case DAY -> 0;
                    case MONTH, SEASON -> "-dd".length();
                    default -> "-mm-dd".length();
                };
        EdtfDate near = EdtfDate.parse(text.substring(0, text.length() - dropped));
        if (!(near.shape() instanceof Single(CalendarDate date))) {
            throw new IllegalStateException(text);
        }
        PartialDate adjacent = PartialDate.of(date, draft.at()).reserved(like.qualification());
        for (Note note : draft.notes()) {
            adjacent = adjacent.noted(note);
        }
        return adjacent;
    }
}
