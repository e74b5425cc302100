package hanoius.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells in which language the texts of a table are that do not say it. Several threads may ask. */
final class TextLanguages {

    /** Those that stand apart from the others. */
    private static final String LETTERS = "ĂăĐđƠơƯư";

    /** So many rows tell in which language a column is. */
    private static final int LOOKED_AT = 1_000;

    private final Grid grid;
    private final Mapping mapping;
    private final Map<String, Boolean> vietnamese = new ConcurrentHashMap<>();

    TextLanguages(Grid grid, Mapping mapping) {
        this.grid = grid;
        this.mapping = mapping;
    }

    /** Whether a text has letters that Vietnamese alone has. */
    static boolean isVietnamese(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            // Most texts are plain, and of those a table has very many.
            if (letter >= 'Ă'
                    && (LETTERS.indexOf(letter) >= 0 || (letter >= 'Ạ' && letter <= 'ỹ'))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The language of a text that does not say it.
     *
     * @param others of its translations, of which it is none
     */
    String language(String column, String text, Set<String> others) {
        boolean vietnamese = isVietnamese(text) || isMostly(column);
        String likely = vietnamese ? "vi" : "en";
        return others.contains(likely) ? (likely.equals("vi") ? "en" : "vi") : likely;
    }

    /** Whether most texts of a column are, as one alone may be a name that both languages have. */
    private boolean isMostly(String column) {
        return vietnamese.computeIfAbsent(
                column,
                _ -> {
                    int place = mapping.targets().indexOf(Target.of(column));
                    List<String> some =
                            mapping.rows(grid).stream()
                                    .limit(LOOKED_AT)
                                    .map(each -> each.cell(place))
                                    .filter(each -> !each.isBlank())
                                    .toList();
                    long such = some.stream().filter(TextLanguages::isVietnamese).count();
                    return 2 * such > some.size();
                });
    }
}
