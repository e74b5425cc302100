package hanoius.typing;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What Esc does in a sheet, one step a press: it leaves what one types in, then the sheet. */
public final class SheetEscape {

    private SheetEscape() {}

    /**
     * Lets Esc leave a field for what the sheet is there for, and close the sheet from anywhere
     * else in it.
     */
    public static void install(Node sheet, Node main, Runnable close) {
        leaveFields(sheet, main);
        // Before lists and tables, which would keep it for themselves.
        sheet.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (isPlain(event)) {
                        event.consume();
                        close.run();
                    }
                });
    }

    /** Lets Esc leave a field; from anywhere else it does what it did. */
    public static void leaveFields(Node sheet, Node next) {
        sheet.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (isPlain(event) && isTypedIn(event.getTarget())) {
                        event.consume();
                        next.requestFocus();
                    }
                });
    }

    /** While a word is composed, Esc takes that back. */
    private static boolean isPlain(KeyEvent event) {
        return event.getCode() == KeyCode.ESCAPE
                && !event.isConsumed()
                && !Composition.isRunningIn(event.getTarget());
    }

    private static boolean isTypedIn(EventTarget target) {
        return target instanceof TextInputControl
                || (target instanceof Spinner<?> spinner && spinner.isEditable());
    }
}
