package hanoius.numeral;

import hanoius.edtf.Refusal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A number or formula that cannot be understood. The message is in English. */
public final class NumberException extends IllegalArgumentException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final NumberProblem problem;
    private final int position;
    // Strings, but List itself does not promise to be serialisable.
    private final transient List<Object> arguments;

    /**
     * @param position the offending character's index in the text, from 0
     * @param arguments what the sentence of the problem names
     */
    public NumberException(NumberProblem problem, int position, Object... arguments) {
        super(problem.english(arguments));
        this.problem = problem;
        this.position = position;
        this.arguments = List.of(arguments);
    }

    /** The same problem at another place, as when the text is part of a longer one. */
    public NumberException at(int otherPosition) {
        return new NumberException(problem, otherPosition, arguments.toArray());
    }

    /** What is wrong, as a sentence in English. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    @Override
    public String key() {
        return "number_problem." + problem.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Object> arguments() {
        return arguments;
    }

    /** The offending character's index in the text, from 0. */
    public int position() {
        return position;
    }
}
