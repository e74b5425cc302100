package hanoius.exchange;

import hanoius.edtf.Refusal;
import hanoius.file.FileProblem;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A file or folder that could not be made, and nothing was left of it; the message is one line. */
public final class WriteException extends IOException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final ArrayList<Serializable> arguments;

    private WriteException(
            String message, String key, List<Serializable> arguments, IOException cause) {
        super(message, cause);
        this.key = key;
        this.arguments = new ArrayList<>(arguments);
    }

    static WriteException of(Path file, IOException e) {
        return of(file, FileProblem.making(file, e), e);
    }

    /** A file that cannot take the place of a folder. */
    static WriteException overFolder(Path file) {
        return of(file, FileProblem.IS_FOLDER, new IOException("a folder"));
    }

    private static WriteException of(Path file, Serializable why, IOException cause) {
        String name = String.valueOf(file.getFileName());
        String folder =
                Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file).toString();
        return new WriteException(
                String.format(
                        Locale.ROOT,
                        "Cannot write %s in %s: %s",
                        name,
                        folder,
                        FileProblem.english(why)),
                "write.file",
                List.of(name, folder, why),
                cause);
    }

    /** A folder that cannot be made. */
    public static WriteException folder(Path folder, IOException e) {
        Serializable why = FileProblem.orWords(e);
        return new WriteException(
                "Cannot make the folder " + folder + ": " + FileProblem.english(why),
                "write.folder",
                List.of(folder.toString(), why),
                e);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public List<Object> arguments() {
        return List.copyOf(arguments);
    }
}
