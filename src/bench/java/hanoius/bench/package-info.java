/** The benchmarks: what is measured against what, how frames are counted, and the table. */
@NullMarked
package hanoius.bench;

import org.jspecify.annotations.NullMarked;
