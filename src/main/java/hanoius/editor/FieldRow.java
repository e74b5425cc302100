package hanoius.editor;

import hanoius.archive.DocumentRefusal;
import hanoius.control.NodeLifetime;
import hanoius.edtf.Refusal;
import hanoius.font.Icon;
import hanoius.text.Why;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * One field of the form: its name, what edits it, and below that what is said of it. What is said
 * stands below its own field, so that nothing that one is about to press moves.
 */
public final class FieldRow extends VBox {

    /** So many characters of what a record has are said below a field. */
    private static final int MOST = 200;

    private final VBox below = new VBox();

    /**
     * @param name empty where the field stands under another heading
     */
    public FieldRow(String name, Node editor) {
        getStyleClass().add("field-row");
        below.getStyleClass().add("field-hints");
        below.managedProperty().bind(below.visibleProperty());
        below.visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(below.getChildren()));
        if (name.isEmpty()) {
            getChildren().setAll(editor, below);
            return;
        }
        var label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(editor);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(editor, Priority.ALWAYS);
        var line = new HBox(label, new VBox(editor, below));
        HBox.setHgrow(line.getChildren().getLast(), Priority.ALWAYS);
        line.getStyleClass().add("field-line");
        getChildren().setAll(line);
    }

    /** Says something below the field; an empty text is not there. */
    public FieldRow hint(ObservableValue<String> says, String styleClass) {
        var hint = new Label();
        hint.getStyleClass().addAll("field-hint", styleClass);
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        NodeLifetime.of(hint)
                .subscribe(
                        says,
                        now -> {
                            hint.setText(now);
                            hint.setVisible(!now.isEmpty());
                            hint.setManaged(!now.isEmpty());
                        });
        below.getChildren().add(hint);
        return this;
    }

    /** Puts something else below the field. */
    public FieldRow below(Node node) {
        node.managedProperty().bind(node.visibleProperty());
        below.getChildren().add(node);
        return this;
    }

    /** Says below the field what is wrong with what was typed, and what the record has instead. */
    public FieldRow telling(TypedEntry<?> entry, Words words) {
        var error = new Label();
        error.setGraphic(new Icon(Feather.ALERT_CIRCLE));
        error.getStyleClass().addAll("field-hint", "field-error");
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        NodeLifetime.of(error)
                .subscribe(
                        entry.errorProperty(),
                        why -> {
                            error.setText(why == null ? "" : sentence(why, entry, words));
                            error.setVisible(why != null);
                        });
        below(error);
        below(again(entry, words));
        return below(otherwise(entry, words));
    }

    /** Offers to save once more where only something outside of the field was in the way. */
    private static Node again(TypedEntry<?> entry, Words words) {
        Button again = button(words.get("edits.try_again"), entry.session().givenUp()::tryAgain);
        again.getStyleClass().add("try-again");
        NodeLifetime.of(again)
                .subscribe(
                        entry.errorProperty(),
                        why ->
                                again.setVisible(
                                        why instanceof DocumentRefusal file
                                                && file.mayBeTriedAgain()));
        return again;
    }

    private static String sentence(Refusal why, TypedEntry<?> entry, Words words) {
        String kept = entry.keptProperty().getValue();
        String sentence = Why.isUnsaved(why, words);
        return kept.isEmpty() ? sentence : words.get("editor.kept", sentence, inShort(kept));
    }

    private static String inShort(String kept) {
        int end = kept.offsetByCodePoints(0, Math.min(MOST, kept.codePointCount(0, kept.length())));
        return end == kept.length() ? kept : kept.substring(0, end) + "…";
    }

    /** What the record says by now, to be taken or not. */
    private static Node otherwise(TypedEntry<?> entry, Words words) {
        var says = new Label();
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        Button take = button(words.get("editor.take_theirs"), entry::putBack);
        Button keep = button(words.get("editor.keep_mine"), entry::keepMine);
        // One below the other where the panel is narrow: neither is cut.
        take.setMinWidth(USE_PREF_SIZE);
        keep.setMinWidth(USE_PREF_SIZE);
        var line = new VBox(says, new FlowPane(take, keep));
        line.getStyleClass().addAll("field-hint", "field-remark");
        NodeLifetime.of(line)
                .subscribe(
                        entry.otherwiseProperty(),
                        (@Nullable String now) -> {
                            line.setVisible(now != null);
                            says.setText(
                                    now == null
                                            ? ""
                                            : words.get(
                                                    "editor.record_says",
                                                    now.isEmpty()
                                                            ? words.get("editor.nothing")
                                                            : now));
                        });
        return line;
    }

    /** A quiet button among what is said of a field. */
    static Button button(String says, Runnable action) {
        var button = new Button(says);
        button.getStyleClass().addAll("flat", "link-button");
        button.setOnAction(_ -> action.run());
        return button;
    }
}
