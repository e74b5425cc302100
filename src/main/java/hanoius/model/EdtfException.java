package hanoius.model;

import java.util.Objects;

/** A date string that cannot be understood or that names a day which does not exist. */
public final class EdtfException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int position;

    /**
     * @param message what is wrong, as a sentence
     * @param position the offending character's index in the string, from 0
     */
    public EdtfException(String message, int position) {
        super(message);
        this.position = position;
    }

    /** What is wrong, as a sentence. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** The offending character's index in the string, from 0. */
    public int position() {
        return position;
    }
}
