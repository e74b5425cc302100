/** The fonts that come with the program, for JavaFX: Inter for words and Feather for icons. */
@NullMarked
package hanoius.font;

import org.jspecify.annotations.NullMarked;
