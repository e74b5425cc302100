/** What an FTS5 index keeps, read from the bytes of its blocks: SQLite itself shows only part. */
@NullMarked
package hanoius.fts5;

import org.jspecify.annotations.NullMarked;
