/** The records of the document that may be there twice, from where they are merged. */
@NullMarked
package hanoius.doubles;

import org.jspecify.annotations.NullMarked;
