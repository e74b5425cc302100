/** How much of anything a record may have, whoever wrote it. */
@NullMarked
package hanoius.limit;

import org.jspecify.annotations.NullMarked;
