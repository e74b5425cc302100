package hanoius.editor;

import hanoius.control.Action;
import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.font.Icon;
import hanoius.form.Deletion;
import hanoius.form.Suggestion;
import hanoius.model.RecordId;
import hanoius.text.Words;
import hanoius.workspace.StepWords;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/**
 * What is done to the record in the form as a whole: two buttons at the foot of the panel, and over
 * them what its deletion takes along or what stands against it.
 */
final class WholeRecordBar {

    private final WholeRecordViewModel viewModel;
    private final FormViewModel form;
    private final Spoken spoken;
    private final Label said = new Label();
    private final Button show = FieldRow.button("", this::showUses);
    private final Button replace = FieldRow.button("", this::ask);
    private final FlowPane line = new FlowPane(said, show, replace);
    private final VBox note = new VBox(line);
    private final Button duplicate = new Button();
    private final Button delete;
    private boolean shown;

    WholeRecordBar(WholeRecordViewModel viewModel, FormViewModel form, Spoken spoken) {
        this.viewModel = viewModel;
        this.form = form;
        this.spoken = spoken;
        Action.of("editor.duplicate", viewModel::duplicate).dress(duplicate, spoken.words());
        delete =
                Action.of("editor.delete", viewModel::delete)
                        .iconButton(Feather.TRASH_2, spoken.words());
        build();
        bind();
    }

    private void build() {
        duplicate.setGraphic(new Icon(Feather.COPY));
        duplicate.getStyleClass().add("flat");
        duplicate.setMinWidth(Button.USE_PREF_SIZE);
        duplicate.managedProperty().bind(duplicate.visibleProperty());
        duplicate.textProperty().bind(spoken.say("editor.duplicate"));
        show.textProperty().bind(spoken.say("editor.show_uses"));
        show.setId("show-uses");
        replace.textProperty().bind(spoken.say("editor.replace_by"));
        replace.setId("replace-by");
        said.getStyleClass().addAll("field-hint", "quiet");
        line.getStyleClass().add("whole-record-line");
        note.getStyleClass().add("whole-record-note");
        note.managedProperty().bind(note.visibleProperty());
    }

    private void bind() {
        var lifetime = NodeLifetime.of(note);
        lifetime.subscribe(viewModel.deletionProperty(), _ -> tell());
        lifetime.subscribe(spoken.words(), (_, _) -> tell());
        lifetime.subscribe(form.formProperty(), _ -> begun());
    }

    /** What is told over the foot. */
    VBox note() {
        return note;
    }

    /** The buttons at its left. */
    List<Button> buttons() {
        return List.of(duplicate, delete);
    }

    /** Whether it is there: while the form of one record is. */
    void show(boolean there) {
        shown = there;
        tell();
    }

    /** For another record it is asked anew. */
    private void begun() {
        note.getChildren().setAll(line);
        tell();
    }

    private void tell() {
        RecordForm<?> record = form.formProperty().get();
        Deletion deletion = viewModel.deletionProperty().get();
        boolean begun = record != null && record.isNew();
        boolean used = deletion != null && !deletion.isPossible();
        String says = deletion == null ? "" : said(deletion, spoken.words().getValue());
        said.setText(says);
        note.setVisible(shown && !says.isEmpty());
        show.setVisible(used);
        show.setManaged(used);
        replace.setVisible(used);
        replace.setManaged(used);
        if (!used) {
            note.getChildren().setAll(line);
        }
        duplicate.setVisible(shown && !begun);
        delete.setVisible(shown);
        delete.setDisable(used || (deletion == null && !begun));
    }

    private String said(Deletion deletion, Words words) {
        if (!deletion.isPossible()) {
            return words.get("editor.used_by", deletion.against().size());
        }
        String along =
                new StepWords(form.session().workspace().dataset(), words)
                        .along(deletion.links(), deletion.attachments());
        return along.isEmpty() ? "" : words.get("editor.deleted_along", along);
    }

    private void showUses() {
        viewModel.showUses();
    }

    /** Asks by what the record is to be replaced. */
    private void ask() {
        RecordForm<?> record = form.formProperty().get();
        if (record == null || note.getChildren().size() > 1) {
            return;
        }
        RecordId id = record.id();
        TextField field =
                LookedUp.field(
                        form.session(),
                        spoken,
                        LookedUp.like(id),
                        () -> viewModel.unfit(id),
                        this::take);
        field.setId("replacement");
        field.promptTextProperty().bind(spoken.say("editor.replace_prompt"));
        note.getChildren().add(field);
        field.requestFocus();
    }

    private void take(Suggestion.Meant meant) {
        if (meant instanceof Suggestion.Meant.Known(RecordId id) && viewModel.fits(id)) {
            viewModel.replaceBy(id);
        }
    }
}
