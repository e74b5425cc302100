package hanoius.shell;

import hanoius.control.Action;
import hanoius.control.LateTooltip;
import hanoius.control.NodeLifetime;
import hanoius.edtf.Refusal;
import hanoius.font.Icon;
import hanoius.text.Why;
import hanoius.text.Words;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Says in the status bar why the document can only be read, and offers the way out. */
final class ReadOnlyNote extends HBox {

    private final ObservableValue<Words> words;
    private final Label why = new Label("", new Icon(Feather.LOCK));
    private final StringProperty whole = new SimpleStringProperty("");

    /**
     * @param reason null while it can be changed
     */
    ReadOnlyNote(
            ObservableValue<@Nullable Refusal> reason,
            Action saveCopy,
            ObservableValue<Words> words) {
        this.words = words;
        setId("read-only");
        getStyleClass().add("read-only");
        LateTooltip.give(why, whole);
        why.setMinWidth(USE_PREF_SIZE);
        Button copy = saveCopy.dress(new Button(), words);
        copy.textProperty().bind(words.map(saveCopy::label));
        copy.getStyleClass().addAll("flat", "link-button");
        copy.setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        NodeLifetime.of(this).subscribe(reason, this::show);
        NodeLifetime.of(this).subscribe(words, (_, _) -> show(reason.getValue()));
        LateContent.fill(this, why, copy);
    }

    private void show(@Nullable Refusal reason) {
        setVisible(reason != null);
        why.setText(reason == null ? "" : Why.isReadOnly(reason, words.getValue()));
        whole.set(reason == null ? "" : words.getValue().of(reason));
    }
}
