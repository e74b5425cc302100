package hanoius.editor;

import hanoius.control.NodeLifetime;
import hanoius.font.Icon;
import hanoius.form.Notation;
import hanoius.form.Reading;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A field of one line whose text has a meaning: below it stands what that is in words, and each
 * other meaning that the text may have, to be taken by one click.
 *
 * @param <V> what the text means
 */
final class NotationField<V> {

    /** What a text may mean besides is rarely more than one thing. */
    private static final int MOST_OTHERS = 2;

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final TypedEntry<V> entry;
    private final Supplier<Notation<V>> notation;
    private final Words words;
    private final TextField input;
    private final Label mark = new Label();
    private final StackPane box;
    private final VBox below = new VBox();

    /**
     * @param notation that of now, as it may hang on other fields
     */
    NotationField(TypedEntry<V> entry, Supplier<Notation<V>> notation, Words words) {
        this.entry = entry;
        this.notation = notation;
        this.words = words;
        input = EntryField.line(entry);
        mark.getStyleClass().add("field-mark");
        mark.setMouseTransparent(true);
        mark.setMinWidth(Region.USE_PREF_SIZE);
        box = new StackPane(input, mark);
        StackPane.setAlignment(mark, Pos.CENTER_RIGHT);
        below.getStyleClass().add("field-meaning");
        below.setVisible(false);
    }

    TextField input() {
        return input;
    }

    /** Names the field for tests, and for what looks for it. */
    NotationField<V> called(String name) {
        input.setId("edit-" + name);
        return this;
    }

    /** Says something at the right end of the field. */
    NotationField<V> marked(ObservableValue<String> says) {
        NodeLifetime.of(mark)
                .subscribe(
                        says,
                        now -> {
                            mark.setText(now);
                            input.pseudoClassStateChanged(MARKED, !now.isEmpty());
                        });
        return this;
    }

    /** The node in which it is typed. */
    Node node() {
        return box;
    }

    /** The whole field under a name. */
    FieldRow row(String label, Function<V, String> small, Function<V, String> remark) {
        input.setAccessibleText(label);
        return telling(new FieldRow(label, box), small, remark);
    }

    /**
     * Says below what the text means.
     *
     * @param small is said behind it, in small letters; empty for nothing
     * @param remark is said of it where something is to be noticed; empty for nothing
     */
    FieldRow telling(FieldRow row, Function<V, String> small, Function<V, String> remark) {
        NodeLifetime.of(below)
                .subscribe(entry.readingProperty(), reading -> tell(reading, small, remark));
        return row.below(below).telling(entry, words);
    }

    private void tell(Reading<V> reading, Function<V, String> small, Function<V, String> remark) {
        below.getChildren().clear();
        if (reading instanceof Reading.Understood<V>(V value, List<V> others)) {
            String told = notation.get().told(value, words);
            String behind = small.apply(value);
            // What stands in the field need not be said twice.
            if (!behind.isEmpty() || !told.equals(text())) {
                below.getChildren().add(meaning(told, behind));
            }
            boolean offered = entry.isTyped() || notation.get().isSaid(value, text());
            others.stream()
                    .limit(offered ? MOST_OTHERS : 0)
                    .forEach(other -> below.getChildren().add(other(other, value)));
            String noticed = remark.apply(value);
            if (!noticed.isEmpty()) {
                below.getChildren().add(remark(noticed));
            }
        }
        below.setVisible(!below.getChildren().isEmpty());
    }

    private static Node meaning(String says, String small) {
        var told = new Text(says);
        told.getStyleClass().add("field-told");
        var line = new TextFlow(told);
        if (!small.isEmpty()) {
            var behind = new Text("  " + small);
            behind.getStyleClass().add("field-small");
            line.getChildren().add(behind);
        }
        return line;
    }

    private String text() {
        return entry.textProperty().get().strip();
    }

    private Node other(V other, V first) {
        String says = notation.get().otherwise(other, first, text(), words);
        var or = new Label(words.get("editor.or", says));
        or.setGraphic(new Icon(Feather.REPEAT));
        or.setWrapText(true);
        or.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(or, Priority.ALWAYS);
        or.setMaxWidth(Double.MAX_VALUE);
        Button use = FieldRow.button(words.get("editor.use"), () -> use(other));
        // Before the field is left, which saves what it is taken for.
        use.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    use(other);
                    event.consume();
                });
        use.setMinWidth(Region.USE_PREF_SIZE);
        use.setAccessibleText(words.get("editor.use_that", says));
        var line = new HBox(or, use);
        line.getStyleClass().addAll("field-remark", "field-other");
        return line;
    }

    private void use(V other) {
        // What offers it goes, and the focus with it.
        input.requestFocus();
        entry.use(other);
    }

    static Label remark(String says) {
        var remark = new Label(says);
        remark.getStyleClass().addAll("field-hint", "field-remark");
        remark.setWrapText(true);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        return remark;
    }
}
