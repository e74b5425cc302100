package hanoius.intake;

import de.siegmar.fastcsv.writer.CsvWriter;

import hanoius.text.Words;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** What is in error, as CSV (RFC 4180, UTF-8) with a column of reasons. */
public final class ErrorsCsv {

    private ErrorsCsv() {}

    /** Writes one row for each problem; the stream stays open. */
    public static void write(Account account, Words words, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Not closed: the stream is the caller's.
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord("table", "row", "column", "read", "reason");
        for (RowProblem each : account.problems()) {
            csv.writeRecord(
                    each.table(),
                    each.line() == 0 ? "" : Long.toString(each.line()),
                    each.column(),
                    each.read(),
                    words.of(each.why()));
        }
        csv.flush();
        writer.flush();
    }
}
