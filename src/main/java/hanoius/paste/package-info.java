/**
 * Rows that are pasted from a spreadsheet: what stands in them, how it is understood, and what
 * would become of the record by it. Nothing is written here.
 */
@NullMarked
package hanoius.paste;

import org.jspecify.annotations.NullMarked;
