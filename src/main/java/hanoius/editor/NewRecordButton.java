package hanoius.editor;

import hanoius.control.Action;
import hanoius.control.MenuEntries;
import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.font.Icon;
import hanoius.model.RecordId.Kind;
import hanoius.task.Lifetime;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** Begins a record: of the kind that the view is about, or of another from its menu. */
public final class NewRecordButton extends SplitMenuButton {

    private final FormViewModel viewModel;
    private final Spoken spoken;
    private final ObservableValue<Kind> usual;
    private final ObservableBooleanValue hasDocument;

    /**
     * @param usual the kind that the view is about
     * @param hasDocument whether there is a document to put it into
     */
    public NewRecordButton(
            FormViewModel viewModel,
            ObservableValue<Kind> usual,
            ObservableBooleanValue hasDocument) {
        this.viewModel = viewModel;
        this.usual = usual;
        this.hasDocument = hasDocument;
        spoken = new Spoken(viewModel.wordsProperty());
        setId("new-record");
        getStyleClass().add("flat");
        setGraphic(new Icon(Feather.PLUS));
        setMinWidth(Region.USE_PREF_SIZE);
        textProperty().bind(spoken.say("editor.new_record"));
        setOnAction(_ -> beginUsual());
        MenuEntries.whenShown(this, this::kinds);
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(viewModel.unwritableProperty(), _ -> enable());
        lifetime.subscribe(hasDocument, _ -> enable());
    }

    private void enable() {
        setDisable(!hasDocument.get() || viewModel.unwritableProperty().get() != null);
    }

    /** What the keys for a new record do. */
    public Action action() {
        return Action.key(EditorKeys.NEW, this::beginUsual).when(hasDocument);
    }

    private void beginUsual() {
        viewModel.begin(usual.getValue());
    }

    private List<MenuItem> kinds() {
        return MenuEntries.ofButton(spoken.words().getValue())
                .items(Kind.FACTS.stream().map(this::begin).toList());
    }

    private Action begin(Kind kind) {
        return Action.named(
                "new-" + kind.word(),
                words -> words.get("editor.new", words.get("record." + kind.word())),
                () -> viewModel.begin(kind));
    }
}
