/** What was thrown and caught nowhere: how it is noticed, told once and kept in a log. */
@NullMarked
package hanoius.fault;

import org.jspecify.annotations.NullMarked;
