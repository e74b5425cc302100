package hanoius.exchange;

import hanoius.exchange.RecordTables.Selection;
import hanoius.model.Dataset;
import hanoius.text.Words;

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
