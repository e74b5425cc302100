package hanoius.exchange;

import hanoius.exchange.DataPackageException.Problem;

import java.util.ArrayList;
import java.util.List;

/** The problems found so far, up to a number that a person can still read. */
final class Problems {

    private static final int MOST = 100;

    private final List<Problem> found = new ArrayList<>();

    void add(String file, long line, String column, String message) {
        if (!full()) {
            found.add(new Problem(file, line, column, message, null));
        }
    }

    /**
     * Takes what is wrong with a file before it is a table.
     *
     * @param column empty for a row or the file as a whole
     */
    void add(String file, String column, CsvFault fault) {
        if (!full()) {
            found.add(new Problem(file, fault.line(), column, fault.english(), fault));
        }
    }

    /**
     * Takes what a package has otherwise than it has to.
     *
     * @param line 0 for the file as a whole
     * @param column empty for a row or the file as a whole
     */
    void add(String file, long line, String column, PackageFault fault) {
        if (!full()) {
            found.add(new Problem(file, line, column, fault.english(), fault));
        }
    }

    /** Whether looking for more has no purpose. */
    boolean full() {
        return found.size() >= MOST;
    }

    List<Problem> found() {
        return List.copyOf(found);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new DataPackageException(found);
        }
    }
}
