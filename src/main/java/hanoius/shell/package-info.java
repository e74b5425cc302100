/** The main window: navigation, search, filter chips, evidence panel, status bar and looks. */
@NullMarked
package hanoius.shell;

import org.jspecify.annotations.NullMarked;
