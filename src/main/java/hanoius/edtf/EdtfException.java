package hanoius.edtf;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A date string that cannot be understood or that names a day which does not exist. The message is
 * in English.
 */
public final class EdtfException extends IllegalArgumentException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final DateProblem problem;
    private final int position;
    // Strings and numbers, but List itself does not promise to be serialisable.
    private final transient List<Object> arguments;

    /**
     * @param position the offending character's index in the string, from 0
     * @param arguments what the sentence of the problem names
     */
    public EdtfException(DateProblem problem, int position, Object... arguments) {
        super(problem.english(arguments));
        this.problem = problem;
        this.position = position;
        this.arguments = List.of(arguments);
    }

    /** The same problem at another place, as when the string is part of a longer one. */
    public EdtfException at(int otherPosition) {
        return new EdtfException(problem, otherPosition, arguments.toArray());
    }

    /** What is wrong, as a sentence in English. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    @Override
    public String key() {
        return "date_problem." + problem.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Object> arguments() {
        return arguments;
    }

    /** The offending character's index in the string, from 0. */
    public int position() {
        return position;
    }
}
