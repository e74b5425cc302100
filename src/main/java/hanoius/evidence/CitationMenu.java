package hanoius.evidence;

import hanoius.control.Action;
import hanoius.control.ClipboardText;
import hanoius.control.MenuEntries;
import hanoius.font.Icon;
import hanoius.interchange.CitationForm;
import hanoius.text.Words;

import javafx.scene.control.MenuButton;

import org.kordamp.ikonli.feather.Feather;

import java.util.function.Function;
import java.util.function.Predicate;

/** Offers to copy a citation in each of the forms. */
final class CitationMenu extends MenuButton {

    /**
     * @param offered the forms that can be chosen
     * @param citation what is copied in a form
     */
    CitationMenu(
            Words words, Predicate<CitationForm> offered, Function<CitationForm, String> citation) {
        super(words.get("evidence.copy_citation"), new Icon(Feather.COPY));
        accessibleTextProperty().bind(textProperty());
        getStyleClass().addAll("flat", "link-button");
        MenuEntries entries = MenuEntries.ofButton(words);
        for (CitationForm form : CitationForm.values()) {
            Action copy =
                    Action.named(
                                    "copy-" + form.name(),
                                    form::in,
                                    () -> copy(words, citation.apply(form)))
                            .when(offered.test(form));
            getItems().add(entries.item(copy));
        }
    }

    private void copy(Words words, String citation) {
        ClipboardText.put(this, words.get("copied.citations", 1), citation);
    }
}
