package hanoius.control;

import hanoius.text.LanguageMark;
import hanoius.text.LanguageMark.Part;
import hanoius.text.Words;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Texts of which a part stands in for one in the reader's language: the {@link LanguageMark} is a
 * small tag, or raised among texts that flow, and says what it means.
 */
public final class MarkedText {

    private static final String TAG = "language-tag";
    private static final double GAP = 6;

    private MarkedText() {}

    /**
     * Lets a label say a text, with a tag at its right when the text stands in for another. Takes
     * the place of the label's graphic then, and of the tag that it had.
     */
    public static void show(Labeled label, String text, Words words) {
        List<Part> parts = LanguageMark.parts(text);
        if (label.getGraphic() != null && isTag(label.getGraphic())) {
            label.setGraphic(null);
            label.setAccessibleText(null);
        }
        if (parts.size() == 2 && parts.getLast().isMark()) {
            label.setText(parts.getFirst().text());
            label.setGraphic(tag(parts.getLast().language(), words));
            label.setContentDisplay(ContentDisplay.RIGHT);
            label.setGraphicTextGap(GAP);
            label.setAccessibleText(spoken(text, words));
        } else {
            label.setText(text);
        }
    }

    /**
     * The text in pieces that flow, its marks small and raised among them. What is copied from them
     * is the text.
     *
     * @param plain makes a node of the rest
     */
    public static List<Text> flowing(String text, Words words, Function<String, Text> plain) {
        return LanguageMark.parts(text).stream()
                .map(part -> part.isMark() ? raised(part, words) : plain.apply(part.text()))
                .toList();
    }

    private static Text raised(Part mark, Words words) {
        var raised = new Text(mark.text());
        raised.getStyleClass().add("language-mark");
        LateTooltip.give(raised, words.standsIn(mark.language()));
        return raised;
    }

    /** The text with what its marks mean, for assistive technology. */
    public static String spoken(String text, Words words) {
        return LanguageMark.parts(text).stream()
                .map(
                        part ->
                                part.isMark()
                                        ? " (" + words.standsIn(part.language()) + ")"
                                        : part.text())
                .collect(Collectors.joining());
    }

    private static boolean isTag(Node node) {
        return node.getStyleClass().contains(TAG);
    }

    private static Label tag(String language, Words words) {
        var tag = new Label(language);
        tag.getStyleClass().add(TAG);
        tag.setMinWidth(Label.USE_PREF_SIZE);
        String meaning = words.standsIn(language);
        LateTooltip.give(tag, meaning);
        tag.setAccessibleText(meaning);
        return tag;
    }
}
