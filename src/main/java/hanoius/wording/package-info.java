/** What people write in the cells of their tables, and what they mean by it. */
@NullMarked
package hanoius.wording;

import org.jspecify.annotations.NullMarked;
