package hanoius.intake;

import hanoius.exchange.TableRow;
import hanoius.schema.Field;
import hanoius.schema.Schemas;

import java.util.HashMap;
import java.util.Map;

/** What rows that come in say that their records are called. */
public final class RowTitles {

    private final Incoming incoming;
    private final Map<String, Map<Long, String>> known = new HashMap<>();

    public RowTitles(Incoming incoming) {
        this.incoming = incoming;
    }

    /**
     * What the record of a row is called; empty where the row does not say.
     *
     * @param line on which the row begins, from 1
     */
    public String of(String table, long line) {
        return known.computeIfAbsent(table, this::titles).getOrDefault(line, "");
    }

    private Map<Long, String> titles(String table) {
        Map<Long, String> titles = new HashMap<>();
        for (TableRow row : incoming.rows(table)) {
            Schemas.kind(table).stream()
                    .flatMap(kind -> Schemas.of(kind).fields().stream())
                    .filter(RowTitles::isTitle)
                    .map(field -> row.text(field.name()))
                    .filter(each -> !each.isBlank())
                    .findFirst()
                    .ifPresent(each -> titles.put(row.line(), each));
        }
        return titles;
    }

    /** Whether a field says what its record is called. */
    static boolean isTitle(Field<?, ?> field) {
        return field.name().equals("title") || field.name().equals("name");
    }
}
