/**
 * Two copies of a document become one again: what either changed since they were one, record by
 * record and field by field, and what is taken of it.
 */
@NullMarked
package hanoius.merge;

import org.jspecify.annotations.NullMarked;
