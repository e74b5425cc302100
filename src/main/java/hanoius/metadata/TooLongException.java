package hanoius.metadata;

import java.io.IOException;

/** A file has more in it than is read. */
public final class TooLongException extends IOException {

    private static final long serialVersionUID = 1;

    TooLongException() {
        super("it says more than is read");
    }
}
