package hanoius.limit;

import hanoius.edtf.Refusal;

import java.io.Serial;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Something that is more than a record may have. The message is one line of English. */
public final class LimitException extends IllegalArgumentException implements Refusal {

    @Serial private static final long serialVersionUID = 1L;

    private final LimitProblem problem;
    // Strings and numbers, but List itself does not promise to be serialisable.
    private final transient List<Object> arguments;

    /**
     * @param arguments what the sentence of the problem names
     */
    public LimitException(LimitProblem problem, Object... arguments) {
        super(problem.english(arguments));
        this.problem = problem;
        this.arguments = List.of(arguments);
    }

    /** What is wrong, as a sentence in English. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public LimitProblem problem() {
        return problem;
    }

    @Override
    public String key() {
        return "limit_problem." + problem.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Object> arguments() {
        return arguments;
    }
}
