package hanoius.picture;

import hanoius.file.FileEnding;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What kind of file a picture becomes. */
public enum PictureFormat {
    PNG(".png"),
    SVG(".svg");

    private final String ending;

    PictureFormat(String ending) {
        this.ending = ending;
    }

    /** How the names of such files end, with the full stop. */
    public String ending() {
        return ending;
    }

    /** The format that a file's name asks for; empty when it asks for neither. */
    public static Optional<PictureFormat> of(Path file) {
        String name = file.toString();
        return Arrays.stream(values())
                .filter(each -> FileEnding.has(name, each.ending))
                .findFirst();
    }

    /** The file's name with this format's ending, in place of another format's if it has one. */
    public Path named(Path file) {
        Optional<PictureFormat> asked = of(file);
        if (asked.filter(this::equals).isPresent()) {
            return file;
        }
        String name = String.valueOf(file.getFileName());
        int end = name.length() - asked.map(each -> each.ending.length()).orElse(0);
        return file.resolveSibling(name.substring(0, end) + ending);
    }

    /**
     * Writes the file's bytes; the same picture always gives the same.
     *
     * @throws PictureSizeException when there would be nothing to see, or too much
     * @throws java.util.concurrent.CancellationException when the watch cancelled
     */
    public void write(Picture picture, OutputStream out, Watch watch) throws IOException {
        switch (this) {
            case PNG -> PngPicture.of(picture).writeTo(out, watch);
            case SVG -> new SvgPicture(picture).writeTo(out, watch);
        }
    }
}
