package hanoius.exchange;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.io.Reader;

/** The rows of CSV (RFC 4180) as they stand, within the limits that {@link CsvFault} tells. */
public final class CsvRows {

    private CsvRows() {}

    /**
     * Reads a text row by row; {@link CsvFault#find} says why and where one that cannot be read
     * ends it.
     *
     * @param separator what stands between two cells
     */
    public static CsvReader<CsvRecord> of(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(
                        CsvRecordHandler.of(
                                limits ->
                                        limits.maxFields(CsvFault.MOST)
                                                .maxFieldSize(CsvFault.LONGEST)
                                                .maxRecordSize(16 * CsvFault.LONGEST)),
                        text);
    }
}
