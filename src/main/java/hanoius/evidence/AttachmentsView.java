package hanoius.evidence;

import hanoius.control.NodeLifetime;
import hanoius.control.RovingFocus;
import hanoius.font.Icon;
import hanoius.model.Attachment;
import hanoius.model.RecordId;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The files of the selected record, whether it is read or edited. */
public final class AttachmentsView extends VBox {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    /** What ends so is opened, wherever it is let go. */
    private static final String DOCUMENT = ".milestones";

    /** Ask the user for files. */
    public interface Choosing {

        /** Those to attach; none when the user thinks better of it. */
        List<Path> toAdd();

        /** Where one shall be saved that is called so. */
        Optional<Path> toSave(String name);
    }

    /**
     * What of a file is typed.
     *
     * @param editors what edits it, by the file
     * @param typed the records for which something is typed and not saved
     */
    public record Fields(Function<RecordId, Node> editors, ObservableValue<Set<RecordId>> typed) {}

    private final AttachmentsViewModel viewModel;
    private final Choosing choosing;
    private final Fields fields;
    private final ObservableValue<String> unwritable;
    private final Label heading = new Label();
    private final Button add = new Button();
    private final VBox rows = new VBox();
    private final Map<RecordId, Row> byId = new HashMap<>();
    private final Set<RecordId> offered = new HashSet<>();

    public AttachmentsView(AttachmentsViewModel viewModel, Choosing choosing, Fields fields) {
        this.viewModel = viewModel;
        this.choosing = choosing;
        this.fields = fields;
        unwritable = NodeLifetime.of(this).of(viewModel.unwritable());
        setId("attachments");
        getStyleClass().addAll("entries", "attachments");
        build();
        NodeLifetime.of(this).subscribe(viewModel.all(), _ -> show());
        NodeLifetime.of(this).subscribe(viewModel.askedProperty(), (_, _) -> show());
        NodeLifetime.of(this).subscribe(viewModel.wordsProperty(), (_, _) -> anew());
        NodeLifetime.of(this).subscribe(unwritable, (_, _) -> anew());
        NodeLifetime.of(this).subscribe(fields.typed(), (_, _) -> offer());
        // What is typed while one reads goes on while one edits, and the other way round.
        sceneProperty()
                .subscribe(
                        (was, now) -> {
                            if (was == null && now != null) {
                                anew();
                            }
                        });
    }

    private void build() {
        heading.getStyleClass().add("section-heading");
        add.setId("attachment-add");
        add.setGraphic(new Icon(Feather.PAPERCLIP));
        add.getStyleClass().addAll("flat", "link-button");
        add.setOnAction(_ -> viewModel.add(choosing.toAdd()));
        add.disableProperty().bind(unwritable.map(reason -> !reason.isEmpty()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(heading, space, add);
        bar.getStyleClass().add("attachments-bar");
        rows.getStyleClass().add("attachment-rows");
        getChildren()
                .addAll(
                        bar,
                        line(unwritable, "attachment-why"),
                        rows,
                        line(viewModel.problems(), "attachment-problem"),
                        line(viewModel.large(), "attachment-why"));
    }

    /** Words that take no place while there are none. */
    private Node line(ObservableValue<String> words, String styleClass) {
        ObservableValue<String> told = NodeLifetime.of(this).of(words);
        Label label = new Label();
        label.textProperty().bind(told);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        label.visibleProperty().bind(told.map(text -> !text.isEmpty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Words words() {
        return viewModel.wordsProperty().get();
    }

    private void anew() {
        byId.clear();
        show();
    }

    /** Rows that stay keep what is being typed in them. */
    private void show() {
        List<Attachment> all = viewModel.all().getValue();
        heading.setText(words().get("attachment.heading", all.size()));
        add.setText(words().get("attachment.add"));
        byId.keySet().retainAll(all.stream().map(Attachment::id).toList());
        List<Row> now =
                all.stream()
                        .map(each -> byId.computeIfAbsent(each.id(), _ -> new Row(each.id())))
                        .toList();
        for (int i = 0; i < now.size(); i++) {
            now.get(i).show(all.get(i));
        }
        if (!rows.getChildren().equals(now)) {
            if (byId.values().stream().noneMatch(Node::isFocusWithin)) {
                settle();
            }
            rows.getChildren().setAll(now);
        }
        offer();
    }

    /** Opens a file for which something was typed and not saved, once. */
    private void offer() {
        Set<RecordId> typed = fields.typed().getValue();
        offered.retainAll(byId.keySet());
        offered.retainAll(typed);
        for (Attachment each : viewModel.all().getValue()) {
            if (typed.contains(each.id())
                    && offered.add(each.id())
                    && viewModel.askedProperty().get() == null) {
                viewModel.ask(each.id());
            }
        }
    }

    /** Takes the focus out of the fields, so that a word that is being composed becomes text. */
    public void settle() {
        if (isFocusWithin()) {
            requestFocus();
        }
    }

    /** Lets files be dropped on a node that holds this. */
    public void takeDropsOn(Node node) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> over(event, node));
        node.addEventHandler(
                DragEvent.DRAG_EXITED, _ -> node.pseudoClassStateChanged(DROPPING, false));
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> dropped(event, node));
    }

    /** Takes files that are let go over the panel; answers whether it did. */
    boolean take(List<File> files) {
        boolean taken = takes(files);
        if (taken) {
            viewModel.add(files.stream().map(File::toPath).toList());
        }
        return taken;
    }

    private boolean takes(List<File> files) {
        return !files.isEmpty()
                && viewModel.hasRecord()
                && viewModel.unwritable().getValue().isEmpty()
                && files.stream().noneMatch(each -> each.getName().endsWith(DOCUMENT));
    }

    private void over(DragEvent event, Node node) {
        if (takes(event.getDragboard().getFiles())) {
            event.acceptTransferModes(TransferMode.COPY);
            node.pseudoClassStateChanged(DROPPING, true);
            event.consume();
        }
    }

    private void dropped(DragEvent event, Node node) {
        node.pseudoClassStateChanged(DROPPING, false);
        if (take(event.getDragboard().getFiles())) {
            event.setDropCompleted(true);
            event.consume();
        }
    }

    /** One file; asked about, it says what it is and what can be done with it. */
    private final class Row extends VBox {

        private final RecordId id;
        private final Hyperlink name = new Hyperlink();
        private final Label what = new Label();
        private final Label note = new Label();
        private boolean open;

        Row(RecordId id) {
            this.id = id;
            getStyleClass().addAll("entry", "attachment");
            name.setWrapText(true);
            name.getStyleClass().add("entry-title");
            name.setOnAction(_ -> viewModel.ask(id));
            what.getStyleClass().add("entry-lead");
            note.setWrapText(true);
            note.getStyleClass().add("attachment-note");
            addEventHandler(KeyEvent.KEY_PRESSED, this::closeOnEscape);
        }

        private void closeOnEscape(KeyEvent event) {
            if (open && event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                viewModel.ask(id);
                name.requestFocus();
            }
        }

        void show(Attachment attachment) {
            name.setText(attachment.name());
            what.setText(AttachmentsViewModel.what(attachment, words()));
            note.setText(attachment.note());
            boolean asked = id.equals(viewModel.askedProperty().get());
            if (!asked) {
                getChildren().setAll(name, what);
                if (!attachment.note().isEmpty()) {
                    getChildren().add(note);
                }
            } else if (!open) {
                getChildren().setAll(name, question(attachment));
            }
            boolean opens = asked && !open;
            open = asked;
            if (opens && getScene() != null) {
                // How tall it is, is known only when it is laid out.
                getScene().getRoot().applyCss();
                getScene().getRoot().layout();
                RovingFocus.reveal(this);
            }
        }

        private Node question(Attachment attachment) {
            VBox box = new VBox();
            box.getStyleClass().add("open-question");
            box.getChildren()
                    .add(
                            told(
                                    words().get(
                                                    "attachment.question",
                                                    attachment.name(),
                                                    AttachmentsViewModel.what(
                                                            attachment, words()))));
            FlowPane buttons = new FlowPane(8, 8);
            if (FileKind.of(attachment.name()).isOpened()) {
                Button show = button("attachment.open", () -> viewModel.open(id));
                show.getStyleClass().add("accent");
                buttons.getChildren().add(show);
            } else {
                box.getChildren().add(told(words().get("attachment.never_opened")));
            }
            buttons.getChildren().add(button("attachment.save", () -> save(attachment)));
            if (unwritable.getValue().isEmpty()) {
                buttons.getChildren().add(button("attachment.remove", () -> viewModel.remove(id)));
                box.getChildren().add(fields.editors().apply(id));
            }
            box.getChildren().add(buttons);
            return box;
        }

        private Label told(String text) {
            Label label = new Label(text);
            label.setWrapText(true);
            return label;
        }

        private Button button(String key, Runnable action) {
            Button button = new Button(words().get(key));
            button.setId(key.replaceAll("[._]", "-"));
            button.setOnAction(_ -> action.run());
            return button;
        }

        private void save(Attachment attachment) {
            choosing.toSave(attachment.name()).ifPresent(file -> viewModel.save(id, file));
        }
    }
}
