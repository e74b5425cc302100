package hanoius.everyday;

import hanoius.edtf.CalendarDate;
import hanoius.edtf.CalendarDate.Part;
import hanoius.edtf.DateProblem;
import hanoius.edtf.DateReading.Note;
import hanoius.edtf.DateReading.Reason;
import hanoius.edtf.DateShape.Single;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.edtf.Qualification;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A day, month or year as typed, perhaps without its larger parts.
 *
 * @param reserves what reserve each part was given with
 * @param weekday 1 Monday to 7 Sunday; 0 when none was typed
 * @param notes what was typed beside it and is not in it
 */
record PartialDate(
        Element year,
        Element month,
        Element day,
        Map<Part, Qualification> reserves,
        int weekday,
        List<Note> notes)
        implements Phrase, Phrase.End {

    static PartialDate year(Element year) {
        return of(year, Element.NONE, Element.NONE);
    }

    static PartialDate month(Element month) {
        return of(Element.NONE, month.two(), Element.NONE);
    }

    static PartialDate day(Element day) {
        return of(Element.NONE, Element.NONE, day.two());
    }

    static PartialDate of(Element year, Element month, Element day) {
        List<Note> notes =
                year.halved().isEmpty()
                        ? List.of()
                        : List.of(new Note(Reason.CENTURY, year.halved(), year.digits()));
        return new PartialDate(year, month.two(), day.two(), Map.of(), 0, notes);
    }

    /** Whether nothing was typed that narrows it. */
    boolean isWhole() {
        return notes.stream().noneMatch(note -> note.reason() == Reason.UNSAYABLE);
    }

    /** A date that EDTF wrote. */
    static PartialDate of(CalendarDate date, int at) {
        String year = date.digits(Part.YEAR);
        var reserves = new EnumMap<Part, Qualification>(Part.class);
        for (Part part : Part.values()) {
            if (date.qualification(part) != Qualification.NONE) {
                reserves.put(part, date.qualification(part));
            }
        }
        boolean isLong = year.replace("-", "").length() > 4;
        return new PartialDate(
                new Element((isLong ? "Y" : "") + year, at),
                new Element(date.digits(Part.MONTH), at),
                new Element(date.digits(Part.DAY), at),
                reserves,
                0,
                List.of());
    }

    Element part(Part part) {
        return switch (part) {
            case YEAR -> year;
            case MONTH -> month;
            case DAY -> day;
        };
    }

    /** This and the parts that only the other has. */
    PartialDate with(PartialDate other) {
        return new PartialDate(
                year.stands() ? year : other.year,
                month.stands() ? month : other.month,
                day.stands() ? day : other.day,
                reserves,
                weekday,
                Stream.concat(notes.stream(), other.notes.stream()).distinct().toList());
    }

    /** The smallest part that was typed. */
    Part finest() {
        return day.stands() ? Part.DAY : month.stands() ? Part.MONTH : Part.YEAR;
    }

    /** Whether nothing larger than its smallest part is missing. */
    boolean isComplete() {
        return year.stands() && (month.stands() || !day.stands());
    }

    /** With those of the other's parts that are larger than its own smallest and missing. */
    PartialDate filled(PartialDate other) {
        Element month = this.month.stands() || !day.stands() ? this.month : other.month;
        Element year = this.year.stands() ? this.year : other.year;
        return new PartialDate(year, month, day, reserves, weekday, notes);
    }

    /** With a reserve on every part beside those that it has. */
    @Override
    public PartialDate reserved(Qualification reserve) {
        PartialDate all = this;
        for (Part part : Part.values()) {
            all = part(part).stands() ? all.reserved(part, reserve) : all;
        }
        return all;
    }

    PartialDate reserved(Part part, Qualification reserve) {
        var more = new EnumMap<Part, Qualification>(Part.class);
        more.putAll(reserves);
        more.merge(part, reserve, Qualification::and);
        return new PartialDate(year, month, day, more, weekday, notes);
    }

    PartialDate on(int day) {
        return new PartialDate(year, month, this.day, reserves, day, notes);
    }

    PartialDate noted(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return new PartialDate(year, month, day, reserves, weekday, more);
    }

    /**
     * The date.
     *
     * @throws EdtfException with the position in the folded text
     */
    CalendarDate date() {
        if (!isComplete()) {
            throw new EdtfException(
                    year.stands() ? DateProblem.NOT_UNDERSTOOD : DateProblem.YEAR_MISSING, at());
        }
        if (year.isNoYear()) {
            throw new EdtfException(DateProblem.YEAR_ZERO, year.at());
        }
        var text = new StringBuilder();
        Map<Part, Integer> starts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            if (part(part).stands()) {
                text.append(part == Part.YEAR ? "" : "-");
                starts.put(part, text.length());
                Qualification reserve = reserves.getOrDefault(part, Qualification.NONE);
                text.append(reserve.sign()).append(part(part).digits());
            }
        }
        if (day.stands() && isGrouping()) {
            throw new EdtfException(DateProblem.NO_MONTH, month.at(), month.digits());
        }
        CalendarDate date = parse(text.toString(), starts);
        if (weekday != 0 && day.stands()) {
            checkWeekday(date);
        }
        return date;
    }

    /** EDTF knows 21 to 41 as seasons and quarters, but nobody writes them beside a day. */
    private boolean isGrouping() {
        return month.digits().matches("2[1-9]|3[0-9]|4[01]");
    }

    private CalendarDate parse(String text, Map<Part, Integer> starts) {
        try {
            EdtfDate parsed = EdtfDate.parse(text);
            if (parsed.shape() instanceof Single(CalendarDate date)) {
                return date;
            }
            throw new IllegalStateException(text);
        } catch (EdtfException e) {
            Part wrong = Part.YEAR;
            for (Map.Entry<Part, Integer> start : starts.entrySet()) {
                if (start.getValue() <= e.position()) {
                    wrong = start.getKey();
                }
            }
            throw e.at(part(wrong).at());
        }
    }

    private void checkWeekday(CalendarDate date) {
        if (date.earliest().equals(date.latest())
                && date.earliest().date().getDayOfWeek() != DayOfWeek.of(weekday)) {
            throw new EdtfException(
                    DateProblem.WEEKDAY,
                    day.at(),
                    date.earliest().date().getDayOfWeek().getValue(),
                    weekday);
        }
    }

    @Override
    public int at() {
        return Stream.of(year, month, day)
                .filter(Element::stands)
                .mapToInt(Element::at)
                .min()
                .orElse(0);
    }

    @Override
    public String edtf() {
        return date().toString();
    }
}
