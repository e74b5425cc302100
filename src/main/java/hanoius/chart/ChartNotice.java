package hanoius.chart;

import hanoius.chart.SavedChartsViewModel.Done;
import hanoius.chart.SavedChartsViewModel.Notice;
import hanoius.control.NodeLifetime;
import hanoius.store.ChartList.Step;
import hanoius.text.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import org.controlsfx.control.Notifications;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Says for a moment what was done with a saved chart, and offers to take a deletion back. */
final class ChartNotice {

    private static final Duration SHOWN = Duration.seconds(8);

    private final SavedChartsViewModel model;
    private final Node owner;

    ChartNotice(SavedChartsViewModel model, Node owner) {
        this.model = model;
        this.owner = owner;
        NodeLifetime.of(owner).subscribe(model.noticeProperty(), this::tell);
    }

    private void tell(@Nullable Notice notice) {
        if (notice != null && owner.getScene() != null) {
            Words words = model.wordsProperty().get();
            Step step = notice.step();
            Notifications shown =
                    Notifications.create().hideAfter(SHOWN).owner(owner.getScene().getWindow());
            if (notice.done() == Done.DONE && step.act() == Step.Act.DELETE) {
                shown.graphic(offer(text(notice, words), words, step)).show();
            } else {
                shown.text(text(notice, words)).show();
            }
        }
    }

    private HBox offer(String text, Words words, Step step) {
        Button undo = new Button(words.get("chart.undo_short"));
        undo.setOnAction(_ -> model.undo(step));
        // With the focus in it, the keys would no longer reach the window, Ctrl+Z among them.
        undo.setFocusTraversable(false);
        HBox offer = new HBox(new Label(text), undo);
        offer.getStyleClass().add("notice-offer");
        return offer;
    }

    private static String text(Notice notice, Words words) {
        Step step = notice.step();
        return switch (notice.done()) {
            case DONE -> words.get("chart.done_" + act(step), step.name());
            case UNDONE -> words.get("chart.undone", words(step, words));
            case REDONE -> words.get("chart.redone", words(step, words));
        };
    }

    /** What an edit does, as in "delete chart “Exports”". */
    static String words(Step step, Words words) {
        return words.get("chart.step_" + act(step), step.name(), step.before());
    }

    private static String act(Step step) {
        return step.act().name().toLowerCase(Locale.ROOT);
    }
}
