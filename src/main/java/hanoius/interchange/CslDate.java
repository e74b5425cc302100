package hanoius.interchange;

import com.fasterxml.jackson.core.JsonGenerator;

import hanoius.edtf.CalendarDate;
import hanoius.edtf.CalendarDate.Part;
import hanoius.edtf.DateEnd;
import hanoius.edtf.DateShape.Interval;
import hanoius.edtf.DateShape.Single;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.Qualification;

import java.io.IOException;
import java.util.List;

/**
 * A date as CSL-JSON 1.0.2 has it: as many parts as are known, one or two dates of them, a season,
 * a reserve. What these cannot say is given as it was written.
 */
final class CslDate {

    /** The first of the groupings that are quarters and longer, for which CSL has no field. */
    private static final int QUARTERS = 33;

    private static final int SEASONS = 21;

    private CslDate() {}

    static void write(EdtfDate date, JsonGenerator json) throws IOException {
        json.writeStartObject();
        switch (date.shape()) {
            case Single(CalendarDate one) when isPlain(one) -> write(List.of(one), json);
            case Interval(CalendarDate from, CalendarDate to) when isSpan(from, to) ->
                    write(List.of(from, to), json);
            case Interval(CalendarDate from, DateEnd.Open _)
                    when isPlain(from) && !isSeason(from) ->
                    writeOpen(from, json);
            default -> json.writeStringField("literal", date.text());
        }
        if (date.qualification() != Qualification.NONE) {
            json.writeBooleanField("circa", true);
        }
        json.writeEndObject();
    }

    private static boolean isPlain(CalendarDate date) {
        return date.knows(Part.YEAR)
                && (!date.knows(Part.MONTH) || date.number(Part.MONTH) < QUARTERS);
    }

    private static boolean isSpan(CalendarDate from, CalendarDate to) {
        return isPlain(from) && isPlain(to) && !isSeason(from) && !isSeason(to);
    }

    private static boolean isSeason(CalendarDate date) {
        return date.knows(Part.MONTH) && date.number(Part.MONTH) >= SEASONS;
    }

    private static void write(List<CalendarDate> dates, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("date-parts");
        for (CalendarDate date : dates) {
            writeParts(date, json);
        }
        json.writeEndArray();
        if (isSeason(dates.getFirst())) {
            int season = dates.getFirst().number(Part.MONTH) - SEASONS;
            json.writeNumberField("season", season % 4 + 1);
        }
    }

    /** A span that goes on ends in the year 0, as processors of CSL have it. */
    private static void writeOpen(CalendarDate from, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("date-parts");
        writeParts(from, json);
        json.writeStartArray();
        json.writeNumber(0);
        json.writeEndArray();
        json.writeEndArray();
    }

    /** Nothing behind a part that is not known: a day of an unknown month would be read as one. */
    private static void writeParts(CalendarDate date, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Part part : Part.values()) {
            if (!date.knows(part) || (part == Part.MONTH && isSeason(date))) {
                break;
            }
            int number = date.number(part);
            // CSL knows no year 0: its year -1 is 1 BC, which is the year 0 of EDTF.
            json.writeNumber(part == Part.YEAR && number < 1 ? number - 1 : number);
        }
        json.writeEndArray();
    }
}
