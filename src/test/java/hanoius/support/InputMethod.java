package hanoius.support;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;

import java.util.List;

/** Types as an input method does, which composes a word before it commits it. */
public final class InputMethod {

    private InputMethod() {}

    /**
     * Tells what has the focus what is composed and what is committed; on the FX thread.
     *
     * @param composed the word so far; empty when nothing is being composed any more
     * @param committed what is text from now on; empty while the word goes on
     */
    public static void type(Node field, String composed, String committed) {
        List<InputMethodTextRun> runs =
                composed.isEmpty()
                        ? List.of()
                        : List.of(
                                new InputMethodTextRun(
                                        composed, InputMethodHighlight.UNSELECTED_RAW));
        Event.fireEvent(
                field,
                new InputMethodEvent(
                        field,
                        field,
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                        runs,
                        committed,
                        composed.length()));
    }
}
