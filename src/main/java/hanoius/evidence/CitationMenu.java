package hanoius.evidence;

import hanoius.control.ClipboardText;
import hanoius.exchange.CitationForm;
import hanoius.text.Words;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

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
        super(words.get("evidence.copy_citation"), new FontIcon(Feather.COPY));
        accessibleTextProperty().bind(textProperty());
        getStyleClass().addAll("flat", "link-button");
        for (CitationForm form : CitationForm.values()) {
            var item = new MenuItem(form.in(words));
            item.setId("copy-" + form.name());
            item.setDisable(!offered.test(form));
            item.setOnAction(
                    _ ->
                            ClipboardText.put(
                                    this, words.get("copied.citations", 1), citation.apply(form)));
            getItems().add(item);
        }
    }
}
