/** What the file of a picture says about itself, read within limits. */
@NullMarked
package hanoius.metadata;

import org.jspecify.annotations.NullMarked;
