package hanoius.editor;

import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.edtf.EdtfDate;
import hanoius.model.Agreement;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Source;
import hanoius.text.EditWords;
import hanoius.text.Words;
import hanoius.workspace.Workspace;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** Says under the head of the form that the record may be there already. */
final class LikelyDoubleNote extends VBox {

    private final Workspace workspace;
    private final Spoken spoken;
    private final Label said = new Label();

    LikelyDoubleNote(Workspace workspace, WholeRecordViewModel viewModel, Spoken spoken) {
        this.workspace = workspace;
        this.spoken = spoken;
        setId("likely-double");
        getStyleClass().addAll("field-hint", "field-remark");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        Button open = FieldRow.button("", viewModel::openLikely);
        open.textProperty().bind(spoken.say("editor.open_that_one"));
        open.setId("open-likely-double");
        getChildren().setAll(said, open);
        managedProperty().bind(visibleProperty());
        var lifetime = NodeLifetime.of(this);
        lifetime.subscribe(viewModel.likelyProperty(), this::tell);
        lifetime.subscribe(spoken.words(), (_, _) -> tell(viewModel.likelyProperty().get()));
    }

    private void tell(@Nullable Entity other) {
        setVisible(other != null);
        if (other != null) {
            Words words = spoken.words().getValue();
            String name = new EditWords(workspace.dataset(), words).name(other);
            EdtfDate date = date(other);
            said.setText(
                    date == null
                            ? words.get("editor.perhaps_same", name)
                            : words.get("editor.perhaps_same_then", name, words.date(date)));
        }
    }

    private static @Nullable EdtfDate date(Entity record) {
        return switch (record) {
            case Milestone milestone -> milestone.date();
            case Agreement agreement -> agreement.signed();
            case Observation figure -> figure.period();
            case Source source -> source.published();
            default -> null;
        };
    }
}
