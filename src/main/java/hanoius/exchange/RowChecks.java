package hanoius.exchange;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the rows of a package's tables are what its schemas say, cell by cell and together. */
final class RowChecks {

    /** Columns of a table whose values others refer to. */
    private record Columns(String table, List<String> fields) {}

    private final Map<String, List<TableRow>> rows;
    private final Problems problems;
    private final Map<Columns, Set<List<String>>> keys = new HashMap<>();

    RowChecks(Map<String, List<TableRow>> rows, Problems problems) {
        this.rows = rows;
        this.problems = problems;
    }

    void check(Table table) {
        Set<List<String>> seen = new HashSet<>();
        for (TableRow row : rows.getOrDefault(table.name(), List.of())) {
            if (problems.full()) {
                return;
            }
            table.fields().forEach(field -> cell(table, field, row));
            table.ascending().forEach(group -> ascending(table, group, row));
            table.foreignKeys().forEach(key -> foreignKey(table, key, row));
            table.unchained().forEach(field -> unchained(table, field, row));
            if (!table.primaryKey().isEmpty() && !seen.add(values(row, table.primaryKey()))) {
                problems.add(
                        table.file(),
                        row.line(),
                        String.join(", ", table.primaryKey()),
                        String.format(
                                Locale.ROOT,
                                "\"%s\" is there already",
                                String.join(" ", values(row, table.primaryKey()))));
            }
        }
    }

    private void cell(Table table, PackageField field, TableRow row) {
        String complaint = FieldCheck.complaint(field, row.text(field.name()));
        if (!complaint.isEmpty()) {
            problems.add(table.file(), row.line(), field.name(), complaint);
        } else if (!field.references().isEmpty()) {
            List<String> named =
                    field.type() == PackageField.Type.LIST
                            ? row.list(field.name())
                            : List.of(row.text(field.name()));
            named.forEach(each -> reference(table, field, row, each));
        }
    }

    private void reference(Table table, PackageField field, TableRow row, String id) {
        long holders =
                field.references().stream()
                        .filter(other -> known(other, List.of("id")).contains(List.of(id)))
                        .count();
        if (!id.isEmpty() && holders != 1) {
            String where = String.join(" or ", field.references());
            problems.add(
                    table.file(),
                    row.line(),
                    field.name(),
                    holders == 0
                            ? String.format(Locale.ROOT, "there is no \"%s\" among %s", id, where)
                            : String.format(Locale.ROOT, "\"%s\" may be any of %s", id, where));
        }
    }

    private void foreignKey(Table table, Table.ForeignKey key, TableRow row) {
        List<String> values = values(row, key.fields());
        if (values.stream().noneMatch(String::isEmpty)
                && !known(key.table(), key.targets()).contains(values)) {
            problems.add(
                    table.file(),
                    row.line(),
                    key.fields().getFirst(),
                    String.format(
                            Locale.ROOT,
                            "there is no \"%s\" among %s",
                            String.join(" of ", values),
                            key.table()));
        }
    }

    private void unchained(Table table, String field, TableRow row) {
        String named = row.text(field);
        if (!named.isEmpty()
                && known(table.name(), List.of("id")).contains(List.of(named))
                && !known(table.name(), List.of("id", field)).contains(List.of(named, ""))) {
            problems.add(
                    table.file(),
                    row.line(),
                    field,
                    String.format(
                            Locale.ROOT,
                            "\"%s\" does not stand for itself: its own %s is not empty",
                            named,
                            field));
        }
    }

    private Set<List<String>> known(String table, List<String> fields) {
        return keys.computeIfAbsent(
                new Columns(table, fields),
                _ ->
                        rows.getOrDefault(table, List.of()).stream()
                                .map(row -> values(row, fields))
                                .collect(Collectors.toSet()));
    }

    private static List<String> values(TableRow row, List<String> fields) {
        return fields.stream().map(row::text).toList();
    }

    private void ascending(Table table, List<String> group, TableRow row) {
        String before = "";
        BigDecimal last = null;
        for (String field : group) {
            BigDecimal number = numberOrNothing(row.text(field));
            if (number != null) {
                if (last != null && last.compareTo(number) > 0) {
                    problems.add(
                            table.file(),
                            row.line(),
                            field,
                            String.format(
                                    Locale.ROOT,
                                    "%s is less than %s, the %s",
                                    row.text(field),
                                    row.text(before),
                                    before));
                }
                last = number;
                before = field;
            }
        }
    }

    private static @Nullable BigDecimal numberOrNothing(String cell) {
        try {
            return cell.isEmpty() ? null : new BigDecimal(cell);
        } catch (NumberFormatException e) {
            // The cell's own check says so.
            return null;
        }
    }
}
