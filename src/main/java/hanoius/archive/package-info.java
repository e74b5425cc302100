/** The door to a document, in terms of the model: how it is read, searched, changed and undone. */
@NullMarked
package hanoius.archive;

import org.jspecify.annotations.NullMarked;
