package hanoius.text;

import static java.util.stream.Collectors.joining;

import hanoius.edtf.DateReading;
import hanoius.edtf.DateReading.Note;
import hanoius.numeral.NumberReading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a typed date or figure was understood as, with what of it was lost and how else it reads.
 */
public final class ReadingWords {

    private ReadingWords() {}

    /** The date and behind it what was typed and is not in it. */
    public static String one(DateReading reading, Words words) {
        return Stream.concat(
                        Stream.of(words.date(reading.date())),
                        reading.notes().stream().map(note -> said(note, words)))
                .collect(joining("; "));
    }

    /** What is to be said of what was typed; empty when nothing is. */
    public static String notes(List<Note> notes, Words words) {
        return notes.stream().map(note -> said(note, words)).collect(joining("; "));
    }

    private static String said(Note note, Words words) {
        String key = "date.note." + note.reason().name().toLowerCase(Locale.ROOT);
        return words.get(key, note.words(), note.taken());
    }

    /** The first reading and behind it the others, each with its EDTF. */
    public static String all(List<DateReading> readings, Words words) {
        String first = one(readings.getFirst(), words);
        if (readings.size() == 1) {
            return first;
        }
        String others =
                readings.stream()
                        .skip(1)
                        .map(
                                each ->
                                        words.get(
                                                "date.also_one",
                                                words.date(each.date()),
                                                each.date().canonical()))
                        .collect(joining(", "));
        return first + "; " + words.get("date.also", others);
    }

    /**
     * A figure with its bounds and the unit that it is in.
     *
     * @param unit the one that was asked for, which may be another than was typed; empty for none
     */
    public static String one(NumberReading reading, String unit, Words words) {
        String figure = words.bounded(reading.quantity());
        String counted =
                unit.isEmpty() ? typed(figure, reading.unit(), words) : words.counted(figure, unit);
        return reading.isRange() ? counted + "; " + words.get("number.range_alone") : counted;
    }

    private static String typed(String figure, String unit, Words words) {
        return switch (unit) {
            case "" -> figure;
            case "%" -> words.get("number.percent", figure);
            default -> words.get("number.amount", figure, unit);
        };
    }

    /** The other readings of a figure in a unit; empty when there is none. */
    public static String others(List<NumberReading> readings, String unit, Words words) {
        return readings.stream().skip(1).map(each -> one(each, unit, words)).collect(joining(", "));
    }
}
