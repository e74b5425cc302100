package hanoius.model;

import hanoius.edtf.Refusal;
import hanoius.file.FileProblem;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;

/** A file that could not be read; the message is one line with place and reason. */
public final class ReadException extends IOException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final Serializable why;

    /** Says of a file what the exception says, however little that is. */
    public ReadException(Path file, IOException cause) {
        super(cause);
        this.file = file.toString();
        why = FileProblem.orWords(cause);
    }

    @Override
    public String getMessage() {
        return file + " cannot be read: " + FileProblem.english(why);
    }

    @Override
    public String key() {
        return "read.failed";
    }

    @Override
    public List<Object> arguments() {
        return List.of(file, why);
    }
}
