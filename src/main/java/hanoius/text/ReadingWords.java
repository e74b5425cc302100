package hanoius.text;

import static java.util.stream.Collectors.joining;

import hanoius.edtf.DateReading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a typed date was understood as, with what of it was lost and how else it reads. */
public final class ReadingWords {

    private ReadingWords() {}

    /** The date and behind it what was typed and is not in it. */
    public static String one(DateReading reading, Words words) {
        return Stream.concat(
                        Stream.of(words.date(reading.date())),
                        reading.notes().stream()
                                .map(
                                        note ->
                                                words.get(
                                                        "date.note."
                                                                + note.reason()
                                                                        .name()
                                                                        .toLowerCase(Locale.ROOT),
                                                        note.words())))
                .collect(joining("; "));
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
}
