package hanoius.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;

import hanoius.exchange.CsvFault;
import hanoius.exchange.CsvRows;
import hanoius.intake.Grid.Row;
import hanoius.intake.Grid.Told;
import hanoius.intake.RowException.Reason;
import hanoius.task.TaskRunner.Progress;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** Text whose cells are separated by commas, semicolons, tabs or bars, with quotes (RFC 4180). */
final class DelimitedText {

    private static final String SEPARATORS = ",;\t|";
    private static final int LOOKED_AT = 100;
    private static final int BEGINNING = 1 << 16;

    private DelimitedText() {}

    /** Reads a text; a row that cannot be read ends it, as nobody knows where the next begins. */
    static Grid read(String name, String text, String encoding, Progress progress) {
        char separator = separator(text);
        List<Row> rows = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        long last = 0;
        try {
            for (CsvRecord each : CsvRows.of(new StringReader(text), separator)) {
                if (progress.cancelled()) {
                    throw new CancellationException("The table is no longer wanted.");
                }
                last = each.getStartingLineNumber();
                Row row =
                        new Row(last, each.getFields().stream().map(DelimitedText::free).toList());
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
        } catch (CsvParseException e) {
            problems.add(fault(name, text, separator, last));
        }
        return new Grid(name, new Told(encoding, separator, ""), rows, problems);
    }

    /** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
    private static String free(String cell) {
        return cell.length() > 1
                        && cell.charAt(0) == '\''
                        && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    /** Where it ends to be a table, and why. */
    private static RowProblem fault(String name, String text, char separator, long last) {
        try {
            return CsvFault.find(new StringReader(text), separator)
                    .map(each -> new RowProblem(name, each.line(), "", each, ""))
                    .orElseGet(
                            () ->
                                    new RowProblem(
                                            name,
                                            last + 1,
                                            "",
                                            new RowException(Reason.BROKEN),
                                            ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What cuts most of the first rows into the same number of cells. */
    static char separator(String text) {
        String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
        char best = ',';
        double most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            double fit = fit(beginning, SEPARATORS.charAt(i));
            if (fit > most) {
                best = SEPARATORS.charAt(i);
                most = fit;
            }
        }
        return best;
    }

    private static double fit(String text, char separator) {
        Map<Integer, Integer> widths = new HashMap<>();
        int rows = 0;
        try {
            for (CsvRecord each : CsvRows.of(new StringReader(text), separator)) {
                widths.merge(each.getFieldCount(), 1, Integer::sum);
                rows++;
                if (rows == LOOKED_AT) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            // The beginning may end within quotes.
            if (rows == 0) {
                return 0;
            }
        }
        double best = 0;
        for (Map.Entry<Integer, Integer> each : widths.entrySet()) {
            if (each.getKey() > 1) {
                best = Math.max(best, (double) each.getValue() / rows + each.getKey() / 10_000.0);
            }
        }
        return best;
    }
}
