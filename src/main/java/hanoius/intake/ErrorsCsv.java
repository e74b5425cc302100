package hanoius.intake;

import de.siegmar.fastcsv.writer.CsvWriter;

import hanoius.text.Words;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is in error, as CSV (RFC 4180, UTF-8) with a column of reasons. */
public final class ErrorsCsv {

    private ErrorsCsv() {}

    /**
     * Writes what is in error of files: the rows of a single table as they are, with the reasons in
     * a column more, and else one row for each problem; the stream stays open.
     */
    public static void write(Batch batch, Words words, OutputStream out) throws IOException {
        ReceivedFile first = batch.files().getFirst();
        Grid grid = first.grid();
        Mapping mapping = first.mapping();
        if (batch.files().size() == 1 && grid != null && mapping != null) {
            write(batch.account(), grid, mapping, words, out);
        } else {
            problems(batch, words, out);
        }
    }

    private static void problems(Batch batch, Words words, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Not closed: the stream is the caller's.
        CsvWriter csv = CsvWriter.builder().build(writer);
        boolean several = batch.files().size() > 1;
        csv.writeRecord(named(several, "file", "table", "row", "column", "read", "reason"));
        for (int i = 0; i < batch.files().size(); i++) {
            for (RowProblem each : batch.accounts().get(i).problems()) {
                csv.writeRecord(
                        named(
                                several,
                                batch.files().get(i).name(),
                                each.table(),
                                each.line() == 0 ? "" : Long.toString(each.line()),
                                each.column(),
                                each.read(),
                                words.of(each.why())));
            }
        }
        csv.flush();
        writer.flush();
    }

    private static List<String> named(boolean several, String... cells) {
        return List.of(cells).subList(several ? 0 : 1, cells.length);
    }

    /** So that they can be mended there and taken in again. */
    static void write(Account account, Grid grid, Mapping mapping, Words words, OutputStream out)
            throws IOException {
        Map<Long, String> reasons =
                account.problems().stream()
                        .collect(
                                Collectors.toMap(
                                        RowProblem::line,
                                        each -> each.told(words),
                                        (one, other) -> one + " · " + other,
                                        TreeMap::new));
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Not closed: the stream is the caller's.
        CsvWriter csv = CsvWriter.builder().build(writer);
        int width = mapping.targets().size();
        csv.writeRecord(row(grid.rows().get(mapping.head()), width, words.get("import.why")));
        for (Grid.Row each : mapping.rows(grid)) {
            String reason = reasons.remove(each.line());
            if (reason != null) {
                csv.writeRecord(row(each, width, reason));
            }
        }
        for (String each : reasons.values()) {
            csv.writeRecord(row(new Grid.Row(0, List.of()), width, each));
        }
        csv.flush();
        writer.flush();
    }

    private static List<String> row(Grid.Row row, int width, String last) {
        return Stream.concat(IntStream.range(0, width).mapToObj(row::cell), Stream.of(last))
                .toList();
    }
}
