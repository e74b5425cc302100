/**
 * A table of records of whatever kind: sorted by several columns, grouped, its columns chosen,
 * copied and taken away as it stands. What is told of a kind is described by who has such a table.
 */
@NullMarked
package hanoius.table;

import org.jspecify.annotations.NullMarked;
