package hanoius.shell;

import hanoius.control.NodeLifetime;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.ChangeQueue.Done;
import hanoius.workspace.ChangeQueue.Notice;
import hanoius.workspace.Section;
import hanoius.workspace.StepWords;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Says for a moment in the status bar what was done with the document, and offers the way back: no
 * window of its own, which would end the word that an input method is composing.
 */
final class StepNotice extends HBox {

    private static final Duration SHOWN = Duration.seconds(8);

    private final ChangeQueue changes;
    private final MainViewModel window;
    private final Label text = new Label();
    private final Button way = new Button();
    private final Button show = new Button();
    private final PauseTransition shown = new PauseTransition(SHOWN);

    /** Tells of what is done from now on. */
    StepNotice(ChangeQueue changes, MainViewModel window) {
        this.changes = changes;
        this.window = window;
        setId("step-notice");
        getStyleClass().add("step-notice");
        setMinWidth(0);
        text.setMinWidth(0);
        for (Button each : List.of(show, way)) {
            each.getStyleClass().add("flat");
            each.setMinWidth(USE_PREF_SIZE);
            // With the focus in it, the keys would no longer reach the view, Ctrl+Z among them.
            each.setFocusTraversable(false);
        }
        show.setId("step-show");
        shown.setOnFinished(_ -> tell(null));
        tell(null);
        LateContent.fill(this, text, show, way);
        NodeLifetime.of(this).subscribe(changes.noticeProperty(), (_, now) -> tell(now));
    }

    private void tell(@Nullable Notice notice) {
        // That a field was changed is seen where it stands, and by when it was saved.
        boolean isTold =
                notice != null && (notice.done() != Done.DONE || !StepWords.isOfFields(notice));
        setVisible(isTold);
        setManaged(isTold);
        text.setText(notice == null ? "" : window.steps().of(notice));
        Optional<Section> elsewhere =
                notice == null ? Optional.empty() : window.shownElsewhere(notice);
        show.setVisible(elsewhere.isPresent());
        show.setManaged(elsewhere.isPresent());
        elsewhere.ifPresent(
                section -> {
                    show.setText(window.steps().words().get("step.show"));
                    show.setOnAction(_ -> window.sectionProperty().set(section));
                });
        boolean isBack = notice != null && StepWords.isDeletion(notice);
        boolean isAgain =
                notice != null
                        && notice.done() == Done.UNDONE
                        && notice.step().equals(changes.redoableProperty().get());
        way.setVisible(isBack || isAgain);
        way.setManaged(isBack || isAgain);
        if (notice != null) {
            way.setText(window.steps().words().get(isBack ? "step.undo_short" : "history.redo"));
            way.setOnAction(
                    _ -> {
                        if (isBack) {
                            changes.undo(notice.step());
                        } else {
                            changes.redo(notice.step());
                        }
                    });
            shown.playFromStart();
        }
    }
}
