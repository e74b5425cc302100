package hanoius.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import hanoius.exchange.AtomicFile;
import hanoius.form.DateNotation;
import hanoius.language.Language;
import hanoius.model.RecordId.Kind;
import hanoius.schema.ListCell;
import hanoius.text.Words;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What somebody said of the columns of tables, by their heads, over a restart too: a file of CSV
 * with a row for each, latest first. It is the user's, not the document's; that it cannot be read
 * or kept only means that one is asked again.
 *
 * @param file in which it is kept
 */
public record KnownTables(Path file) {

    private static final int MOST = 200;
    private static final int CELLS = 6;

    /** Heads stand among the first rows. */
    private static final int FIRST_ROWS = 10;

    /** What was said of a table with one of the rows of a grid as its head. */
    public Optional<Mapping> of(Grid grid, Words words) {
        List<List<String>> known = rows();
        for (int i = 0; i < Math.min(FIRST_ROWS, grid.rows().size()); i++) {
            String heads = heads(grid.rows().get(i).cells());
            for (List<String> each : known) {
                if (each.getFirst().equals(heads)) {
                    Optional<Mapping> mapping = mapping(each, i, grid, words);
                    if (mapping.isPresent()) {
                        return mapping;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Keeps what was said of a table. */
    public void keep(Grid grid, Mapping mapping) {
        String heads = heads(mapping.heads(grid));
        List<List<String>> all = new ArrayList<>();
        all.add(
                List.of(
                        heads,
                        mapping.kind().word(),
                        String.join(
                                "\n", mapping.targets().stream().map(Target::toString).toList()),
                        pairs(mapping.fixed()),
                        pairs(mapping.orders()),
                        pairs(mapping.signs())));
        rows().stream().filter(each -> !each.getFirst().equals(heads)).forEach(all::add);
        try {
            AtomicFile.write(
                    file,
                    out -> {
                        // Not closed: the stream is not this one's.
                        CsvWriter csv =
                                CsvWriter.builder()
                                        .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                        all.stream().limit(MOST).forEach(csv::writeRecord);
                        csv.flush();
                    });
        } catch (IOException e) {
            // One is asked again.
        }
    }

    private static String heads(List<String> cells) {
        return ListCell.join(
                cells.stream().map(each -> each.isBlank() ? "-" : each.strip()).toList());
    }

    private static String pairs(Map<?, ?> values) {
        return String.join(
                "\n",
                values.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .sorted()
                        .toList());
    }

    private static Map<String, String> pairs(String cell) {
        Map<String, String> pairs = new TreeMap<>();
        cell.lines()
                .forEach(
                        each -> {
                            int at = each.indexOf('=');
                            pairs.put(each.substring(0, at), each.substring(at + 1));
                        });
        return pairs;
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(Files.readString(file))) {
            for (CsvRecord each : csv) {
                if (each.getFieldCount() == CELLS) {
                    rows.add(each.getFields());
                }
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            // Nothing is known then, or what stands before.
        }
        return rows;
    }

    /** What a row says, as far as it fits the grid and the document; empty for what is broken. */
    private static Optional<Mapping> mapping(List<String> row, int head, Grid grid, Words words) {
        try {
            Kind kind = Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            if (!Mapping.KINDS.contains(kind)) {
                return Optional.empty();
            }
            Mapping begun = Mapping.unknown(grid, kind);
            List<Target> choices = begun.choices(words);
            List<Target> targets =
                    Stream.of(row.get(2).split("\n", -1))
                            .map(Target::parse)
                            .map(each -> choices.contains(each) ? each : Target.NONE)
                            .toList();
            Map<String, String> fixed = pairs(row.get(3));
            ColumnWords columns = new ColumnWords(words);
            // Words of lists of another document are none of this one.
            fixed.entrySet()
                    .removeIf(
                            each ->
                                    !columns.values(each.getKey(), kind)
                                            .containsKey(each.getValue()));
            Map<Integer, DateNotation.Order> orders = new TreeMap<>();
            pairs(row.get(4))
                    .forEach(
                            (column, order) ->
                                    orders.put(
                                            Integer.valueOf(column),
                                            DateNotation.Order.valueOf(order)));
            Map<Integer, Language> signs = new TreeMap<>();
            pairs(row.get(5))
                    .forEach(
                            (column, sign) ->
                                    signs.put(Integer.valueOf(column), Language.valueOf(sign)));
            return targets.size() == grid.width()
                    ? Optional.of(new Mapping(kind, head, targets, fixed, orders, signs))
                    : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
