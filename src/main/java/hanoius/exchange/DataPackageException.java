package hanoius.exchange;

import hanoius.edtf.Refusal;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** A data package that cannot be taken in as it is. */
public final class DataPackageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // Records of strings, but List itself does not promise to be serialisable.
    private final transient List<Problem> problems;

    /**
     * What is wrong at one place of a data package.
     *
     * @param file the file's name within the package
     * @param line the line on which the row begins, from 1; 0 when the file as a whole is meant
     * @param column the column's name; empty when the row as a whole is meant
     * @param message what is wrong there, in English
     * @param why the same in every language; null where it is said in English only
     */
    public record Problem(
            String file, long line, String column, String message, @Nullable Refusal why) {

        /** In the language of a reader, as in {@code sources.csv, line 14: title: …}. */
        public String told(Words words) {
            String says = why == null ? message : words.of(why);
            String what = column.isEmpty() ? says : words.get("csv_fault.in_column", column, says);
            return line == 0
                    ? words.get("csv_fault.in_file", file, what)
                    : words.get("csv_fault.in_line", file, line, what);
        }

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

    DataPackageException(List<Problem> problems) {
        super(
                problems.getFirst()
                        + (problems.size() == 1
                                ? ""
                                : String.format(
                                        Locale.ROOT, " (and %d more)", problems.size() - 1)));
        this.problems = List.copyOf(problems);
    }

    /** Where and what, in the order of the files; at least one, at most a hundred. */
    public List<Problem> problems() {
        return problems;
    }
}
