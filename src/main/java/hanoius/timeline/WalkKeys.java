package hanoius.timeline;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that lead from record to record. */
final class WalkKeys {

    private final TimelineSelection selection;
    private final LaneWalk walk;

    WalkKeys(TimelineSelection selection, LaneWalk walk) {
        this.selection = selection;
        this.walk = walk;
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
            case RIGHT -> walk.next();
            case LEFT -> walk.previous();
            case UP -> walk.up();
            case DOWN -> walk.down();
            case HOME -> walk.first();
            case END -> walk.last();
            case PERIOD -> selection.next();
            case COMMA -> selection.previous();
            default -> {
                return false;
            }
        }
        return true;
    }
}
