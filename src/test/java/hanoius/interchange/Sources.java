package hanoius.interchange;

import hanoius.model.Source;
import hanoius.support.Facts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;

/** Sources to cite. */
final class Sources {

    /** What TeX, JSON or a terminal could stumble over, and letters of Vietnamese. */
    private static final String HOSTILE =
            "ab {}\\&%$#_~^\"'<>@,=\n\r\t\u0000\u202e\u2028đĐấữếộ₫…\uD83D\uDE00";

    private Sources() {}

    static Source of(String key, String title, String url, @Nullable String published) {
        return Facts.source(key)
                .title(title)
                .published(published)
                .url(url)
                .accessed(LocalDate.of(2026, 11, 21))
                .build();
    }

    /** A text of any length up to forty characters. */
    static String hostile(Random random) {
        int[] letters = HOSTILE.codePoints().toArray();
        return random.ints(random.nextInt(40), 0, letters.length)
                .mapToObj(each -> Character.toString(letters[each]))
                .collect(Collectors.joining());
    }
}
