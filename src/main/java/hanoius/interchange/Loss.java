package hanoius.interchange;

import hanoius.exchange.PackageTables;
import hanoius.exchange.TableRow;
import hanoius.model.Dataset;
import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.ListCell;
import hanoius.schema.QuantityType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.TermSchema;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a format does not carry of some records, found by reading what was written. Their words of
 * lists are not asked for.
 *
 * @param table of the data package that holds it
 * @param column of that table; empty for whole rows
 * @param rows which of them, as {@link #name} calls them, in the order of the record
 * @param all how many rows have something there
 */
public record Loss(String table, String column, List<String> rows, int all) {

    /** What tells the rows of further tables from each other. */
    private static final List<String> FURTHER =
            List.of("kind", Column.ID.name(), "position", "field", "language");

    public Loss {
        rows = List.copyOf(rows);
    }

    /** A row without its line and place: what names it. */
    static String name(String table, TableRow row) {
        List<String> key =
                Schemas.kind(table)
                        .<List<String>>map(kind -> Schemas.of(kind).primaryKey())
                        .orElse(FURTHER);
        return key.stream()
                .map(row::text)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /**
     * What the rows that were read do not say of a dataset, table by table and column by column.
     *
     * @param words in which words of lists may stand in place of their keys
     */
    static List<Loss> of(Dataset dataset, ForeignRows read, Words words) {
        List<Loss> losses = new ArrayList<>();
        PackageTables.rows(dataset)
                .forEach(
                        (table, rows) -> {
                            if (!table.equals(TermSchema.TERM.table())) {
                                losses.addAll(of(table, rows, read.rows(table), words));
                            }
                        });
        return losses;
    }

    private static List<Loss> of(
            String table, List<TableRow> said, List<TableRow> read, Words words) {
        Map<String, TableRow> known = new HashMap<>();
        read.forEach(each -> known.putIfAbsent(name(table, each), each));
        Map<String, String> lists = lists(table);
        Map<String, List<String>> lost = new LinkedHashMap<>();
        Map<String, Integer> all = new LinkedHashMap<>();
        for (TableRow row : said) {
            if (row.text("kind").equals(TermSchema.TERM.name())) {
                continue;
            }
            String name = name(table, row);
            TableRow found = known.get(name);
            all.merge("", 1, Integer::sum);
            if (found == null) {
                lost.computeIfAbsent("", _ -> new ArrayList<>()).add(name);
                continue;
            }
            Set<String> columns = new TreeSet<>(row.cells().keySet());
            columns.addAll(found.cells().keySet());
            for (String column : columns) {
                all.merge(column, 1, Integer::sum);
                String list = lists.getOrDefault(column, "");
                if (!isSame(row.text(column), found.text(column), list, words)) {
                    lost.computeIfAbsent(column, _ -> new ArrayList<>()).add(name);
                }
            }
        }
        return lost.entrySet().stream()
                .map(
                        each ->
                                new Loss(
                                        table,
                                        each.getKey(),
                                        each.getValue(),
                                        Objects.requireNonNullElse(all.get(each.getKey()), 0)))
                .toList();
    }

    private static boolean isSame(String said, String read, String list, Words words) {
        return said.equals(read)
                || (!list.isEmpty()
                        && !said.isEmpty()
                        && (words.term(list, said).equals(read)
                                || inWords(list, said, words).equals(read)));
    }

    /** The elements of a cell each in words. */
    private static String inWords(String list, String cell, Words words) {
        try {
            return ListCell.join(
                    ListCell.split(cell).stream().map(each -> words.term(list, each)).toList());
        } catch (IllegalArgumentException e) {
            return cell;
        }
    }

    /** The list of which the words of a column are. */
    private static Map<String, String> lists(String table) {
        return Schemas.kind(table).stream()
                .flatMap(kind -> Schemas.of(kind).packaged().stream())
                .filter(column -> !column.terms().isEmpty())
                .collect(Collectors.toMap(Column::name, Column::terms, (one, _) -> one));
    }

    /** All in one line, table by table. */
    public static String told(List<Loss> losses, String format, Words words) {
        Map<String, List<String>> byTable = new LinkedHashMap<>();
        for (Loss each : losses) {
            byTable.computeIfAbsent(each.table(), _ -> new ArrayList<>())
                    .add(each.column().isEmpty() ? each.count(words) : each.part(words));
        }
        return words.get(
                "interchange.not_in",
                format,
                byTable.entrySet().stream()
                        .map(
                                each ->
                                        words.get(
                                                "interchange.loss",
                                                words.get("interchange.table." + each.getKey()),
                                                String.join(", ", each.getValue())))
                        .collect(Collectors.joining("; ")));
    }

    private String count(Words words) {
        return words.get("interchange.loss_count", rows.size(), all);
    }

    /** As in "Sector (142 of 148)". */
    private String part(Words words) {
        return words.get("interchange.loss_part", label(words), count(words));
    }

    /** In one line, as in "Milestones: Sector (142 of 148)". */
    public String in(Words words) {
        return words.get(
                "interchange.loss",
                words.get("interchange.table." + table),
                column.isEmpty() ? count(words) : part(words));
    }

    private String label(Words words) {
        return Schemas.kind(table)
                .map(Schemas::of)
                .flatMap(schema -> label(schema, new FieldWords(words)))
                .orElseGet(() -> words.get("interchange.column." + column));
    }

    private <R> Optional<String> label(Schema<R> schema, FieldWords words) {
        return schema.fields().stream()
                .flatMap(Loss::parts)
                .filter(each -> each.name().equals(column))
                .findFirst()
                .map(words::label);
    }

    private static Stream<Field<?, ?>> parts(Field<?, ?> field) {
        return field.type() instanceof QuantityType
                ? QuantityType.PARTS.stream().map(each -> (Field<?, ?>) each)
                : Stream.of(field);
    }
}
