package hanoius.editor;

import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.control.TextScale;
import hanoius.editor.CitationsViewModel.Cited;
import hanoius.font.Icon;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.schema.SourceSchema;
import hanoius.task.Lifetime;
import hanoius.text.Words;
import hanoius.workspace.BackgroundTask;
import hanoius.workspace.Workspace;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One citation: the source, the quote and its place, and if wanted the source's own fields. */
final class CitationRow extends VBox {

    private final CitationsViewModel<?> viewModel;
    private final Cited key;
    private final Function<RecordForm<Source>, List<FieldRow>> editors;
    private final Spoken spoken;
    private final Workspace workspace;
    private final BackgroundTask counting;
    private final Hyperlink title = new Hyperlink();
    private final Label about = new Label();
    private final Label uses = new Label();
    private @Nullable VBox own;

    CitationRow(
            CitationsViewModel<?> viewModel,
            Cited key,
            Function<RecordForm<Source>, List<FieldRow>> editors,
            Spoken spoken) {
        this.viewModel = viewModel;
        this.key = key;
        this.editors = editors;
        this.spoken = spoken;
        workspace = viewModel.session().workspace();
        counting = workspace.background();
        build();
        bind();
    }

    private Words words() {
        return spoken.words().getValue();
    }

    private void build() {
        getStyleClass().add("citation");
        title.getStyleClass().add("entry-title");
        title.setId("citation-" + key.source().key());
        title.setMinWidth(0);
        title.setOnAction(_ -> viewModel.open(key));
        title.addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line =
                new HBox(
                        title,
                        space,
                        sign(Feather.EDIT_2, "editor.source_fields", this::toggle),
                        sign(Feather.CHEVRON_UP, "editor.earlier", () -> viewModel.move(key, -1)),
                        sign(Feather.CHEVRON_DOWN, "editor.later", () -> viewModel.move(key, 1)),
                        sign(Feather.X, "editor.remove_source", () -> viewModel.remove(key)));
        line.getStyleClass().add("citation-title");
        about.getStyleClass().add("citation-about");
        about.setMinWidth(0);
        uses.getStyleClass().add("citation-about");
        uses.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(line, new HBox(about, uses), texts());
    }

    private HBox texts() {
        var quote = field(viewModel.quote(key), "editor.quote", "quote");
        var locator = field(viewModel.locator(key), "editor.locator", "locator");
        HBox.setHgrow(quote, Priority.ALWAYS);
        TextScale.of(locator)
                .subscribe(
                        scale -> {
                            locator.setPrefWidth(110 * scale);
                            locator.setMinWidth(90 * scale);
                        });
        var texts = new HBox(quote, locator);
        texts.getStyleClass().add("citation-texts");
        return texts;
    }

    private StackPane field(TypedEntry<String> entry, String says, String id) {
        TextField input = EntryField.line(entry);
        input.setId(id + "-" + key.source().key());
        var hint = new Label();
        hint.getStyleClass().add("field-says");
        hint.setMouseTransparent(true);
        hint.textProperty().bind(spoken.say(says));
        input.accessibleTextProperty().bind(spoken.say(says));
        var hinted = new StackPane(input, hint);
        hinted.setAlignment(Pos.CENTER_RIGHT);
        hinted.getStyleClass().add("hinted-field");
        return hinted;
    }

    /** A sign that the mouse presses and the Tab key passes over. */
    private Button sign(Feather icon, String says, Runnable action) {
        var sign = new Button("", new Icon(icon));
        sign.getStyleClass().addAll("flat", "icon-button", "small-sign");
        sign.setFocusTraversable(false);
        spoken.explain(sign, says);
        sign.setOnAction(_ -> action.run());
        return sign;
    }

    private void bind() {
        NodeLifetime.of(this).subscribe(workspace.datasetProperty(), this::tell);
        if (viewModel.session().draft(key.source()).isPresent()) {
            toggle();
        }
    }

    private void tell(Dataset dataset) {
        viewModel.source(key).ifPresent(this::tell);
        RecordId source = key.source();
        counting.run(
                dataset,
                _ -> CitationsViewModel.uses(dataset, source),
                count -> uses.setText(words().get("editor.used_by", count)));
    }

    private void tell(Source source) {
        title.setText(source.title());
        String published = source.published() == null ? "" : words().shortDate(source.published());
        about.setText(
                Stream.of(source.publisher(), published)
                        .filter(each -> !each.isBlank())
                        .map(each -> each + " · ")
                        .collect(Collectors.joining()));
    }

    /** Shows the source's own fields, or hides them again. */
    private void toggle() {
        if (own != null) {
            getChildren().remove(own);
            own = null;
            return;
        }
        var fields = new VBox();
        fields.getStyleClass().add("citation-fields");
        Lifetime shown = NodeLifetime.of(fields);
        RecordForm.of(viewModel.session(), SourceSchema.SOURCE, key.source(), shown, _ -> {})
                .ifPresent(
                        form -> {
                            shown.subscribe(workspace.datasetProperty(), (_, _) -> form.refresh());
                            fields.getChildren().setAll(editors.apply(form));
                            getChildren().add(fields);
                            own = fields;
                        });
    }

    private void keyed(KeyEvent event) {
        if (answers(event)) {
            event.consume();
        }
    }

    private boolean answers(KeyEvent event) {
        if (EditorKeys.EARLIER.matches(event)) {
            viewModel.move(key, -1);
        } else if (EditorKeys.LATER.matches(event)) {
            viewModel.move(key, 1);
        } else if (EditorKeys.REMOVE.matches(event)) {
            viewModel.remove(key);
        } else if (EditorKeys.UNFOLD.matches(event)) {
            toggle();
        } else {
            return false;
        }
        return true;
    }
}
