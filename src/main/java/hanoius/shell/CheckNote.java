package hanoius.shell;

import hanoius.control.NodeLifetime;
import hanoius.text.Words;
import hanoius.workspace.Soundness;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** Says in the status bar that the document is being looked at, where that takes a while. */
final class CheckNote extends HBox {

    /** One that takes less is not worth a word. */
    private static final Duration BLINK = Duration.millis(400);

    CheckNote(Soundness soundness, ObservableValue<Words> words) {
        setId("checking");
        getStyleClass().add("running-work");
        var what = new Label();
        what.textProperty().bind(words.map(now -> now.get("check.running")));
        var why = new Tooltip();
        why.textProperty().bind(words.map(now -> now.get("check.why")));
        what.setTooltip(why);
        var bar = new ProgressBar();
        bar.getStyleClass().add("small");
        getChildren().setAll(what, bar);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        var blink = new PauseTransition(BLINK);
        blink.setOnFinished(_ -> setVisible(soundness.progressProperty().get() != Soundness.IDLE));
        NodeLifetime.of(this)
                .subscribe(
                        soundness.progressProperty(),
                        now -> {
                            if (now.doubleValue() == Soundness.IDLE) {
                                blink.stop();
                                setVisible(false);
                            } else {
                                bar.setProgress(now.doubleValue());
                                if (!isVisible()) {
                                    blink.play();
                                }
                            }
                        });
    }
}
