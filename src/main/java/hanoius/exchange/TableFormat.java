package hanoius.exchange;

import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.text.Words;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a table of agreements can be written as; the ending of the file's name decides. */
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
     * The content of a file with these agreements in that order.
     *
     * @param guarded whether cells that a spreadsheet would take for a formula get an apostrophe in
     *     front where the format does not tell text from formulas
     */
    public AtomicFile.Content content(
            List<Agreement> agreements, Dataset dataset, Words words, boolean guarded) {
        return switch (this) {
            case CSV -> out -> new SourcedCsv(dataset, words, guarded).agreements(out, agreements);
            case XLSX -> out -> new AgreementsXlsx(dataset, words).writeTo(out, agreements);
        };
    }
}
