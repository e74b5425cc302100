package hanoius.fts5;

import java.io.Serial;

/** The bytes are not those of an index. */
public final class BrokenIndex extends IllegalArgumentException {

    @Serial private static final long serialVersionUID = 1L;

    public BrokenIndex() {
        super("the blocks of the index for search are broken");
    }
}
