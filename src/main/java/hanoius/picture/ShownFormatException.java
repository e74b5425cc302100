package hanoius.picture;

import java.io.IOException;

/** A picture's JSON is in the format of an earlier or a later version of this program. */
final class ShownFormatException extends IOException {

    private static final long serialVersionUID = 1;

    private final boolean earlier;

    ShownFormatException(boolean earlier) {
        super(earlier ? "it is in an earlier format" : "it is in a later format");
        this.earlier = earlier;
    }

    boolean earlier() {
        return earlier;
    }
}
