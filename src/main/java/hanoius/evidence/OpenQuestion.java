package hanoius.evidence;

import hanoius.text.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Shows the whole of an address and asks whether the browser shall open it. */
final class OpenQuestion extends VBox {

    OpenQuestion(EvidenceViewModel viewModel) {
        Words words = viewModel.wordsProperty().get();
        getStyleClass().add("open-question");
        var question = new Label(words.get("evidence.open_question"));
        question.setWrapText(true);
        var open = new Button(words.get("evidence.open_yes"));
        open.setId("open-address-yes");
        open.getStyleClass().add("accent");
        open.setOnAction(_ -> viewModel.agree());
        var leave = new Button(words.get("evidence.open_no"));
        leave.setId("open-address-no");
        leave.setOnAction(_ -> viewModel.decline());
        var buttons = new HBox(8, open, leave);
        getChildren()
                .addAll(
                        question,
                        Wording.selectable(viewModel.wholeAddress(), "whole-address", words),
                        buttons);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> leaveOnEscape(event, viewModel));
        sceneProperty().subscribe(scene -> focus(scene != null, leave));
    }

    // "No" has the focus, so that Enter pressed twice does not leave the program.
    private static void focus(boolean shown, Button leave) {
        if (shown) {
            leave.requestFocus();
        }
    }

    private static void leaveOnEscape(KeyEvent event, EvidenceViewModel viewModel) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            viewModel.decline();
        }
    }
}
