package hanoius.search;

import hanoius.control.LateTooltip;
import hanoius.control.TextScale;
import hanoius.font.Icon;
import hanoius.query.FilterPart;
import hanoius.search.ChipViewModel.Chip;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

/** A condition in words, with a way to drop it. */
final class ChipNode extends HBox {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");

    /**
     * @param longest so wide are the words at most, in pixels at the usual size of text
     * @param noted whether it says what would come back
     */
    ChipNode(Chip chip, double longest, boolean noted, Runnable drop) {
        Label words = new Label(chip.words());
        TextScale.limitWidth(words, longest);
        LateTooltip.give(words, chip.words() + "\n" + chip.explained());
        getChildren().add(words);
        if (noted && !chip.note().isEmpty()) {
            Label note = new Label(chip.note());
            note.getStyleClass().add("chip-note");
            note.setMinWidth(USE_PREF_SIZE);
            LateTooltip.give(note, chip.explained());
            getChildren().add(note);
        }
        Button button = new Button("", new Icon(Feather.X));
        button.setId("drop-" + chip.part().name());
        button.getStyleClass().addAll("flat", "icon-button");
        LateTooltip.give(button, chip.explained());
        button.setAccessibleText(chip.words() + ": " + chip.explained());
        button.setOnAction(_ -> drop.run());
        getChildren().add(button);
        getStyleClass().add("chip");
        setMinWidth(USE_PREF_SIZE);
        pseudoClassStateChanged(IDLE, chip.idle());
        pseudoClassStateChanged(MARKED, chip.part().equals(new FilterPart.OnMarked()));
    }
}
