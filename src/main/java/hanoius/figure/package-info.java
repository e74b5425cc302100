/** Drawing without a device: marks in device-independent pixels, scales, ticks and hit testing. */
@NullMarked
package hanoius.figure;

import org.jspecify.annotations.NullMarked;
