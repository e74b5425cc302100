package hanoius.fts5;

import java.util.HashSet;
import java.util.Set;

/** The rows of a segment that count no more. */
public final class DeletedRows {

    private static final int HEADER = 8;

    private final Set<Long> rows = new HashSet<>();

    /** Adds those of a page, which is a table of hashed numbers. */
    public void add(byte[] page) {
        if (page.length < HEADER || (page[0] != 4 && page[0] != 8)) {
            throw new BrokenIndex();
        }
        int width = page[0];
        BlockBytes bytes = new BlockBytes(page, HEADER, page.length);
        while (bytes.left() >= width) {
            long row = bytes.fixed(width);
            if (row != 0) {
                rows.add(row);
            }
        }
        if (page[1] != 0) {
            rows.add(0L);
        }
    }

    boolean has(long row) {
        return !rows.isEmpty() && rows.contains(row);
    }
}
