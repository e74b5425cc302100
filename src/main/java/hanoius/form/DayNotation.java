package hanoius.form;

import hanoius.edtf.DateProblem;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.everyday.EverydayDate;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Days as people type them; no less and no more than one day.
 *
 * @param words those of the reader
 */
public record DayNotation(Words words) implements Notation<LocalDate> {

    @Override
    public Reading<LocalDate> read(String text, @Nullable LocalDate before) {
        if (text.isBlank()) {
            return Reading.empty();
        }
        try {
            List<LocalDate> days =
                    EverydayDate.readings(text).stream()
                            .flatMap(each -> DateNotation.day(each.date()).stream())
                            .toList();
            if (days.isEmpty()) {
                return Reading.misread(new EdtfException(DateProblem.DAY_NEEDED, 0));
            }
            LocalDate first =
                    before != null && text.strip().equals(written(before))
                            ? before
                            : days.getFirst();
            return new Reading.Understood<>(
                    first, days.stream().filter(each -> !each.equals(first)).toList());
        } catch (EdtfException refused) {
            return Reading.misread(refused);
        }
    }

    @Override
    public String written(LocalDate value) {
        EdtfDate date = EdtfDate.of(value);
        String brief = words.shortDate(date);
        try {
            return EverydayDate.understand(brief).equals(date) ? brief : date.text();
        } catch (EdtfException none) {
            return date.text();
        }
    }

    @Override
    public String told(LocalDate value, Words others) {
        return others.date(EdtfDate.of(value));
    }

    /** The day, and whether it takes the month or the day first. */
    @Override
    public String otherwise(LocalDate other, LocalDate first, String text, Words others) {
        return new DateNotation(words).otherwise(worded(other), worded(first), text, others);
    }

    private static WordedDate worded(LocalDate day) {
        return new WordedDate(EdtfDate.of(day), "");
    }
}
