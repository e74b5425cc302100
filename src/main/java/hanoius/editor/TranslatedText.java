package hanoius.editor;

import hanoius.control.NodeLifetime;
import hanoius.form.LanguageTexts;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.language.Translation.Origin;
import hanoius.model.Entity;
import hanoius.schema.Field;
import hanoius.text.Words;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * A text in the language that is edited, and below it in one quiet line what it says in the other.
 *
 * @param <R> the kind of record
 */
record TranslatedText<R extends Entity>(
        RecordForm<R> form, Field<R, LocalizedText> field, Words words, Language language) {

    /** How a text stands in a language. */
    enum State {
        ORIGINAL("editor.original", "good"),
        TRANSLATED("editor.translated", "good"),
        MACHINE("editor.machine", "waiting"),
        OUTDATED("editor.outdated", "waiting"),
        MISSING("editor.missing", "waiting");

        private final String key;
        private final String look;

        State(String key, String look) {
            this.key = key;
            this.look = look;
        }

        static State of(@Nullable LocalizedText text, String own, Language language) {
            String code = language.code();
            LocalizedText said = text == null ? LocalizedText.NONE : text;
            if (code.equals(own)) {
                return said.text().isEmpty() ? MISSING : ORIGINAL;
            }
            Translation translation = said.translations().get(code);
            if (translation == null) {
                return MISSING;
            }
            if (said.isOutdated(code)) {
                return OUTDATED;
            }
            return translation.origin() == Origin.MACHINE ? MACHINE : TRANSLATED;
        }

        Label chip(Words words) {
            var chip = new Label(words.get(key));
            chip.getStyleClass().addAll("origin-chip", look);
            chip.setMinWidth(Region.USE_PREF_SIZE);
            return chip;
        }
    }

    FieldRow row(String label) {
        TypedEntry<String> entry = form.text(field, language.code());
        boolean isTitle = field.required();
        var area = isTitle ? EntryField.wrapped(entry) : EntryField.lines(entry);
        area.setId("edit-" + field.name());
        area.getStyleClass().add(isTitle ? "title-field" : "text-field-long");
        FieldRow row = new FieldRow("", area);
        if (isTitle) {
            area.setPromptText(label);
        } else {
            var heading = new Label(label);
            heading.getStyleClass().add("field-label");
            heading.setLabelFor(area);
            row.getChildren().addFirst(heading);
        }
        area.setAccessibleText(label);
        row.telling(entry, words);
        others().forEach(other -> row.below(line(other)));
        return row;
    }

    private List<Language> others() {
        return Arrays.stream(Language.values()).filter(each -> each != language).toList();
    }

    /** What the text says in another language, in one line. */
    private HBox line(Language other) {
        var code = new Label(other.code());
        code.getStyleClass().add("language-code");
        code.setMinWidth(Region.USE_PREF_SIZE);
        var says = new Label();
        says.getStyleClass().add("other-language");
        says.setMinWidth(0);
        HBox.setHgrow(says, Priority.ALWAYS);
        says.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(code, says);
        line.getStyleClass().add("other-language-line");
        NodeLifetime.of(line)
                .subscribe(
                        form.valuesProperty(),
                        all -> {
                            LocalizedText text = all.optional(field);
                            State state = State.of(text, form.ownLanguage(), other);
                            says.setText(
                                    state == State.MISSING
                                            ? words.get("editor.not_written")
                                            : LanguageTexts.read(all, field, other.code()));
                            line.getChildren().setAll(code, says, state.chip(words));
                            // It keeps its place, or all below moved with the first word.
                            boolean isSaid = !isEmpty(text);
                            line.getChildren().forEach(each -> each.setVisible(isSaid));
                        });
        return line;
    }

    private static boolean isEmpty(@Nullable LocalizedText text) {
        return text == null || text.isEmpty();
    }
}
