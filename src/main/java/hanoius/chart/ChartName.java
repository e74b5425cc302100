package hanoius.chart;

import java.text.Normalizer;
import java.util.Collection;

/** What a saved chart may be called. */
final class ChartName {

    /** Longer names would not fit a menu. */
    static final int LONGEST = 120;

    private ChartName() {}

    /** A name as it is kept: composed letters, so that what looks alike is alike; single spaces. */
    static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Cntrl}\\p{Z}]+", " ")
                .strip();
    }

    /** The message key of what is wrong with a cleaned name; empty for nothing. */
    static String problem(String name, Collection<String> taken) {
        if (name.isEmpty()) {
            return "chart.name_blank";
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return "chart.name_long";
        }
        return taken.contains(name) ? "chart.name_taken" : "";
    }

    /** A name that is free: the one wished for, or the same with a number behind it. */
    static String free(String wished, Collection<String> taken) {
        String name = shorten(clean(wished));
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    private static String shorten(String name) {
        int room = LONGEST - 10;
        return name.codePointCount(0, name.length()) <= room
                ? name
                : name.substring(0, name.offsetByCodePoints(0, room)).strip() + "…";
    }
}
