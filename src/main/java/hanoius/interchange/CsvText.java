package hanoius.interchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import hanoius.exchange.CsvFault;
import hanoius.exchange.CsvRows;
import hanoius.exchange.TableRow;
import hanoius.interchange.Remark.Reason;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** A text of comma-separated values (RFC 4180) with a head. */
final class CsvText {

    private CsvText() {}

    /** The lines end in CR LF. */
    static String write(List<String> head, List<List<String>> rows) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(head);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /**
     * The rows by the names of the head in small letters, without the blanks around these; where it
     * ends to be CSV is a remark.
     *
     * @param isWanted whether a head is one of the format: below any other nothing is read, however
     *     much there is
     */
    static List<TableRow> read(String text, Predicate<List<String>> isWanted, Gathering gathering) {
        List<TableRow> rows = new ArrayList<>();
        List<String> head = List.of();
        long line = 0;
        try (CsvReader<CsvRecord> csv = CsvRows.of(new StringReader(text), ',')) {
            for (CsvRecord each : csv) {
                line = each.getStartingLineNumber();
                if (head.isEmpty()) {
                    head =
                            each.getFields().stream()
                                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                                    .toList();
                    if (!isWanted.test(head)) {
                        break;
                    }
                } else {
                    rows.add(new TableRow(line, cells(head, each)));
                }
            }
        } catch (CsvParseException e) {
            gathering.remark(fault(text, line + 1), "", Reason.NOT_THIS_FORMAT, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** On which line it ends to be CSV. */
    private static long fault(String text, long likely) {
        try {
            return CsvFault.find(new StringReader(text), ',').map(CsvFault::line).orElse(likely);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> cells(List<String> head, CsvRecord row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(head.size(), row.getFieldCount()); i++) {
            cells.putIfAbsent(head.get(i), row.getField(i));
        }
        return cells;
    }
}
