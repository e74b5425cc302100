package hanoius.exchange;

import hanoius.edtf.Refusal;

import java.io.IOException;
import java.io.Reader;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why something is no CSV (RFC 4180), and where.
 *
 * @param line on which it stands, from 1
 * @param cell which of the row it is, from 1; 0 for the row as a whole
 * @param arguments what the sentence names
 */
public record CsvFault(Reason reason, long line, int cell, List<Object> arguments)
        implements Refusal {

    /** What is wrong, with the same in few words of English. */
    public enum Reason {
        OPEN_QUOTE("a quotation mark opens here and is not closed"),
        AFTER_QUOTE("after the closing quotation mark stands \"{0}\""),
        MOST_CELLS("has more than {0} cells"),
        LONGEST_CELL("has more than {0} characters"),
        CELLS("has {0} cells instead of {1}"),
        HEADER("column {0} of the header is \"{1}\""),
        ENCODING("is not UTF-8"),
        EMPTY("is empty");

        private final String english;

        Reason(String english) {
            this.english = english;
        }
    }

    /** Of one row; a cell has at most {@link #LONGEST} characters. */
    public static final int MOST = 1_000;

    /** Of one cell, in characters. */
    public static final int LONGEST = 1 << 20;

    public CsvFault {
        arguments = List.copyOf(arguments);
    }

    static CsvFault of(Reason reason, long line, int cell, Object... arguments) {
        return new CsvFault(reason, line, cell, List.of(arguments));
    }

    @Override
    public String key() {
        return "csv_fault." + reason.name().toLowerCase(Locale.ROOT);
    }

    /** What is wrong, in few words of English. */
    String english() {
        return new MessageFormat(reason.english, Locale.ENGLISH).format(arguments.toArray());
    }

    /**
     * The first fault of a text; empty where there is none. A reader of CSV says at most in which
     * row it gave up.
     *
     * @param separator what stands between two cells
     */
    public static Optional<CsvFault> find(Reader text, char separator) throws IOException {
        return new Search(text, separator).find();
    }

    /** Goes through a text sign by sign. */
    private static final class Search {

        private static final int END = -1;

        private final Reader text;
        private final char separator;
        private long line = 1;
        private long row = 1;
        private int cell = 1;
        private int length;
        private int next;

        Search(Reader text, char separator) {
            this.text = text;
            this.separator = separator;
        }

        Optional<CsvFault> find() throws IOException {
            next = text.read();
            while (next != END) {
                Optional<CsvFault> fault = next == '"' ? quoted() : plain();
                if (fault.isEmpty()) {
                    fault = separated();
                }
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return Optional.empty();
        }

        private void advance() throws IOException {
            int here = next;
            next = text.read();
            if (here == '\n' || (here == '\r' && next != '\n')) {
                line++;
            }
            length++;
        }

        private boolean isEndOfCell() {
            return next == END || next == separator || next == '\n' || next == '\r';
        }

        private Optional<CsvFault> plain() throws IOException {
            length = 0;
            while (!isEndOfCell()) {
                advance();
                if (length > LONGEST) {
                    return Optional.of(of(Reason.LONGEST_CELL, line, cell, LONGEST));
                }
            }
            return Optional.empty();
        }

        private Optional<CsvFault> quoted() throws IOException {
            long opened = line;
            advance();
            length = 0;
            while (true) {
                if (next == END) {
                    return Optional.of(of(Reason.OPEN_QUOTE, opened, cell));
                }
                boolean isQuote = next == '"';
                advance();
                if (isQuote && next != '"') {
                    break;
                }
                if (isQuote) {
                    // Two of them are one that belongs to the text.
                    advance();
                    length--;
                }
                if (length > LONGEST) {
                    return Optional.of(of(Reason.LONGEST_CELL, opened, cell, LONGEST));
                }
            }
            return isEndOfCell()
                    ? Optional.empty()
                    : Optional.of(of(Reason.AFTER_QUOTE, line, cell, Character.toString(next)));
        }

        private Optional<CsvFault> separated() throws IOException {
            if (next == separator) {
                advance();
                cell++;
                if (cell > MOST) {
                    return Optional.of(of(Reason.MOST_CELLS, row, 0, MOST));
                }
                return Optional.empty();
            }
            if (next == '\r') {
                advance();
            }
            if (next == '\n') {
                advance();
            }
            cell = 1;
            row = line;
            return Optional.empty();
        }
    }
}
