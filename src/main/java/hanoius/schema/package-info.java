/** Each kind of record described once, field by field: its type, its check, how it is written. */
@NullMarked
package hanoius.schema;

import org.jspecify.annotations.NullMarked;
