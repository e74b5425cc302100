package hanoius.intake;

import hanoius.exchange.TableRow;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Column;
import hanoius.schema.RowsType;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The rows of further tables, by the row to whose field they belong. Several threads may ask. */
final class Further {

    private static final Pattern PLACE = Pattern.compile("\\d{1,9}");
    private static final String KIND = "kind";
    private static final String FIELD = "field";
    private static final String POSITION = "position";

    /** Whose field it is. */
    record Owner(String kind, String id, String field) {

        static Owner of(TableRow row) {
            return new Owner(row.text(KIND), row.text(Column.ID.name()), row.text(FIELD));
        }
    }

    private final Incoming incoming;
    private final Runnable step;
    private final Map<String, Map<Owner, List<TableRow>>> byOwner = new ConcurrentHashMap<>();

    /**
     * @param step done over and over while many are put together; what it throws ends that
     */
    Further(Incoming incoming, Runnable step) {
        this.incoming = incoming;
        this.step = step;
    }

    /** The cells of the rows of a field, in their order. */
    List<List<String>> cells(RowsType<?> type, Kind kind, String id, String field) {
        if (id.isEmpty()) {
            return List.of();
        }
        Owner owner = new Owner(kind.word(), id, type.isOrdered() ? "" : field);
        List<TableRow> rows = of(type.table()).getOrDefault(owner, List.of());
        if (rows.isEmpty()) {
            return List.of();
        }
        List<List<String>> cells = new ArrayList<>(rows.size());
        for (TableRow row : inOrder(rows)) {
            List<String> its = new ArrayList<>(type.rowColumns().size());
            type.rowColumns().forEach(column -> its.add(row.text(column.name())));
            cells.add(its);
        }
        return cells;
    }

    Map<Owner, List<TableRow>> of(String table) {
        return byOwner.computeIfAbsent(
                table,
                name -> {
                    Map<Owner, List<TableRow>> all = new HashMap<>();
                    for (TableRow row : incoming.rows(name)) {
                        step.run();
                        all.computeIfAbsent(Owner.of(row), _ -> new ArrayList<>(2)).add(row);
                    }
                    return all;
                });
    }

    private static List<TableRow> inOrder(List<TableRow> rows) {
        return rows.size() == 1
                ? rows
                : rows.stream().sorted(Comparator.comparingInt(Further::position)).toList();
    }

    private static int position(TableRow row) {
        String place = row.text(POSITION);
        return PLACE.matcher(place).matches() ? Integer.parseInt(place) : 0;
    }
}
