/** What others wrote on its way into the document: what its columns are, what it would change. */
@NullMarked
package hanoius.importing;

import org.jspecify.annotations.NullMarked;
