package hanoius.evidence;

import atlantafx.base.controls.SelectableTextFlow;

import hanoius.control.MarkedText;
import hanoius.text.Words;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.List;

/** Text of the record that can be marked and copied. */
final class Wording {

    private Wording() {}

    /** Wrapped text in the look of that style class. */
    static TextFlow selectable(String content, String styleClass, Words words) {
        List<Text> parts =
                MarkedText.flowing(
                        content,
                        words,
                        part -> {
                            var text = new Text(part);
                            text.getStyleClass().add(styleClass);
                            return text;
                        });
        var flow = new SelectableTextFlow(parts.toArray(Text[]::new));
        flow.getStyleClass().add("wording");
        flow.setAccessibleText(MarkedText.spoken(content, words));
        flow.setFocusTraversable(true);
        // Or the longest line would be the least width of the whole panel.
        flow.setMinWidth(0);
        return flow;
    }
}
