package hanoius.timeline;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that lead from record to record. */
final class WalkKeys {

    private final TimelineSelection selection;

    WalkKeys(TimelineSelection selection) {
        this.selection = selection;
    }

    /** Whether the key was one of these. */
    boolean pressed(KeyEvent event) {
        if (event.isShiftDown() || event.isAltDown()) {
            return false;
        }
        return event.isShortcutDown() ? ends(event.getCode()) : step(event.getCode());
    }

    private boolean ends(KeyCode code) {
        switch (code) {
            case HOME -> selection.first();
            case END -> selection.last();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean step(KeyCode code) {
        switch (code) {
            case RIGHT -> selection.walk().next();
            case LEFT -> selection.walk().previous();
            case UP -> selection.walk().up();
            case DOWN -> selection.walk().down();
            case HOME -> selection.walk().first();
            case END -> selection.walk().last();
            case PERIOD -> selection.next();
            case COMMA -> selection.previous();
            default -> {
                return false;
            }
        }
        return true;
    }
}
