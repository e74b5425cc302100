package hanoius.importing;

import hanoius.exchange.AtomicFile;
import hanoius.intake.Account;
import hanoius.intake.ErrorsCsv;
import hanoius.intake.Grid;
import hanoius.intake.Mapping;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What of a file is not taken in, with the reasons.
 *
 * @param grid the file as a table; null when it is none
 * @param mapping what its columns are; null likewise
 */
public record RowsInError(
        Account account, @Nullable Grid grid, @Nullable Mapping mapping, Words words) {

    /**
     * Writes them as CSV, a table as it was with one column more.
     *
     * @throws IOException if that cannot be written; nothing is left of it then
     */
    public Path writeTo(Path file) throws IOException {
        AtomicFile.write(
                file,
                out -> {
                    if (mapping != null && grid != null) {
                        ErrorsCsv.write(account, grid, mapping, words, out);
                    } else {
                        ErrorsCsv.write(account, words, out);
                    }
                });
        return file;
    }
}
