package hanoius.metadata;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** A file is no picture of the kind, or a damaged one. */
public final class DamagedException extends IOException {

    private static final long serialVersionUID = 1;

    DamagedException(String what) {
        super(what);
    }

    DamagedException(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
