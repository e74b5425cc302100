package hanoius.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells in which language the texts of a table are that do not say it. */
final class TextLanguages {

    private static final Pattern VIETNAMESE = Pattern.compile("[ĂăĐđƠơƯư\\x{1EA0}-\\x{1EF9}]");

    /** So many rows tell in which language a column is. */
    private static final int LOOKED_AT = 1_000;

    private final Grid grid;
    private final Mapping mapping;
    private final Map<String, Boolean> vietnamese = new HashMap<>();

    TextLanguages(Grid grid, Mapping mapping) {
        this.grid = grid;
        this.mapping = mapping;
    }

    /** Whether a text has letters that Vietnamese alone has. */
    static boolean isVietnamese(String text) {
        return VIETNAMESE.matcher(text).find();
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
