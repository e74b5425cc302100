package hanoius.shell;

import hanoius.control.NodeLifetime;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.ChangeQueue.Notice;
import hanoius.workspace.StepWords;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import org.controlsfx.control.Notifications;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** Says for a moment what was done with the document, and offers to take a deletion back. */
final class StepNotice {

    private static final Duration SHOWN = Duration.seconds(8);

    private final ChangeQueue changes;
    private final Supplier<StepWords> words;
    private final Node owner;

    private StepNotice(ChangeQueue changes, Supplier<StepWords> words, Node owner) {
        this.changes = changes;
        this.words = words;
        this.owner = owner;
    }

    /** Tells of what is done from now on, over the window of a node. */
    static void install(ChangeQueue changes, Supplier<StepWords> words, Node owner) {
        var told = new StepNotice(changes, words, owner);
        NodeLifetime.of(owner).subscribe(changes.noticeProperty(), told::tell);
    }

    private void tell(@Nullable Notice notice) {
        if (notice != null && owner.getScene() != null) {
            Notifications shown =
                    Notifications.create().hideAfter(SHOWN).owner(owner.getScene().getWindow());
            String text = words.get().of(notice);
            if (StepWords.isDeletion(notice)) {
                shown.graphic(offer(text, notice)).show();
            } else {
                shown.text(text).show();
            }
        }
    }

    private HBox offer(String text, Notice notice) {
        Button undo = new Button(words.get().words().get("step.undo_short"));
        undo.setOnAction(_ -> changes.undo(notice.step()));
        // With the focus in it, the keys would no longer reach the window, Ctrl+Z among them.
        undo.setFocusTraversable(false);
        HBox offer = new HBox(new Label(text), undo);
        offer.getStyleClass().add("notice-offer");
        return offer;
    }
}
