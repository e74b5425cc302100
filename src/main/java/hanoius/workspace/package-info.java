/**
 * The open document as the views share it: its records, the filter, what is selected and brushed.
 */
@NullMarked
package hanoius.workspace;

import org.jspecify.annotations.NullMarked;
