package hanoius.interchange;

import hanoius.edtf.Refusal;

import java.util.List;
import java.util.Locale;

/**
 * What was lost of a file on the way, or could not be read.
 *
 * @param line of the row that it is about, as its {@link hanoius.exchange.TableRow} has it; 0 for
 *     the file as a whole
 * @param column as the file calls it; empty for all of the row
 * @param read what stands there, shortened
 */
public record Remark(long line, String column, Reason reason, String read) implements Refusal {

    private static final int LONGEST = 200;

    /** Why it is not in the rows. */
    public enum Reason {
        /** The record has no place for it. */
        NO_PLACE(false),
        /** It stands there more often than the record can have it: the first was taken. */
        SEVERAL(false),
        /** It is not what the format has there; the rest of the row was taken. */
        UNCLEAR(false),
        /** A row without what it must have; it was not taken. */
        INCOMPLETE(true),
        /** It is not of this format. */
        NOT_THIS_FORMAT(true);

        private final boolean error;

        Reason(boolean error) {
            this.error = error;
        }

        /** Whether nothing of the row, or of the file, was taken. */
        public boolean isError() {
            return error;
        }
    }

    public Remark {
        read = read.length() <= LONGEST ? read : read.substring(0, LONGEST - 1) + "…";
    }

    @Override
    public String key() {
        return "interchange.why." + reason.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Object> arguments() {
        return List.of(read);
    }
}
