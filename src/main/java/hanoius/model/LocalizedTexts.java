package hanoius.model;

import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.language.Translation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A text of each of many records, in its own language and in those that it is translated into. */
final class LocalizedTexts {

    private final Texts own;
    private final NameLists languages;

    /** Of each language; empty where there is no translation, and no row behind the last one. */
    private final Map<String, Texts> translations;

    private LocalizedTexts(Texts own, NameLists languages, Map<String, Texts> translations) {
        this.own = own;
        this.languages = languages;
        this.translations = Map.copyOf(translations);
    }

    /** What a reader is shown of a row, as {@link LocalizedText#in}. */
    LocalizedText.Shown in(int row, Language wanted) {
        Texts translated = translations.get(wanted.code());
        String translation =
                translated == null || row >= translated.size() ? "" : translated.get(row);
        if (!translation.isEmpty()) {
            return new LocalizedText.Shown(translation, wanted.code(), false);
        }
        List<String> language = languages.ofRow(row);
        return LocalizedText.of(language.isEmpty() ? "" : language.getFirst(), own.get(row))
                .in(wanted);
    }

    /** Takes texts one after the other, and others in the place of some. */
    static final class Builder {

        private final Texts.Builder own;
        private final NameLists.Builder languages;
        private final Map<String, Texts.Builder> translations = new HashMap<>();

        Builder() {
            own = new Texts.Builder();
            languages = new NameLists.Builder();
        }

        /** Begins with texts, which stay as they are, of that many rows. */
        Builder(LocalizedTexts before, int rows) {
            own = new Texts.Builder(before.own);
            languages = new NameLists.Builder(before.languages, rows);
            before.translations.forEach(
                    (language, texts) -> translations.put(language, new Texts.Builder(texts)));
        }

        void add(LocalizedText text) {
            int row = own.size();
            add(text.language(), text.text());
            text.translations().forEach((language, each) -> add(row, language, each.value()));
        }

        /** Adds a text without its translations. */
        void add(String language, String text) {
            languages.add(own.size(), language);
            own.add(text);
        }

        /** Adds the translation of the text in a row; rows of one language only grow. */
        void add(int row, String language, String translation) {
            Texts.Builder texts = filled(language, row);
            texts.add(translation);
        }

        void set(int row, LocalizedText text) {
            own.set(row, text.text());
            languages.set(row, List.of(text.language()));
            translations.forEach(
                    (language, texts) -> {
                        if (row < texts.size()) {
                            texts.set(row, "");
                        }
                    });
            text.translations().forEach((language, each) -> put(row, language, each));
        }

        private void put(int row, String language, Translation translation) {
            filled(language, row + 1).set(row, translation.value());
        }

        private Texts.Builder filled(String language, int size) {
            Texts.Builder texts = translations.computeIfAbsent(language, _ -> new Texts.Builder());
            while (texts.size() < size) {
                texts.add("");
            }
            return texts;
        }

        LocalizedTexts build(int count, Rows rows) {
            Map<String, Texts> built = new HashMap<>();
            translations.forEach((language, texts) -> built.put(language, texts.build()));
            return new LocalizedTexts(own.build(), languages.build(count, rows), built);
        }
    }
}
