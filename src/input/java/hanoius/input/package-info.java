/** Journeys with real input methods: the program in a display of its own, typed into key by key. */
@NullMarked
package hanoius.input;

import org.jspecify.annotations.NullMarked;
