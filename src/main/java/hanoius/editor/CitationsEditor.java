package hanoius.editor;

import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.editor.CitationsViewModel.Cited;
import hanoius.font.Icon;
import hanoius.model.Source;
import hanoius.text.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The sources that a record cites: each with what it says, and where another one is found. */
final class CitationsEditor extends VBox {

    private final CitationsViewModel<?> viewModel;
    private final Function<RecordForm<Source>, List<FieldRow>> editors;
    private final Spoken spoken;
    private final Label heading = new Label();
    private final Button add = new Button();
    private final TextField finder;
    private final FieldRow finding;
    private final VBox rows = new VBox();
    private final Map<Cited, CitationRow> byKey = new HashMap<>();

    /**
     * @param editors make what edits a source's own fields
     */
    CitationsEditor(
            CitationsViewModel<?> viewModel,
            Function<RecordForm<Source>, List<FieldRow>> editors,
            Spoken spoken) {
        this.viewModel = viewModel;
        this.editors = editors;
        this.spoken = spoken;
        finder = Unfinished.field(viewModel.entry(), viewModel.completion());
        finding = new FieldRow("", finder).telling(viewModel.entry(), words());
        build();
        CompletionList.install(viewModel.completion(), spoken, finder, finder);
        bind();
    }

    private Words words() {
        return spoken.words().getValue();
    }

    private void build() {
        getStyleClass().add("citations");
        heading.getStyleClass().add("section-heading");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        add.setGraphic(new Icon(Feather.PLUS));
        add.setId("add-source");
        add.getStyleClass().addAll("flat", "link-button");
        add.setOnAction(_ -> find());
        var head = new HBox(heading, space, add);
        head.getStyleClass().add("citations-head");
        finder.setId("find-source");
        finding.managedProperty().bind(finding.visibleProperty());
        rows.getStyleClass().add("citations");
        getChildren().setAll(head, finding, rows);
    }

    private void bind() {
        add.textProperty().bind(spoken.say("editor.add_source"));
        finder.promptTextProperty().bind(spoken.say("editor.find_source"));
        finder.accessibleTextProperty().bind(spoken.say("editor.find_source"));
        finding.setVisible(!viewModel.entry().textProperty().get().isEmpty());
        Unfinished.closing(finder, finding, add);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        NodeLifetime.of(this).subscribe(viewModel.keysProperty(), this::fill);
    }

    private void find() {
        finding.setVisible(true);
        finder.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (EditorKeys.CITE_LAST.matches(event)) {
            viewModel.citeLast();
            event.consume();
        }
    }

    /** What stays keeps its row, and with it the text that is typed there. */
    private void fill(List<Cited> keys) {
        heading.setText(words().get("editor.sources", keys.size()));
        List<Node> all = new ArrayList<>();
        for (Cited each : keys) {
            all.add(
                    byKey.computeIfAbsent(
                            each, key -> new CitationRow(viewModel, key, editors, spoken)));
        }
        byKey.keySet().retainAll(keys);
        if (!rows.getChildren().equals(all)) {
            rows.getChildren().setAll(all);
        }
    }
}
