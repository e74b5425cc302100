package hanoius.exchange;

import hanoius.model.RecordId;
import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.LinkSchema;
import hanoius.schema.ListCell;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.OtherNamesType;
import hanoius.schema.RowsType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.TermSchema;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the rows of a package's tables are what its schemas say, cell by cell and together. */
final class RowChecks {

    /** Columns of a table whose values others refer to. */
    private record Columns(String table, List<String> columns) {}

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
            table.columns().forEach(column -> cell(table, column, row));
            table.ascending().forEach(group -> ascending(table, group, row));
            names(table, row);
            if (table.columnNames().getFirst().equals(FurtherTable.KIND)) {
                owner(table, row);
                together(table, row);
            }
            if (!table.primaryKey().isEmpty() && !seen.add(values(row, table.primaryKey()))) {
                problem(
                        table,
                        row,
                        String.join(", ", table.primaryKey()),
                        quoted(String.join(" ", values(row, table.primaryKey())))
                                + " is there already");
            }
        }
    }

    /** Further names say what they have to in each of their parts. */
    private void names(Table table, TableRow row) {
        Schemas.kind(table.name()).stream()
                .flatMap(kind -> Schemas.of(kind).fields().stream())
                .filter(field -> field.type() instanceof OtherNamesType)
                .forEach(
                        field -> {
                            try {
                                field.type()
                                        .read(
                                                List.of(row.text(field.name())),
                                                FieldType.Keys.FIRST);
                            } catch (IllegalArgumentException e) {
                                problem(table, row, field.name(), said(e));
                            }
                        });
    }

    private static String said(IllegalArgumentException e) {
        return Objects.requireNonNullElse(e.getMessage(), "says nothing");
    }

    /** A row of a further table belongs to a field of a record that is there. */
    private void owner(Table table, TableRow row) {
        String id = row.text(Column.ID.name());
        String field = row.text(FurtherTable.FIELD);
        Arrays.stream(RecordId.Kind.values())
                .filter(kind -> kind.word().equals(row.text(FurtherTable.KIND)))
                .findFirst()
                .map(Schemas::of)
                .ifPresent(
                        schema -> {
                            if (!isThere(schema, id)) {
                                problem(
                                        table,
                                        row,
                                        Column.ID.name(),
                                        "there is no " + quoted(id) + " among " + schema.table());
                            }
                            if (table.columnNames().contains(FurtherTable.FIELD)
                                    && schema.fields().stream()
                                            .noneMatch(each -> has(each, field, table))) {
                                problem(
                                        table,
                                        row,
                                        FurtherTable.FIELD,
                                        schema.table()
                                                + " have no "
                                                + quoted(field)
                                                + " in "
                                                + table.name());
                            }
                        });
    }

    private boolean isThere(Schema<?> schema, String id) {
        if (schema.hasKey()) {
            return known(schema.table(), List.of()).contains(List.of(id));
        }
        return schema == TermSchema.TERM
                ? terms().contains(Arrays.asList(id.split(":", 2)))
                : links().contains(List.of(id));
    }

    /** What links are called. */
    private Set<List<String>> links() {
        return keys.computeIfAbsent(
                new Columns(LinkSchema.LINK.table(), LinkSchema.LINK.primaryKey()),
                of ->
                        rows.getOrDefault(of.table(), List.of()).stream()
                                .map(
                                        row ->
                                                String.join(
                                                        " ",
                                                        end(row.text(LinkSchema.FROM.name())),
                                                        row.text(LinkSchema.RELATION.name()),
                                                        end(row.text(LinkSchema.TO.name()))))
                                .map(List::of)
                                .collect(Collectors.toSet()));
    }

    private String end(String key) {
        boolean milestone =
                known(MilestoneSchema.MILESTONE.table(), List.of()).contains(List.of(key));
        return (milestone ? RecordId.milestone(key) : RecordId.agreement(key)).toString();
    }

    /** Whether the cells of a row of a further table say something together. */
    private void together(Table table, TableRow row) {
        Arrays.stream(RecordId.Kind.values())
                .flatMap(kind -> Schemas.of(kind).fields().stream())
                .flatMap(field -> Stream.ofNullable(field.type().rowsType()))
                .filter(rows -> rows.table().equals(table.name()))
                .findFirst()
                .ifPresent(rows -> together(rows, table, row));
    }

    private void together(RowsType<?> rows, Table table, TableRow row) {
        boolean sound =
                rows.rowColumns().stream()
                        .allMatch(
                                each ->
                                        FieldCheck.complaint(each, row.text(each.name()))
                                                .isEmpty());
        if (!sound) {
            return;
        }
        List<String> cells =
                rows.rowColumns().stream().map(column -> row.text(column.name())).toList();
        try {
            rows.with(null, List.of(cells));
        } catch (IllegalArgumentException e) {
            problem(table, row, "", said(e));
        }
    }

    private static boolean has(Field<?, ?> field, String name, Table table) {
        RowsType<?> rows = field.type().rowsType();
        return rows != null && field.name().equals(name) && rows.table().equals(table.name());
    }

    private void problem(Table table, TableRow row, String column, String message) {
        problems.add(table.file(), row.line(), column, message);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private void cell(Table table, Column column, TableRow row) {
        String cell = row.text(column.name());
        String complaint = FieldCheck.complaint(column, cell);
        if (!complaint.isEmpty()) {
            problem(table, row, column.name(), complaint);
        } else if (!column.terms().isEmpty() && !cell.isEmpty()) {
            elements(column, cell).forEach(each -> term(table, column, row, each));
        } else if (!column.references().isEmpty() && !cell.isEmpty()) {
            elements(column, cell).forEach(each -> reference(table, column, row, each));
        }
    }

    private static List<String> elements(Column column, String cell) {
        return column.type() == Column.Type.LIST ? ListCell.split(cell) : List.of(cell);
    }

    private void term(Table table, Column column, TableRow row, String key) {
        if (!terms().contains(List.of(column.terms(), key))) {
            problem(
                    table,
                    row,
                    column.name(),
                    "there is no "
                            + quoted(key)
                            + " in the list "
                            + column.terms()
                            + " of "
                            + TermSchema.TERM.table());
        }
    }

    private Set<List<String>> terms() {
        return keys.computeIfAbsent(
                new Columns(TermSchema.TERM.table(), TermSchema.TERM.primaryKey()),
                of ->
                        rows.getOrDefault(of.table(), List.of()).stream()
                                .map(row -> values(row, of.columns()))
                                .collect(Collectors.toSet()));
    }

    private void reference(Table table, Column column, TableRow row, String id) {
        List<String> wanted =
                Stream.concat(Stream.of(id), values(row, column.alike()).stream()).toList();
        List<String> tables =
                column.references().stream().map(kind -> Schemas.of(kind).table()).toList();
        long holders =
                tables.stream()
                        .filter(each -> known(each, column.alike()).contains(wanted))
                        .count();
        if (holders != 1 && wanted.stream().noneMatch(String::isEmpty)) {
            String named = quoted(String.join(" of ", wanted));
            String where = String.join(" or ", tables);
            problem(
                    table,
                    row,
                    column.name(),
                    holders == 0
                            ? "there is no " + named + " among " + where
                            : named + " may be any of " + where);
        }
        if (column.unchained() && chained(table, column, id)) {
            problem(
                    table,
                    row,
                    column.name(),
                    quoted(id)
                            + " does not stand for itself: its own "
                            + column.name()
                            + " is not empty");
        }
    }

    private boolean chained(Table table, Column column, String id) {
        return known(table.name(), List.of()).contains(List.of(id))
                && !known(table.name(), List.of(column.name())).contains(List.of(id, ""));
    }

    /** The ids of a table, each with what stands in some other columns. */
    private Set<List<String>> known(String table, List<String> others) {
        List<String> columns = Stream.concat(Stream.of(Column.ID.name()), others.stream()).toList();
        return keys.computeIfAbsent(
                new Columns(table, columns),
                _ ->
                        rows.getOrDefault(table, List.of()).stream()
                                .map(row -> values(row, columns))
                                .collect(Collectors.toSet()));
    }

    private static List<String> values(TableRow row, List<String> columns) {
        return columns.stream().map(row::text).toList();
    }

    private void ascending(Table table, List<String> group, TableRow row) {
        String before = "";
        BigDecimal last = null;
        for (String column : group) {
            BigDecimal number = numberOrNothing(row.text(column));
            if (number != null) {
                if (last != null && last.compareTo(number) > 0) {
                    String least = row.text(before) + ", the " + before;
                    problem(table, row, column, row.text(column) + " is less than " + least);
                }
                last = number;
                before = column;
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
