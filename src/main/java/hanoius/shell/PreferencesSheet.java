package hanoius.shell;

import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.font.Icon;
import hanoius.typing.Composition;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/** What people choose for themselves: each choice holds, and is kept, as soon as it is made. */
final class PreferencesSheet extends GridPane {

    private final Spoken spoken;

    PreferencesSheet(MainViewModel viewModel, Spoken spoken, Installation installation) {
        this.spoken = spoken;
        getStyleClass().add("preferences");
        var labels = new ColumnConstraints();
        labels.setHalignment(HPos.LEFT);
        labels.setMinWidth(Region.USE_PREF_SIZE);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(labels, fields);
        var switches = new Switches(viewModel, spoken, "preferences-");
        line("preferences.name", name(viewModel), "preferences.name_what");
        line("preferences.language", switches.languages(new SimpleBooleanProperty()), "");
        line("preferences.theme", switches.themes(), "");
        line("preferences.text_size", switches.textSizes(), "");
        line("preferences.first", switches.firstViews(), "preferences.first_what");
        line("preferences.backups", switches.backups(), "preferences.backups_what");
        line("preferences.folder", folder(installation), "preferences.folder_what");
    }

    private void line(String key, Region field, String hint) {
        var label = new Label();
        label.textProperty().bind(spoken.say(key));
        label.setLabelFor(field);
        label.getStyleClass().add("preference-label");
        var cell = new VBox(field);
        cell.getStyleClass().add("preference");
        if (!hint.isEmpty()) {
            var words = new Label();
            words.textProperty().bind(spoken.say(hint));
            words.setWrapText(true);
            words.getStyleClass().add("preference-hint");
            cell.getChildren().add(words);
        }
        GridPane.setValignment(label, VPos.TOP);
        addRow(getRowCount(), label, cell);
    }

    /** Every settled letter counts, so that nothing of it is lost, however the sheet is left. */
    private TextField name(MainViewModel viewModel) {
        var field = new TextField();
        field.setId("preferences-name");
        field.setPromptText(Preferences.systemUser());
        field.accessibleTextProperty().bind(spoken.say("preferences.name"));
        Composition.of(field).bind(NodeLifetime.of(field), viewModel.authorProperty());
        return field;
    }

    private VBox folder(Installation installation) {
        var path = new Label(installation.folder().toString());
        path.setId("preferences-folder");
        path.setWrapText(true);
        var show = new Button("", new Icon(Feather.FOLDER));
        show.setId("show-folder");
        show.textProperty().bind(spoken.say("preferences.show_folder"));
        show.setOnAction(_ -> installation.opener().accept(installation.folder().toUri()));
        var folder = new VBox(path, show);
        folder.getStyleClass().add("preference");
        return folder;
    }
}
