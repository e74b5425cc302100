package hanoius.editor;

import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.control.TextScale;
import hanoius.editor.LinksViewModel.Relating;
import hanoius.font.Icon;
import hanoius.language.Language;
import hanoius.model.Link;
import hanoius.model.RecordId;
import hanoius.schema.LinkSchema;
import hanoius.text.Words;
import hanoius.typing.ChoiceField;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a record has to do with others: each link, and where another one is made. */
final class LinksEditor extends VBox {

    private final LinksViewModel viewModel;
    private final Language language;
    private final Spoken spoken;
    private final Label heading = new Label();
    private final Button add = new Button("", new Icon(Feather.PLUS));
    private final TextField finder;
    private final FieldRow finding;
    private final VBox rows = new VBox();
    private final Map<RecordId, Node> byId = new HashMap<>();

    /**
     * @param language of the notes that are edited
     */
    LinksEditor(LinksViewModel viewModel, Language language, Spoken spoken) {
        this.viewModel = viewModel;
        this.language = language;
        this.spoken = spoken;
        finder = Unfinished.field(viewModel.entry(), viewModel.completion());
        var line = new HBox(relations(viewModel.chosenProperty().get(), this::choose), finder);
        line.getStyleClass().add("citation-texts");
        finding = new FieldRow("", line).telling(viewModel.entry(), words());
        build();
        CompletionList.install(viewModel.completion(), spoken, finder, finder);
        bind();
    }

    private Words words() {
        return spoken.words().getValue();
    }

    private void build() {
        setId("links");
        getStyleClass().add("citations");
        heading.getStyleClass().add("section-heading");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        add.setId("add-link");
        add.getStyleClass().addAll("flat", "link-button");
        var head = new HBox(heading, space, add);
        head.getStyleClass().add("citations-head");
        finder.setId("find-linked");
        HBox.setHgrow(finder, Priority.ALWAYS);
        finding.managedProperty().bind(finding.visibleProperty());
        finding.setVisible(!viewModel.entry().textProperty().get().isEmpty());
        Unfinished.closing(finder, finding, add);
        rows.getStyleClass().add("citations");
        getChildren().setAll(head, finding, rows);
    }

    private void bind() {
        add.textProperty().bind(spoken.say("editor.add_link"));
        add.setOnAction(
                _ -> {
                    finding.setVisible(true);
                    finder.requestFocus();
                });
        finder.promptTextProperty().bind(spoken.say("editor.find_linked"));
        finder.accessibleTextProperty().bind(spoken.say("editor.find_linked"));
        NodeLifetime.of(this).subscribe(viewModel.linksProperty(), this::fill);
    }

    private void choose(Relating relating) {
        viewModel.chosenProperty().set(relating);
        finder.requestFocus();
    }

    private void fill(List<Link> links) {
        heading.setText(words().get("evidence.links", links.size()));
        List<Node> all =
                links.stream()
                        .map(each -> byId.computeIfAbsent(each.id(), _ -> row(each)))
                        .toList();
        byId.values().retainAll(all);
        if (!rows.getChildren().equals(all)) {
            rows.getChildren().setAll(all);
        }
    }

    private Node row(Link link) {
        Node relation = relations(viewModel.relating(link), now -> viewModel.relate(link, now));
        var target = new Hyperlink(viewModel.name(link));
        target.setId("link-" + link.id().key());
        target.getStyleClass().add("entry-title");
        target.setMinWidth(0);
        target.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(target, Priority.ALWAYS);
        target.setOnAction(_ -> viewModel.open(link));
        target.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (EditorKeys.REMOVE.matches(event)) {
                        viewModel.remove(link);
                        event.consume();
                    }
                });
        var remove = new Button("", new Icon(Feather.X));
        remove.getStyleClass().addAll("flat", "icon-button", "small-sign");
        remove.setFocusTraversable(false);
        spoken.explain(remove, "editor.remove_link");
        remove.setOnAction(_ -> viewModel.remove(link));
        var line = new HBox(relation, target, remove);
        line.getStyleClass().add("citation-title");
        var row = new VBox(line);
        row.getStyleClass().add("citation");
        viewModel
                .form(link, NodeLifetime.of(row))
                .ifPresent(form -> row.getChildren().add(note(form)));
        return row;
    }

    private Node note(RecordForm<Link> form) {
        TypedEntry<String> entry = form.text(LinkSchema.NOTE, language.code());
        TextField input = EntryField.line(entry);
        NodeLifetime.of(input)
                .subscribe(
                        viewModel.session().workspace().datasetProperty(),
                        (_, _) -> form.refresh());
        input.promptTextProperty().bind(spoken.say("editor.link_note"));
        input.accessibleTextProperty().bind(spoken.say("editor.link_note"));
        return new FieldRow("", input).telling(entry, words());
    }

    private Node relations(Relating now, Consumer<Relating> choosing) {
        var box = new ChoiceField<Relating>(viewModel::words, "", choosing);
        box.getItems().setAll(viewModel.offered());
        box.put(now);
        TextScale.of(box)
                .subscribe(
                        scale -> {
                            box.setMinWidth(120 * scale);
                            box.setPrefWidth(140 * scale);
                        });
        return box;
    }
}
