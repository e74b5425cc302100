package hanoius.intake;

import hanoius.exchange.TableRow;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Column;
import hanoius.schema.SourceSchema;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The sources of a workbook of ours, which stand numbered on a sheet of their own and are cited as
 * in "[1] [4]".
 */
final class NumberedSources {

    private static final Pattern CITED = Pattern.compile("(\\s*\\[\\d{1,9}])+\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\[\\d{1,9}]");

    private final Map<String, TableRow> rows = new HashMap<>();

    /** Reads a sheet by what its columns are. */
    interface Reading {
        Incoming of(Grid sheet, Mapping mapping);
    }

    NumberedSources(Grid grid, Words words, Reading reading) {
        sheet(grid).ifPresent(sheet -> read(sheet, words, reading));
    }

    private static Optional<Grid> sheet(Grid grid) {
        return grid.further().stream().filter(NumberedSources::isNumbered).findFirst();
    }

    /** The sheets behind a table that have no sources of it. */
    static List<Grid> others(Grid grid) {
        Optional<Grid> own = sheet(grid);
        return grid.further().stream().filter(each -> !own.equals(Optional.of(each))).toList();
    }

    private static boolean isNumbered(Grid sheet) {
        return sheet.rows().size() > 1
                && IntStream.range(1, sheet.rows().size())
                        .allMatch(i -> sheet.rows().get(i).cell(0).equals(Integer.toString(i)));
    }

    private void read(Grid sheet, Words words, Reading reading) {
        Optional<Mapping> mapping =
                Mapping.of(sheet, Kind.SOURCE, words).filter(each -> each.head() == 0);
        if (mapping.isEmpty()) {
            return;
        }
        Map<Long, String> numbers = new HashMap<>();
        sheet.rows().forEach(each -> numbers.put(each.line(), "[" + each.cell(0) + "]"));
        reading.of(sheet, mapping.get())
                .rows(SourceSchema.SOURCE.table())
                .forEach(
                        row -> {
                            String number = numbers.getOrDefault(row.line(), "");
                            Map<String, String> cells = new HashMap<>(row.cells());
                            cells.put(Incoming.HANDLE, row.text(Column.ID.name()));
                            cells.put(Column.ID.name(), number);
                            rows.put(number, new TableRow(0, cells));
                        });
    }

    /** Whether a text is the name of a numbered source. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** The numbers that a cell has; empty where it names its sources otherwise. */
    List<String> cited(String cell) {
        if (rows.isEmpty() || !CITED.matcher(cell).matches()) {
            return List.of();
        }
        List<String> cited =
                new ArrayList<>(NUMBER.matcher(cell).results().map(MatchResult::group).toList());
        return rows.keySet().containsAll(cited) ? cited : List.of();
    }

    /** The one of a number as it is cited; empty where it is no such. */
    Optional<TableRow> row(String cited) {
        return Optional.ofNullable(rows.get(cited));
    }
}
