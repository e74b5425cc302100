/** The document: one SQLite file that holds the record, opened with care and checked. */
@NullMarked
package hanoius.store;

import org.jspecify.annotations.NullMarked;
