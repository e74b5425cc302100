package hanoius.exchange;

import hanoius.exchange.RecordTables.Selection;
import hanoius.model.Dataset;
import hanoius.text.Words;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a table of records can be written as; the ending of the file's name decides. */
public enum TableFormat {
    CSV(".csv", "shell.export_csv"),
    XLSX(".xlsx", "shell.export_xlsx");

    private final String ending;
    private final String key;

    TableFormat(String ending, String key) {
        this.ending = ending;
        this.key = key;
    }

    public String ending() {
        return ending;
    }

    /** The message key of its name. */
    public String key() {
        return key;
    }

    /** The format that a file's name asks for; empty for any other ending. */
    public static Optional<TableFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(each -> name.endsWith(each.ending)).findFirst();
    }

    public static String[] endings() {
        return Stream.of(values()).map(TableFormat::ending).toArray(String[]::new);
    }

    /**
     * The content of a file with some records.
     *
     * @param guarded whether cells that a spreadsheet would take for a formula get an apostrophe in
     *     front where the format does not tell text from formulas
     */
    public AtomicFile.Content content(
            Selection selection, Dataset dataset, Words words, boolean guarded) {
        RecordTables tables = new RecordTables(dataset, words);
        return switch (this) {
            case CSV -> out -> tables.csv(out, selection, guarded);
            case XLSX -> out -> tables.xlsx(out, selection);
        };
    }
}
