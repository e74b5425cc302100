package hanoius.evidence;

import atlantafx.base.controls.SelectableTextFlow;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Text of the record that can be marked and copied. */
final class Wording {

    private Wording() {}

    /** Wrapped text in the look of that style class. */
    static TextFlow selectable(String content, String styleClass) {
        var text = new Text(content);
        text.getStyleClass().add(styleClass);
        var flow = new SelectableTextFlow(text);
        flow.getStyleClass().add("wording");
        flow.setAccessibleText(content);
        flow.setFocusTraversable(true);
        // Or the longest line would be the least width of the whole panel.
        flow.setMinWidth(0);
        return flow;
    }
}
