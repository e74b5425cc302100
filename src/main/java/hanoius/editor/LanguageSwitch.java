package hanoius.editor;

import hanoius.control.Alternatives;
import hanoius.control.NodeLifetime;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.model.Entity;
import hanoius.schema.Field;
import hanoius.schema.Values;
import hanoius.text.Words;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Says which language of a record's texts is edited, and what is missing in each. */
final class LanguageSwitch {

    private LanguageSwitch() {}

    /** The switch between the languages of the texts, with how many are missing in each. */
    static <R extends Entity> HBox of(RecordForm<R> form, FormViewModel viewModel) {
        Words words = viewModel.wordsProperty().get();
        var languages = new Alternatives<Language>(viewModel.languageProperty()::set);
        var line = new HBox();
        line.getStyleClass().add("form-languages");
        for (Language each : Language.values()) {
            var button = new ToggleButton();
            button.setId(id(each));
            languages.offer(button, each);
            NodeLifetime.of(button)
                    .subscribe(
                            form.valuesProperty(),
                            all -> button.setText(state(form, all, each, words)));
            line.getChildren().add(button);
        }
        languages.show(viewModel.languageProperty().get());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var key = new Label(EditorKeys.LANGUAGE.told());
        key.getStyleClass().add("field-key");
        line.getChildren().addAll(space, key);
        return line;
    }

    /** What the button of a language is called. */
    static String id(Language language) {
        return "form-language-" + language.code();
    }

    private static <R extends Entity> String state(
            RecordForm<R> form, Values<R> all, Language language, Words words) {
        String name = words.get("language." + language.code());
        if (language.code().equals(form.ownLanguage())) {
            return words.get("editor.language_original", name);
        }
        long missing =
                form.schema().fields().stream()
                        .filter(field -> isMissing(field, all, form.ownLanguage(), language))
                        .count();
        return missing == 0 ? name : words.get("editor.language_missing", name, missing);
    }

    private static <R> boolean isMissing(
            Field<R, ?> field, Values<R> all, String own, Language language) {
        return all.optional(field) instanceof LocalizedText text
                && !text.isEmpty()
                && TranslatedText.State.of(text, own, language) == TranslatedText.State.MISSING;
    }
}
