package hanoius.shell;

import hanoius.control.Action;
import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.editor.EditorKeys;
import hanoius.font.Icon;
import hanoius.model.Fact;
import hanoius.model.RecordId;
import hanoius.task.Lifetime;
import hanoius.typing.Composition;

import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** What is saved, how much was edited, why, and the way back: at the right of the status bar. */
final class EditStatusBar extends HBox {

    /** What is written sooner is not said to be. */
    private static final Duration LONG = Duration.millis(150);

    /** So long is marked what was undone. */
    private static final Duration MARKED = Duration.seconds(2);

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final EditStatus status;
    private final Spoken spoken;
    private final Action again;
    private final Label saved = new Label("", new Icon(Feather.CHECK));
    private final Label writing = new Label();
    private final Hyperlink why = new Hyperlink();
    private final TextField reason = new TextField();
    private final StringProperty typedReason = new SimpleStringProperty("");
    private @Nullable RecordId explained;

    EditStatusBar(EditStatus status, Spoken spoken) {
        this.status = status;
        this.spoken = spoken;
        again =
                Action.of("edits.try_again", status.givenUp()::tryAgain)
                        .on(EditorKeys.TRY_AGAIN)
                        .when(status.givenUp().anyProperty());
        setId("edit-status");
        getStyleClass().add("edit-status");
        saved.setId("saved");
        saved.textProperty().bind(status.saved());
        writing.setId("writing");
        writing.textProperty().bind(spoken.say("edits.writing"));
        explain();
        show();
        bind();
        LateContent.each(
                this,
                List.of(
                        givenUp(),
                        author(),
                        unsaved(),
                        shownWith(saved, status.saved()),
                        writing,
                        edits(),
                        why,
                        reason,
                        undo()));
    }

    private void bind() {
        var slow = new PauseTransition(LONG);
        slow.setOnFinished(_ -> showWriting(true));
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(
                status.writing(),
                now -> {
                    if (now) {
                        slow.playFromStart();
                    } else {
                        slow.stop();
                        showWriting(false);
                    }
                });
        showWriting(false);
        var marked = new PauseTransition(MARKED);
        marked.setOnFinished(_ -> status.unmark());
        lifetime.subscribe(
                status.touched(),
                now -> {
                    if (now != null) {
                        marked.playFromStart();
                    }
                });
        ObservableValue<Boolean> typing =
                sceneProperty()
                        .flatMap(Scene::focusOwnerProperty)
                        .map(EditStatusBar::isInForm)
                        .orElse(false);
        lifetime.subscribe(typing, status.typingProperty()::set);
    }

    private static boolean isInForm(Node focused) {
        if (!(focused instanceof TextInputControl)) {
            return false;
        }
        for (Node at = focused; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("form")) {
                return true;
            }
        }
        return false;
    }

    private void showWriting(boolean now) {
        writing.setVisible(now);
        writing.setManaged(now);
    }

    private static <N extends Labeled> N shownWith(N node, ObservableValue<String> text) {
        ObservableValue<Boolean> any = text.map(each -> !each.isEmpty());
        node.visibleProperty().bind(any);
        node.managedProperty().bind(any);
        node.setMinWidth(USE_PREF_SIZE);
        return node;
    }

    private static void shownWhile(Node node, ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private Node edits() {
        var edits = new Hyperlink();
        edits.setId("edits");
        edits.textProperty().bind(status.edits());
        edits.setOnAction(
                _ -> {
                    edits.setVisited(false);
                    status.showHistory();
                });
        return shownWith(edits, status.edits());
    }

    private Node undo() {
        var undo = new Button("", new Icon(Feather.CORNER_UP_LEFT));
        undo.setId("status-undo");
        undo.getStyleClass().addAll("flat", "status-link");
        undo.textProperty().bind(spoken.say("step.undo_short"));
        Action.explain(undo, status.undoing());
        // The focus stays in the view, where its keys work.
        undo.setFocusTraversable(false);
        undo.setOnAction(_ -> status.undo());
        undo.disableProperty().bind(status.undoing().map(String::isEmpty));
        return shownWith(undo, status.saved());
    }

    /** By its key, too. */
    Action again() {
        return again;
    }

    /**
     * That something was not written which may be by now, as when another program held the
     * document.
     */
    private Node givenUp() {
        var says = new Label("", new Icon(Feather.ALERT_CIRCLE));
        says.textProperty().bind(spoken.say("edits.given_up"));
        // The button is enough where there is no room.
        says.setMinWidth(0);
        Button trying = again.dress(new Button(), spoken.words());
        trying.textProperty().bind(spoken.say("edits.try_again"));
        trying.getStyleClass().addAll("flat", "link-button");
        trying.setMinWidth(USE_PREF_SIZE);
        var note = new HBox();
        note.setId("given-up");
        note.getStyleClass().add("read-only");
        shownWhile(note, status.givenUp().anyProperty());
        LateContent.fill(note, says, trying);
        return note;
    }

    private Node unsaved() {
        var unsaved = new Hyperlink();
        var sign = new Icon(Feather.ALERT_CIRCLE);
        unsaved.setId("unsaved");
        unsaved.getStyleClass().add("status-unsaved");
        unsaved.textProperty().bind(status.unsaved());
        NodeLifetime.of(unsaved)
                .subscribe(
                        status.wrong(),
                        wrong -> {
                            unsaved.setGraphic(wrong ? sign : null);
                            unsaved.pseudoClassStateChanged(WRONG, wrong);
                        });
        unsaved.setOnAction(_ -> status.showUnsaved());
        shownWith(unsaved, status.unsaved());
        // Names may be long; the window need not be as wide.
        unsaved.setMinWidth(0);
        return unsaved;
    }

    /** Asked once, at the first edit. */
    private Node author() {
        var signed = new Label();
        signed.setMinWidth(0);
        signed.textProperty()
                .bind(
                        NodeLifetime.of(signed)
                                .of(
                                        spoken.words()
                                                .map(
                                                        words ->
                                                                words.get(
                                                                        "edits.signed",
                                                                        status.author()))));
        var name = new TextField();
        name.setId("author");
        name.setPrefColumnCount(12);
        name.setMinWidth(USE_PREF_SIZE);
        name.accessibleTextProperty().bind(spoken.say("edits.author"));
        name.promptTextProperty().bind(spoken.say("edits.author"));
        // Every settled letter counts, so that the next edit is signed by it, however that comes.
        Composition.of(name).bind(NodeLifetime.of(name), status.authorProperty());
        name.focusedProperty().subscribe(status.answeringProperty()::set);
        var keep = new Button();
        keep.setId("author-keep");
        keep.setMinWidth(USE_PREF_SIZE);
        keep.getStyleClass().add("small");
        keep.textProperty().bind(spoken.say("edits.keep"));
        keep.setOnAction(_ -> status.sign());
        name.setOnAction(_ -> keep.fire());
        var author = new HBox();
        author.setId("author-question");
        author.getStyleClass().add("status-question");
        shownWhile(author, status.askingAuthor());
        LateContent.fill(author, signed, name, keep);
        return author;
    }

    /** One line in place of the words that ask for it. */
    private void explain() {
        why.setId("say-why");
        why.setMinWidth(USE_PREF_SIZE);
        why.textProperty().bind(spoken.say("edits.say_why"));
        why.setOnAction(_ -> ask());
        reason.setId("reason");
        reason.setPrefColumnCount(18);
        reason.promptTextProperty().bind(spoken.say("edits.reason"));
        reason.accessibleTextProperty().bind(spoken.say("edits.reason"));
        Composition.of(reason).bind(NodeLifetime.of(reason), typedReason);
        reason.setOnAction(_ -> say());
        reason.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && !Composition.isRunningIn(reason)) {
                        event.consume();
                        explained = null;
                        show();
                    }
                });
        reason.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                say();
                            }
                        });
        NodeLifetime.of(this).subscribe(status.explainable(), _ -> show());
    }

    private void ask() {
        why.setVisited(false);
        Fact selected = status.selected().getValue();
        if (selected != null) {
            explained = selected.id();
            typedReason.set(status.reason());
            show();
            reason.requestFocus();
            reason.selectAll();
        }
    }

    private void say() {
        RecordId id = explained;
        explained = null;
        if (id != null) {
            status.explain(id, typedReason.get());
            show();
        }
    }

    private void show() {
        boolean asking = explained != null;
        boolean offered = !asking && status.explainable().get();
        reason.setVisible(asking);
        reason.setManaged(asking);
        why.setVisible(offered);
        why.setManaged(offered);
    }
}
