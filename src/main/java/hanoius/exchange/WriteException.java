package hanoius.exchange;

import hanoius.model.Refusal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A file that could not be written, and nothing was left of it; the message is one line. */
public final class WriteException extends IOException implements Refusal {

    private static final long serialVersionUID = 1L;

    private enum Reason {
        NO_FOLDER,
        NO_PERMISSION,
        IS_FOLDER,
        FAILED
    }

    private final Reason reason;
    private final String name;
    private final String folder;
    private final String why;

    private WriteException(Path file, Reason reason, String why, IOException cause) {
        name = String.valueOf(file.getFileName());
        folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file).toString();
        this.reason = reason;
        this.why = why;
        initCause(cause);
    }

    static WriteException of(Path file, IOException e) {
        return switch (e) {
            case NoSuchFileException _ ->
                    new WriteException(file, Reason.NO_FOLDER, "the folder does not exist", e);
            case AccessDeniedException _ ->
                    new WriteException(file, Reason.NO_PERMISSION, "there is no permission", e);
            case FileSystemException at when at.getReason() != null ->
                    new WriteException(file, Reason.FAILED, at.getReason(), e);
            default ->
                    new WriteException(
                            file,
                            Reason.FAILED,
                            Objects.requireNonNullElse(
                                    e.getMessage(), e.getClass().getSimpleName()),
                            e);
        };
    }

    static WriteException folder(Path file) {
        String why = "that is a folder";
        return new WriteException(
                file, Reason.IS_FOLDER, why, new FileSystemException(file.toString(), null, why));
    }

    @Override
    public String getMessage() {
        return String.format(Locale.ROOT, "Cannot write %s in %s: %s", name, folder, why);
    }

    @Override
    public String key() {
        return "write." + reason.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Object> arguments() {
        return List.of(name, folder, why);
    }
}
