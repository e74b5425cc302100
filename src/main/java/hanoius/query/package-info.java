/** What is typed into search and filter, as conditions on facts. */
@NullMarked
package hanoius.query;

import org.jspecify.annotations.NullMarked;
