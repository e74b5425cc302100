/** The form in which a record is edited where its evidence is read. */
@NullMarked
package hanoius.editor;

import org.jspecify.annotations.NullMarked;
