package hanoius.form;

import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.schema.Field;
import hanoius.schema.LocalizedType;
import hanoius.schema.Schema;
import hanoius.schema.Values;

/** What the texts of a record say in one language: its own, or that of a translation. */
public final class LanguageTexts {

    private LanguageTexts() {}

    /** What a text says in a language, by its code; empty where it says nothing in it. */
    public static <R> String read(Values<R> all, Field<R, LocalizedText> field, String language) {
        LocalizedText text = text(all, field);
        Translation translation = text.translations().get(language);
        return language.equals(all.language())
                ? text.text()
                : translation == null ? "" : translation.value();
    }

    /**
     * Puts what a text says in a language into the values: the text itself, or a translation by a
     * person. The language of what is written first becomes the record's own.
     *
     * @param typed empty for nothing
     */
    public static <R> void write(
            Schema<R> schema,
            Values<R> all,
            Field<R, LocalizedText> field,
            String language,
            String typed) {
        LocalizedText text = text(all, field);
        if (language.equals(all.language())) {
            all.set(field, text.withText(typed));
        } else if (isUnwritten(schema, all)) {
            schema.fields().forEach(each -> speak(each, all, language));
            all.set(field, LocalizedText.of(language, typed));
        } else if (typed.isEmpty()) {
            all.set(field, text.without(language));
        } else {
            all.set(field, text.with(language, Translation.of(typed, text.text())));
        }
    }

    private static <R> LocalizedText text(Values<R> all, Field<R, LocalizedText> field) {
        LocalizedText text = all.optional(field);
        return text == null ? LocalizedText.NONE : text;
    }

    private static <R> boolean isUnwritten(Schema<R> schema, Values<R> all) {
        return schema.fields().stream()
                .map(all::optional)
                .noneMatch(each -> each instanceof LocalizedText text && !text.isEmpty());
    }

    @SuppressWarnings("unchecked") // What is a text in languages before is one after.
    private static <R, V> void speak(Field<R, V> field, Values<R> all, String language) {
        if (field.name().equals(LocalizedType.LANG)) {
            all.set(field, (V) language);
        } else if (field.type() instanceof LocalizedType) {
            all.set(field, (V) LocalizedText.of(language, ""));
        }
    }
}
