/** The main window: navigation, evidence pane, status bar, preferences and looks. */
@NullMarked
package hanoius.shell;

import org.jspecify.annotations.NullMarked;
