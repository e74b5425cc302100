package hanoius.editor;

import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.form.Draft;
import hanoius.text.Words;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Collection;

/** What was begun or half typed and is not saved, to go on with or to give up. */
final class DraftList extends VBox {

    private final FormViewModel viewModel;
    private final Spoken spoken;

    DraftList(FormViewModel viewModel, Spoken spoken) {
        this.viewModel = viewModel;
        this.spoken = spoken;
        setId("drafts");
        getStyleClass().add("draft-list");
        var lifetime = NodeLifetime.of(this);
        lifetime.subscribe(viewModel.session().draftsProperty(), _ -> fill());
        lifetime.subscribe(viewModel.wordsProperty(), (_, _) -> fill());
        // Out of sight it is told nothing, and would keep the rows of what has been given up.
        sceneProperty().subscribe(_ -> fill());
    }

    private void fill() {
        Collection<Draft> all = viewModel.session().draftsProperty().get().values();
        getChildren().clear();
        if (getScene() != null && !all.isEmpty()) {
            Words words = spoken.words().getValue();
            var heading = new Label(words.get("editor.drafts", all.size()));
            heading.getStyleClass().add("section-heading");
            getChildren().add(heading);
            all.forEach(each -> getChildren().add(line(each, words)));
        }
    }

    private Node line(Draft draft, Words words) {
        var open = FieldRow.button(viewModel.name(draft), () -> viewModel.open(draft.record()));
        open.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var discard =
                FieldRow.button(
                        words.get("editor.discard"), () -> viewModel.discard(draft.record()));
        discard.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(open, gap, discard);
    }
}
