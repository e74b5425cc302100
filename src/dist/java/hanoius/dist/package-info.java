/** Makes of the built program what people install. Run by the build, and no part of the program. */
@NullMarked
package hanoius.dist;

import org.jspecify.annotations.NullMarked;
