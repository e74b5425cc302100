package hanoius.everyday;

import hanoius.edtf.DateReading;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Dates as people type them, in English and Vietnamese, beside everything that EDTF says: {@code
 * 9/2019}, {@code 23/5/2016}, {@code tháng 9 năm 2019}, {@code since 2014}, and all words that this
 * program writes for a date. Case, the composition of accents, the kind of blanks, dashes and
 * digits do not matter; accents may be left out.
 *
 * <p>"Before 1995" is some one date no later than the end of 1994, {@code [..1994]}; "after 1995"
 * is {@code [1996..]}; "since 2014" goes on, {@code 2014/..}. "Early 2019" is the whole year with
 * its words kept beside it: nobody says where early ends, so any part of the year would be narrower
 * than what was said.
 */
public final class EverydayDate {

    private static final int MOST_TYPED = 60;
    private static final ReadDates READ = new ReadDates();

    private EverydayDate() {}

    /**
     * The date that is most likely meant.
     *
     * @throws EdtfException with the position in the text as it was given
     */
    public static EdtfDate understand(String text) {
        return read(text, 1).getFirst().date();
    }

    /**
     * Every date that may be meant, the likeliest first: day before month and month before day, a
     * school year and a winter, and so on.
     *
     * @throws EdtfException with the position in the text as it was given
     */
    public static List<DateReading> readings(String text) {
        return READ.of(text, EverydayDate::readAnew);
    }

    private static List<DateReading> readAnew(String text) {
        List<DateReading> plain = PlainNumbers.readings(Folded.of(text).small().strip());
        return plain.isEmpty()
                ? grammatical(text)
                : plain.stream().map(each -> each.keeping(text.strip())).toList();
    }

    /** The same by the grammar alone. */
    static List<DateReading> grammatical(String text) {
        return read(text, Convention.values().length);
    }

    private static List<DateReading> read(String text, int most) {
        Folded folded = Folded.of(text);
        try {
            return read(folded, most).stream().map(each -> each.keeping(text.strip())).toList();
        } catch (EdtfException error) {
            throw error.at(folded.origin(error.position()));
        }
    }

    private static List<DateReading> read(Folded folded, int most) {
        String written = folded.composed();
        EdtfException asEdtf = null;
        if (!YearPair.mayBe(written)) {
            try {
                return List.of(DateReading.of(EdtfDate.parse(written)));
            } catch (EdtfException e) {
                asEdtf = e;
            }
        }
        TypedText text = TypedText.of(folded);
        if (!Sentence.isTooLong(text)) {
            for (TypedText each : isLong(text) ? List.of(text) : List.of(text, text.bare())) {
                List<DateReading> readings = readings(each, most);
                if (!readings.isEmpty()) {
                    return readings;
                }
            }
        }
        throw Refusals.of(text, asEdtf);
    }

    private static List<DateReading> readings(TypedText text, int most) {
        Map<String, DateReading> readings = new LinkedHashMap<>();
        List<Convention> conventions =
                isLong(text) ? List.of(Convention.USUAL) : List.of(Convention.values());
        for (Convention convention : conventions) {
            DateReading reading =
                    readings.size() < most ? new Sentence(text.by(convention)).reading() : null;
            if (reading != null) {
                readings.putIfAbsent(reading.date().canonical(), reading);
            }
        }
        return new ArrayList<>(readings.values());
    }

    /** A list, which is read once only; nobody types so much of it. */
    private static boolean isLong(TypedText text) {
        return text.length() > MOST_TYPED;
    }
}
