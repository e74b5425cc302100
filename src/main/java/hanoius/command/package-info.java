/**
 * The command line: what can be asked of a document without a window, and where the user's own
 * document lies.
 */
@NullMarked
package hanoius.command;

import org.jspecify.annotations.NullMarked;
