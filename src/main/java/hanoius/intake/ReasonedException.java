package hanoius.intake;

import hanoius.edtf.Refusal;
import hanoius.language.Language;
import hanoius.text.Words;

import java.io.Serial;
import java.util.List;
import java.util.Locale;

/** What is not taken in, for one of the reasons that there are. */
abstract sealed class ReasonedException extends RuntimeException implements Refusal
        permits IntakeException, RowException {

    @Serial private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param group of messages, in which the reason names one
     * @param arguments what the sentence names
     */
    ReasonedException(String group, Enum<?> reason, Object... arguments) {
        super(reason + " " + List.of(arguments));
        key = group + reason.name().toLowerCase(Locale.ROOT);
        this.arguments = List.of(arguments);
    }

    /** What is wrong, as a sentence in English. */
    @Override
    public final String getMessage() {
        return Words.in(Language.EN).of(this);
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final List<Object> arguments() {
        return arguments;
    }
}
