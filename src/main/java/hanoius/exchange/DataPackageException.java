package hanoius.exchange;

import java.util.List;
import java.util.Locale;

/** A data package that cannot be taken in as it is. */
public final class DataPackageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // Records of strings, but List itself does not promise to be serialisable.
    private final transient List<Problem> problems;

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
