/** What the build does to compiled classes and style sheets, so that a start has less to do. */
@NullMarked
package hanoius.build;

import org.jspecify.annotations.NullMarked;
