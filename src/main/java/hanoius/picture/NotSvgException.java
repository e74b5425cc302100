package hanoius.picture;

import java.io.IOException;
import java.nio.file.Path;

/** A file is no SVG, or a damaged one. */
final class NotSvgException extends IOException {

    private static final long serialVersionUID = 1;

    NotSvgException(Path file, Exception cause) {
        super(file + " is not an SVG picture: " + cause.getMessage(), cause);
    }
}
