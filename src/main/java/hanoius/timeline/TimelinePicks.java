package hanoius.timeline;

import hanoius.model.RecordId;

import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;

/** What a click on a record's mark does, or the Enter key. */
final class TimelinePicks {

    private final TimelineSelection selection;
    private final Runnable showEvidence;

    TimelinePicks(TimelineSelection selection, Runnable showEvidence) {
        this.selection = selection;
        this.showEvidence = showEvidence;
    }

    /** Selects, toggles with Ctrl, extends with Shift; shows evidence by two clicks or Enter. */
    void pick(RecordId id, InputEvent cause) {
        switch (cause) {
            case MouseEvent click when click.isShortcutDown() -> selection.toggle(id);
            case MouseEvent click when click.isShiftDown() -> selection.extendTo(id);
            case MouseEvent click when click.getClickCount() != 2 -> selection.select(id);
            default -> {
                selection.select(id);
                showEvidence.run();
            }
        }
    }
}
