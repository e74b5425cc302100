package hanoius.everyday;

import java.util.List;

/** Roman numbers as quarters and centuries are counted with, up to 30. */
final class Roman {

    private static final List<String> UNITS =
            List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix");

    private Roman() {}

    /** The number of small letters; 0 when they are none. */
    static int number(String letters) {
        for (int tens = 0; tens <= 3; tens++) {
            String start = "x".repeat(tens);
            if (letters.startsWith(start) && UNITS.contains(letters.substring(tens))) {
                return tens * 10 + UNITS.indexOf(letters.substring(tens));
            }
        }
        return 0;
    }
}
