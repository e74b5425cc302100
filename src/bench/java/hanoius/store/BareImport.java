package hanoius.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import hanoius.bench.ProcessorTime;
import hanoius.model.RecordId.Kind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that an import has made, copied into equal tables of a document that has what the other
 * had before: by {@code .import} of SQLite's shell, or by JDBC where there is no shell. All in one
 * transaction, with the settings and indices of documents; the index for search too, from words
 * that are put in order already.
 */
final class BareImport {

    /** Those that milestones have rows in, with what tells the rows of one. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("history", "id");
        TABLES.put("record", "id");
        TABLES.put("milestone", "id");
        TABLES.put("sector", "record");
        TABLES.put("place", "record");
        TABLES.put("participation", "record");
        TABLES.put("citation", "record");
    }

    private static final String SEARCH = "search";

    private final Path folder;
    private final Path document;
    private final boolean isShell;
    private final Map<String, Path> files = new LinkedHashMap<>();
    private double processorSeconds;

    private BareImport(Path folder, Path document, boolean isShell) {
        this.folder = folder;
        this.document = document;
        this.isShell = isShell;
    }

    /**
     * Takes the rows of all milestones out of a document.
     *
     * @param folder for what is made
     */
    static BareImport of(Path own, Path folder) throws SQLException, IOException {
        BareImport bare =
                new BareImport(folder, Files.copy(own, folder.resolve("bare")), hasShell());
        try (Connection connection = Connections.open(bare.document);
                Statements statements = new Statements(connection)) {
            bare.takeRows(statements);
        }
        return bare;
    }

    private static boolean hasShell() {
        try {
            return new ProcessBuilder("sqlite3", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String name() {
        return isShell ? "sqlite3 .import of the rows" : "JDBC inserts of the rows";
    }

    private void takeRows(Statements statements) throws SQLException, IOException {
        long first =
                statements.list("SELECT min(id) FROM milestone", row -> row.number(1)).getFirst();
        for (Map.Entry<String, String> each : TABLES.entrySet()) {
            write(statements, each.getKey(), each.getKey().equals("history") ? 0 : first);
        }
        Path words = file(SEARCH);
        try (CsvWriter out = CsvWriter.builder().build(words)) {
            statements.each(
                    IndexedTexts.query(Kind.MILESTONE) + " ORDER BY fact.id",
                    row -> out.writeRecord(SearchIndex.words(Kind.MILESTONE, row)));
        }
        for (String each : TABLES.keySet().stream().toList().reversed()) {
            statements.run("DELETE FROM " + each + " WHERE " + TABLES.get(each) + " >= " + first);
        }
        // Older shells know none of which rows can be deleted, and take nothing for NULL.
        statements.run("DROP TABLE search");
        statements.run(
                "CREATE VIRTUAL TABLE search USING fts5("
                        + String.join(", ", SearchIndex.COLUMNS)
                        + ", content = '', tokenize = 'ascii', prefix = '1 2 3')");
        statements.run("DROP TABLE history");
        statements.run(
                "CREATE TABLE history (id INTEGER PRIMARY KEY, position, parent, at, author,"
                        + " reason, group_id, undoes, kind, key, before, after)");
        statements.run("CREATE INDEX history_record ON history (kind, key)");
        statements.run("VACUUM");
    }

    private Path file(String table) {
        Path file = folder.resolve(table + ".csv");
        files.put(table, file);
        return file;
    }

    private void write(Statements statements, String table, long first)
            throws SQLException, IOException {
        int width = statements.list("SELECT name FROM pragma_table_info(?)", _ -> 1, table).size();
        try (CsvWriter out = CsvWriter.builder().build(file(table))) {
            statements.each(
                    "SELECT * FROM " + table + " WHERE " + TABLES.get(table) + " >= " + first,
                    row -> {
                        List<String> cells = new ArrayList<>(width);
                        for (int i = 1; i <= width; i++) {
                            String cell = row.optional(i);
                            cells.add(cell == null ? "" : cell);
                        }
                        out.writeRecord(cells);
                    });
        }
    }

    /** How long it takes to copy them. */
    double seconds() throws SQLException, IOException, InterruptedException {
        long start = System.nanoTime();
        if (isShell) {
            shell();
        } else {
            double before = ProcessorTime.own();
            jdbc();
            processorSeconds = ProcessorTime.own() - before;
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void shell() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add("PRAGMA foreign_keys = ON;");
        lines.add("PRAGMA synchronous = EXTRA;");
        lines.add("PRAGMA secure_delete = ON;");
        lines.add("PRAGMA temp_store = MEMORY;");
        lines.add("BEGIN IMMEDIATE;");
        lines.add("PRAGMA defer_foreign_keys = ON;");
        lines.add(".mode csv");
        files.forEach((table, file) -> lines.add(".import " + file + " " + table));
        lines.add("COMMIT;");
        Path script = Files.write(folder.resolve("script"), lines);
        Process shell =
                new ProcessBuilder("sh", "-c", "sqlite3 -bail '" + document + "' || exit 1; times")
                        .redirectInput(script.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(shell.getInputStream().readAllBytes(), UTF_8);
        if (shell.waitFor() != 0 || said.contains("rror") || said.contains("failed")) {
            throw new IllegalStateException(said);
        }
        processorSeconds = ProcessorTime.ofShell(said.lines().toList().getLast());
    }

    /** How long processors worked for that. */
    double processorSeconds() {
        return processorSeconds;
    }

    private void jdbc() throws SQLException, IOException {
        try (Connection connection = Connections.open(document)) {
            Transaction.run(
                    connection,
                    () -> {
                        for (Map.Entry<String, Path> each : files.entrySet()) {
                            insert(connection, each.getKey(), each.getValue());
                        }
                    });
        }
    }

    private static void insert(Connection connection, String table, Path file) throws SQLException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
            PreparedStatement insert = null;
            int waiting = 0;
            for (CsvRecord row : rows) {
                if (insert == null) {
                    insert = connection.prepareStatement(insert(table, row.getFieldCount()));
                }
                for (int i = 0; i < row.getFieldCount(); i++) {
                    insert.setString(i + 1, row.getField(i));
                }
                insert.addBatch();
                if (++waiting % 1_000 == 0) {
                    insert.executeBatch();
                }
            }
            if (insert != null) {
                insert.executeBatch();
                insert.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String insert(String table, int width) {
        String columns =
                table.equals(SEARCH) ? " (" + String.join(", ", SearchIndex.COLUMNS) + ")" : "";
        return "INSERT INTO "
                + table
                + columns
                + " VALUES ("
                + String.join(", ", Collections.nCopies(width, "?"))
                + ")";
    }
}
