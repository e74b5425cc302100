package hanoius.form;

import hanoius.edtf.CalendarDate;
import hanoius.edtf.CalendarDate.Part;
import hanoius.edtf.DateReading;
import hanoius.edtf.DateShape;
import hanoius.edtf.DateShape.Single;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.edtf.Qualification;
import hanoius.everyday.EverydayDate;
import hanoius.everyday.Folded;
import hanoius.text.ReadingWords;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Dates as people type them. What was typed is kept beside the date as its words, unless it is EDTF
 * or what this program would write for it. Words that never meant the date stay beside it, whatever
 * is typed: a source said them.
 *
 * @param words those of the reader
 */
public record DateNotation(Words words) implements Notation<WordedDate> {

    @Override
    public Reading<WordedDate> read(String text, @Nullable WordedDate before) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return Reading.empty();
        }
        WordedDate standing = before != null && typed.equals(written(before)) ? before : null;
        List<DateReading> readings;
        try {
            readings = EverydayDate.readings(typed);
        } catch (EdtfException refused) {
            return standing == null ? Reading.misread(refused) : Reading.of(standing);
        }
        List<WordedDate> all =
                readings.stream()
                        .map(DateReading::date)
                        .map(date -> worded(date, typed, before))
                        .toList();
        WordedDate first = standing == null ? all.getFirst() : standing;
        return new Reading.Understood<>(
                first, all.stream().filter(each -> !isSame(each, first)).toList());
    }

    private static boolean isSame(WordedDate one, WordedDate other) {
        return one.date().equals(other.date());
    }

    /** The date with what was typed for it, where that says it in words of its own. */
    private WordedDate worded(EdtfDate date, String typed, @Nullable WordedDate before) {
        String kept =
                Optional.ofNullable(before)
                        .flatMap(this::strange)
                        .orElseGet(() -> isOwn(typed, date) ? "" : typed);
        // An equal date in another spelling of EDTF is no other date.
        return new WordedDate(
                before != null && before.date().equals(date) ? before.date() : date, kept);
    }

    private boolean isOwn(String typed, EdtfDate date) {
        String folded = Folded.of(typed).small();
        return Stream.concat(forms(date), Stream.of(date.canonical(), date.text()))
                .anyMatch(each -> Folded.of(each).small().equals(folded));
    }

    private Stream<String> forms(EdtfDate date) {
        return Stream.of(words.shortDate(date), words.date(date));
    }

    /** The words if they can mean the date, else the date as briefly as it is still read so. */
    @Override
    public String written(WordedDate value) {
        String said = value.words().strip();
        if (reading(value).isPresent()) {
            return said;
        }
        EdtfDate date = value.date();
        return forms(date).filter(form -> isReadAs(date, form)).findFirst().orElse(date.text());
    }

    private static boolean isReadAs(EdtfDate date, String form) {
        return readings(form)
                .findFirst()
                .filter(reading -> reading.date().equals(date))
                .isPresent();
    }

    /** All that a text may mean, the likeliest first; nothing when it means no date. */
    private static Stream<DateReading> readings(String text) {
        try {
            return EverydayDate.readings(text).stream();
        } catch (EdtfException refused) {
            return Stream.empty();
        }
    }

    /** The date in full words, and what of the words it does not say. */
    @Override
    public String told(WordedDate value, Words others) {
        return reading(value)
                .map(reading -> ReadingWords.one(reading, others))
                .orElseGet(() -> others.date(value.date()));
    }

    /** The date, and whether it takes the month or the day first. */
    @Override
    public String otherwise(WordedDate other, WordedDate first, String text, Words others) {
        String told = others.shortDate(other.date());
        return Order.of(other.date(), first.date(), text)
                .map(order -> others.get(order.key, told))
                .orElse(told);
    }

    @Override
    public boolean isSaid(WordedDate value, String text) {
        return value.words().equals(text);
    }

    /** The reading by which the words mean the date. */
    private static Optional<DateReading> reading(WordedDate value) {
        return readings(value.words().strip())
                .filter(each -> each.date().equals(value.date()))
                .findFirst();
    }

    /** The words of a date that cannot be read as that date, so that they stand beside it. */
    public Optional<String> strange(WordedDate value) {
        return Optional.of(value.words())
                .filter(said -> !said.isBlank() && reading(value).isEmpty());
    }

    /** The day that a date is, if it is one without reserve. */
    static Optional<LocalDate> day(EdtfDate date) {
        return Optional.of(date)
                .filter(each -> each.qualification() == Qualification.NONE)
                .flatMap(each -> single(each.shape()))
                .map(each -> each.earliest().date());
    }

    private static Optional<CalendarDate> single(DateShape shape) {
        return shape instanceof Single(CalendarDate single)
                        && Stream.of(Part.values())
                                .allMatch(each -> single.has(each) && single.knows(each))
                ? Optional.of(single)
                : Optional.empty();
    }

    /** Which of two readings of the same text took the month or the day first. */
    public enum Order {
        DAY_FIRST("editor.day_first"),
        MONTH_FIRST("editor.month_first");

        private final String key;

        Order(String key) {
            this.key = key;
        }

        /**
         * How another reading of a text differs from the first: in what stands first. Empty when
         * otherwise.
         */
        public static Optional<Order> of(EdtfDate other, EdtfDate first, String text) {
            Optional<LocalDate> one = day(other);
            Optional<LocalDate> usual = day(first);
            return one.isPresent() && usual.isPresent() && isSwapped(one.get(), usual.get())
                    ? Optional.of(leads(text, one.get()) ? DAY_FIRST : MONTH_FIRST)
                    : Optional.empty();
        }

        private static boolean isSwapped(LocalDate one, LocalDate other) {
            return one.getYear() == other.getYear()
                    && one.getMonthValue() == other.getDayOfMonth()
                    && one.getDayOfMonth() == other.getMonthValue();
        }

        private static boolean leads(String text, LocalDate day) {
            String number = Folded.of(text).small().replaceFirst("^[^0-9]*([0-9]+).*$", "$1");
            return number.length() <= 2 && number.matches("0?" + day.getDayOfMonth());
        }
    }
}
