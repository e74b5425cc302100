package hanoius.evidence;

import atlantafx.base.controls.SelectableTextFlow;

import hanoius.control.Action;
import hanoius.control.ClipboardText;
import hanoius.control.NodeLifetime;
import hanoius.control.RovingFocus;
import hanoius.font.Icon;
import hanoius.model.RecordId;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.Consumer;

/** The panel that says where the selected fact comes from. */
public final class EvidenceView extends BorderPane {

    private final EvidenceViewModel viewModel;
    private final ObservableValue<Words> words;
    private final Label heading = new Label();
    private final VBox foot = new VBox();
    private final Label empty = new Label();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final Runnable onClose;
    private Consumer<String> editing = _ -> {};
    private @Nullable Action edit;
    private @Nullable RecordId about;
    private @Nullable AttachmentsView attachments;
    private @Nullable ObservableValue<String> readOnly;
    private @Nullable Action copyInstead;

    /**
     * @param onClose hides the panel
     */
    public EvidenceView(EvidenceViewModel viewModel, Runnable onClose) {
        this.viewModel = viewModel;
        this.words = viewModel.wordsProperty();
        this.onClose = onClose;
        build();
        bind();
    }

    /** Shows the files of the record at the end of what is said of it, and takes those dropped. */
    public void attach(AttachmentsView newAttachments) {
        attachments = newAttachments;
        newAttachments.takeDropsOn(this);
    }

    private void build() {
        setId("evidence");
        getStyleClass().add("evidence");
        heading.getStyleClass().add("panel-heading");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(heading, space);
        bar.getChildren().addAll(navigation());
        bar.getStyleClass().add("panel-bar");
        setTop(bar);

        content.getStyleClass().add("evidence-content");
        content.setMinWidth(0);
        content.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        content.addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        empty.setId("evidence-empty");
        empty.setWrapText(true);
        empty.getStyleClass().add("empty");

        // In the order in which they are read, which Tab follows.
        setCenter(new StackPane(empty, scroll));

        foot.getStyleClass().add("panel-foot");
        foot.managedProperty().bind(foot.visibleProperty());
        foot.visibleProperty().bind(viewModel.evidenceProperty().isNotNull());
        setBottom(foot);
    }

    private void bind() {
        heading.textProperty().bind(say("evidence.heading"));
        empty.textProperty().bind(NodeLifetime.of(empty).of(viewModel.nothing()));
        NodeLifetime.of(this).subscribe(viewModel.evidenceProperty(), this::show);
    }

    /**
     * Lets what is shown be edited.
     *
     * @param all edits the record
     * @param field edits the field of that name in it
     */
    public void setEditing(Action all, Consumer<String> field) {
        edit = all;
        editing = field;
        show(viewModel.evidenceProperty().get());
    }

    /**
     * Says in the place of the button that edits why nothing can be edited.
     *
     * @param reason empty while something can be
     * @param saveCopy what is offered instead
     */
    public void setReadOnly(ObservableValue<String> reason, Action saveCopy) {
        readOnly = reason;
        copyInstead = saveCopy;
        NodeLifetime.of(this).subscribe(reason, (_, _) -> show(viewModel.evidenceProperty().get()));
    }

    /** A double click on what a field says edits that field. */
    private void editable(Node node, String field) {
        if (edit != null && !field.isEmpty()) {
            node.addEventHandler(
                    MouseEvent.MOUSE_CLICKED,
                    event -> {
                        if (event.getButton() == MouseButton.PRIMARY
                                && event.getClickCount() == 2) {
                            editing.accept(field);
                            event.consume();
                        }
                    });
        }
    }

    /** Buttons that lead to the record before and after, and that close the panel. */
    public List<Button> navigation() {
        Action back =
                Action.of("evidence.back", viewModel::back).when(viewModel.canGoBackProperty());
        Action forward =
                Action.of("evidence.forward", viewModel::forward)
                        .when(viewModel.canGoForwardProperty());
        return List.of(
                back.dress(icon(Feather.ARROW_LEFT), words),
                forward.dress(icon(Feather.ARROW_RIGHT), words),
                Action.of("evidence.close", onClose).dress(icon(Feather.X), words));
    }

    private ObservableValue<String> say(String key) {
        return words.map(each -> each.get(key));
    }

    private void show(@Nullable Evidence evidence) {
        empty.setVisible(evidence == null);
        scroll.setVisible(evidence != null);
        if (evidence == null) {
            content.getChildren().clear();
            foot.getChildren().clear();
            return;
        }
        double seen = offset();
        content.getChildren().setAll(head(evidence));
        if (!evidence.lines().isEmpty()) {
            content.getChildren().add(properties(evidence));
        }
        if (!evidence.text().isEmpty()) {
            Node text = say(evidence.text(), "evidence-text");
            editable(text, EditedPart.TEXT.field(evidence.about().kind()));
            content.getChildren().add(text);
        }
        if (!evidence.reports().isEmpty()) {
            content.getChildren().add(new ReportTable(viewModel, evidence.reports()));
        }
        evidence.sections()
                .forEach(each -> content.getChildren().add(new EntryList(viewModel, each)));
        if (attachments != null) {
            content.getChildren().add(attachments);
        }
        foot.getChildren().setAll(footLine(evidence));
        if (evidence.about().kind() == RecordId.Kind.SOURCE) {
            foot.getChildren().add(everything(evidence.about()));
        }
        scrollTo(evidence.about().equals(about) ? seen : 0);
        about = evidence.about();
    }

    /** How many pixels of the content are above what is in sight. */
    private double offset() {
        return scroll.getVvalue() * beyond();
    }

    private double beyond() {
        return Math.max(0, content.getHeight() - scroll.getViewportBounds().getHeight());
    }

    /** The record in sight stays where it is when it changes; another one begins at its top. */
    private void scrollTo(double pixels) {
        if (pixels > 0) {
            // How tall the content is, is known only when it is laid out.
            applyCss();
            layout();
        }
        double beyond = beyond();
        scroll.setVvalue(beyond > 0 ? Math.min(1, pixels / beyond) : 0);
    }

    /** Text is selected in one place at a time, and has the keys that copy it. */
    private void pressed(MouseEvent event) {
        content.lookupAll(".wording").stream()
                .map(SelectableTextFlow.class::cast)
                .forEach(SelectableTextFlow::clearSelection);
        Node at = event.getTarget() instanceof Node node ? node : null;
        while (at != null && !(at instanceof SelectableTextFlow)) {
            at = at.getParent();
        }
        if (at != null) {
            at.requestFocus();
        }
    }

    /** Copies what is selected of a text, or all of it. */
    private void keyed(KeyEvent event) {
        if (!(event.getTarget() instanceof SelectableTextFlow text)) {
            return;
        }
        if (EvidenceKeys.COPY.matches(event)) {
            String selected = text.getSelectedRangeAsString();
            boolean none = selected == null || selected.isEmpty();
            String told = words.getValue().get("copied.selection");
            ClipboardText.put(text, told, none ? text.getContentAsString() : selected);
            event.consume();
        } else if (EvidenceKeys.SELECT_ALL.matches(event)) {
            text.selectAll();
            event.consume();
        }
    }

    private Node head(Evidence evidence) {
        var kind = new Label(evidence.kind());
        kind.getStyleClass().add("evidence-kind");
        var kindLine = new HBox(FactSymbol.of(evidence), kind);
        kindLine.getStyleClass().add("evidence-kind-line");
        RecordId.Kind of = evidence.about().kind();
        Node title = say(evidence.title(), "evidence-title");
        editable(title, EditedPart.TITLE.field(of));
        var head = new VBox(kindLine, title);
        head.getStyleClass().add("evidence-head");
        RovingFocus.install(head);
        add(head, evidence.amount(), "evidence-amount", EditedPart.AMOUNT.field(of));
        add(head, evidence.when(), "evidence-when", EditedPart.DATE.field(of));
        add(head, evidence.written(), "evidence-written", EditedPart.DATE.field(of));
        if (!evidence.notice().isEmpty()) {
            var notice = new Label(evidence.notice());
            notice.setWrapText(true);
            notice.setGraphic(new Icon(Feather.ALERT_CIRCLE));
            notice.getStyleClass().add("notice");
            notice.setMaxWidth(Double.MAX_VALUE);
            head.getChildren().add(notice);
        }
        return head;
    }

    private void add(VBox box, String content, String styleClass, String field) {
        if (!content.isEmpty()) {
            Node said = say(content, styleClass);
            editable(said, field);
            box.getChildren().add(said);
        }
    }

    private Node say(String content, String styleClass) {
        return Wording.selectable(content, styleClass, words.getValue());
    }

    private Node properties(Evidence evidence) {
        var properties = new VBox();
        properties.getStyleClass().add("properties");
        RovingFocus.install(properties);
        for (Evidence.Line line : evidence.lines()) {
            var row = new PropertyRow(line, words.getValue());
            editable(row, line.field());
            properties.getChildren().add(row);
        }
        return properties;
    }

    /** What can be done with the whole record. */
    private Node footLine(Evidence evidence) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(copying(evidence), gap);
        line.getStyleClass().add("panel-foot-line");
        Action instead = copyInstead;
        String reason = readOnly == null ? "" : readOnly.getValue();
        if (!reason.isEmpty() && instead != null) {
            var button = instead.dress(new Button(), words);
            button.setText(instead.label(words.getValue()));
            button.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(button);
            var why = new Label(reason, new Icon(Feather.LOCK));
            why.setWrapText(true);
            why.getStyleClass().add("read-only-why");
            return new VBox(why, line);
        }
        if (edit != null) {
            var button = new Button("", new Icon(Feather.EDIT_2));
            edit.dress(button, words);
            button.setText(words.getValue().get("editor.edit"));
            button.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(button);
        }
        return line;
    }

    private Node copying(Evidence evidence) {
        var copy =
                new CitationMenu(
                        words.getValue(),
                        form -> EvidenceViewModel.offers(evidence, form),
                        form -> viewModel.citation(evidence, form));
        copy.setId("copy-citation");
        return copy;
    }

    private Node everything(RecordId source) {
        var everything = new Button(words.getValue().get("evidence.everything"));
        everything.setId("everything-from-source");
        everything.setGraphic(new Icon(Feather.FILTER));
        everything.getStyleClass().addAll("flat", "link-button");
        everything.setOnAction(_ -> viewModel.showOnlyFrom(source));
        return everything;
    }

    private static Button icon(Feather icon) {
        var button = new Button("", new Icon(icon));
        button.getStyleClass().addAll("flat", "icon-button");
        return button;
    }
}
