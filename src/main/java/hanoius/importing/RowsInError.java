package hanoius.importing;

import hanoius.exchange.AtomicFile;
import hanoius.intake.Batch;
import hanoius.intake.ErrorsCsv;
import hanoius.text.Words;

import java.io.IOException;
import java.nio.file.Path;

/** What of files is not taken in, with the reasons. */
public record RowsInError(Batch batch, Words words) {

    /**
     * Writes them as CSV, a single table as it was with one column more.
     *
     * @throws IOException if that cannot be written; nothing is left of it then
     */
    public Path writeTo(Path file) throws IOException {
        AtomicFile.write(file, out -> ErrorsCsv.write(batch, words, out));
        return file;
    }
}
