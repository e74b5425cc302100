package hanoius.shell;

import hanoius.control.LateTooltip;
import hanoius.control.NodeLifetime;
import hanoius.control.TextScale;
import hanoius.text.Words;
import hanoius.workspace.Soundness;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** Says in the status bar that the document is being looked at, where that takes a while. */
final class CheckNote extends HBox {

    /** One that takes less is not worth a word. */
    private static final Duration BLINK = Duration.millis(400);

    /** A status bar that is wider, at the usual size of text, has room for words. */
    private static final double ROOMY = 700;

    CheckNote(Soundness soundness, ObservableValue<Words> words) {
        setId("checking");
        getStyleClass().add("running-work");
        var what = new Label();
        what.textProperty().bind(words.map(now -> now.get("check.running")));
        ObservableValue<String> why = words.map(now -> now.get("check.why"));
        LateTooltip.give(what, why);
        var bar = new ProgressBar();
        bar.getStyleClass().add("small");
        LateTooltip.give(bar, why);
        bar.accessibleTextProperty().bind(what.textProperty());
        what.visibleProperty()
                .bind(TextScale.of(this).flatMap(scale -> width().map(now -> now > ROOMY * scale)));
        what.managedProperty().bind(what.visibleProperty());
        setVisible(false);
        LateContent.fill(this, what, bar);
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

    /** The width of the status bar that this is in. */
    private ObservableValue<Double> width() {
        return parentProperty()
                .flatMap(
                        bar ->
                                bar instanceof Region row
                                        ? row.widthProperty().map(Number::doubleValue)
                                        : null)
                .orElse(0.0);
    }
}
