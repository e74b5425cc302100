package hanoius.exchange;

/**
 * What is wrong at one place of a data package.
 *
 * @param file the file's name within the package
 * @param line the line on which the row begins, from 1; 0 when the file as a whole is meant
 * @param column the column's name; empty when the row as a whole is meant
 * @param message what is wrong there
 */
public record Problem(String file, long line, String column, String message) {

    /** As in {@code observations.csv:14: period: February 2019 has 28 days}. */
    @Override
    public String toString() {
        return file
                + (line == 0 ? "" : ":" + line)
                + ": "
                + (column.isEmpty() ? "" : column + ": ")
                + message;
    }
}
