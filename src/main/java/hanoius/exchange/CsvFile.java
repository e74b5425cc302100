package hanoius.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A CSV file (RFC 4180; UTF-8, with or without byte order mark) as the rows of a table. */
final class CsvFile {

    private final PackageFiles files;
    private final Table table;
    private final Problems problems;

    CsvFile(PackageFiles files, Table table, Problems problems) {
        this.files = files;
        this.table = table;
        this.problems = problems;
    }

    /** The rows that have as many cells as the header; what is wrong goes to the problems. */
    List<TableRow> rows() throws IOException {
        List<TableRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvRows.of(characters(files.open(table.file())), ',')) {
            boolean header = true;
            for (CsvRecord record : csv) {
                if (header && !header(record)) {
                    return rows;
                }
                if (!header) {
                    row(record, rows);
                }
                header = false;
            }
            if (header) {
                problems.add(table.file(), "", CsvFault.of(CsvFault.Reason.EMPTY, 0, 0));
            }
        } catch (CsvParseException e) {
            parseFailure(e);
        } catch (UncheckedIOException e) {
            readFailure(Objects.requireNonNull(e.getCause()));
        } catch (CharacterCodingException e) {
            readFailure(e);
        }
        return rows;
    }

    private static Reader characters(InputStream in) throws IOException {
        PushbackReader characters =
                new PushbackReader(
                        new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1);
        try {
            int first = characters.read();
            if (first >= 0 && first != RecordTables.BYTE_ORDER_MARK) {
                characters.unread(first);
            }
            return characters;
        } catch (IOException e) {
            characters.close();
            throw e;
        }
    }

    private boolean header(CsvRecord record) {
        List<String> expected = table.columnNames();
        if (record.getFields().equals(expected)) {
            return true;
        }
        List<String> found = record.getFields();
        for (int i = 0; i < Math.max(found.size(), expected.size()); i++) {
            String wanted = i < expected.size() ? expected.get(i) : "";
            String here = i < found.size() ? found.get(i) : "";
            if (!here.equals(wanted)) {
                problems.add(
                        table.file(),
                        wanted,
                        CsvFault.of(
                                CsvFault.Reason.HEADER,
                                record.getStartingLineNumber(),
                                i + 1,
                                i + 1,
                                here));
            }
        }
        return false;
    }

    private void row(CsvRecord record, List<TableRow> rows) {
        List<String> names = table.columnNames();
        if (record.getFieldCount() != names.size()) {
            problems.add(
                    table.file(),
                    "",
                    CsvFault.of(
                            CsvFault.Reason.CELLS,
                            record.getStartingLineNumber(),
                            0,
                            record.getFieldCount(),
                            names.size()));
            return;
        }
        Map<String, String> cells = HashMap.newHashMap(names.size());
        for (int i = 0; i < names.size(); i++) {
            cells.put(names.get(i), record.getField(i));
        }
        rows.add(new TableRow(record.getStartingLineNumber(), cells));
    }

    private void parseFailure(CsvParseException e) throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                readFailure((IOException) cause);
                return;
            }
        }
        Optional<CsvFault> found;
        try (Reader characters = characters(files.open(table.file()))) {
            found = CsvFault.find(characters, ',');
        }
        if (found.isPresent()) {
            problems.add(table.file(), column(found.get()), found.get());
        } else {
            problems.add(table.file(), 0, "", String.valueOf(e.getMessage()));
        }
    }

    private String column(CsvFault fault) {
        List<String> names = table.columnNames();
        return fault.cell() < 1 || fault.cell() > names.size() ? "" : names.get(fault.cell() - 1);
    }

    private void readFailure(IOException e) throws IOException {
        if (!(e instanceof CharacterCodingException)) {
            throw e;
        }
        problems.add(
                table.file(), "", CsvFault.of(CsvFault.Reason.ENCODING, firstLineNotUtf8(), 0));
    }

    /** The decoder reads ahead and does not say where it failed, so the lines are tried in turn. */
    private long firstLineNotUtf8() throws IOException {
        long line = 1;
        try (InputStream in = new BufferedInputStream(files.open(table.file()))) {
            byte[] buffer = new byte[CsvFault.LONGEST];
            int length = 0;
            for (int each = in.read(); each >= 0; each = in.read()) {
                buffer[length++] = (byte) each;
                if (each == '\n' || length == buffer.length) {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, 0, length));
                    length = 0;
                    line++;
                }
            }
        } catch (CharacterCodingException e) {
            return line;
        }
        return line;
    }
}
