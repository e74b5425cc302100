package hanoius.shell;

import hanoius.archive.UnreadRecords;
import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.font.Icon;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

/** Says in the status bar that some records could not be read, and shows which. */
final class UnreadNote extends HBox {

    private final ObservableValue<Words> words;
    private final Label count = new Label("", new Icon(Feather.ALERT_TRIANGLE));

    /**
     * @param unread what could not be read of the document that is open
     * @param show lays the list of them over the views
     */
    UnreadNote(ObservableValue<UnreadRecords> unread, Spoken spoken, Runnable show) {
        setId("unread");
        getStyleClass().add("read-only");
        count.setMinWidth(USE_PREF_SIZE);
        var list = new Button();
        list.setId("unread-show");
        list.textProperty().bind(spoken.say("unread.show"));
        list.getStyleClass().addAll("flat", "link-button");
        list.setMinWidth(USE_PREF_SIZE);
        list.setOnAction(_ -> show.run());
        managedProperty().bind(visibleProperty());
        this.words = spoken.words();
        NodeLifetime.of(this).subscribe(unread, this::show);
        NodeLifetime.of(this).subscribe(words, (_, _) -> show(unread.getValue()));
        LateContent.fill(this, count, list);
    }

    private void show(UnreadRecords unread) {
        setVisible(!unread.isEmpty());
        count.setText(words.getValue().get("unread.count", unread.count()));
    }
}
