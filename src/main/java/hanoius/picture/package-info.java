/** Figures as pictures in files, painted by Java2D and described by metadata inside them. */
@NullMarked
package hanoius.picture;

import org.jspecify.annotations.NullMarked;
