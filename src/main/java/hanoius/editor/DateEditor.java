package hanoius.editor;

import hanoius.control.NodeLifetime;
import hanoius.edtf.EdtfDate;
import hanoius.form.DateNotation;
import hanoius.form.PlainText;
import hanoius.form.WordedDate;
import hanoius.model.Entity;
import hanoius.schema.Field;
import hanoius.schema.Values;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Optional;

/**
 * A date with the words for it: what was typed, what that means, and how else it reads. Words of a
 * source that cannot be read as the date stand in a field of their own below.
 *
 * @param <R> the kind of record
 */
record DateEditor<R extends Entity>(RecordForm<R> form, Field<R, EdtfDate> field, Words words) {

    private static final String NOTHING = "";

    /** What of the entry its words are, among the drafts. */
    private static final String WORDS = "words";

    DateNotation notation() {
        return new DateNotation(form.words());
    }

    private static <R> @Nullable WordedDate date(Values<R> all, Field<R, EdtfDate> field) {
        EdtfDate date = all.optional(field);
        return date == null ? null : new WordedDate(date, said(all, field));
    }

    private static <R> String said(Values<R> all, Field<R, EdtfDate> field) {
        Field<R, String> wording = field.wording();
        return wording == null
                ? NOTHING
                : Objects.requireNonNullElse(all.optional(wording), NOTHING);
    }

    private @Nullable WordedDate date() {
        return date(form.valuesProperty().get(), field);
    }

    /** What is typed for the date. */
    TypedEntry<WordedDate> entry() {
        return form.entry(
                field,
                NOTHING,
                all -> written(date(all, field)),
                typed -> notation().read(typed, date()),
                !field.required(),
                this::put);
    }

    private String written(@Nullable WordedDate date) {
        return date == null ? NOTHING : notation().written(date);
    }

    private void put(Values<R> all, @Nullable WordedDate typed) {
        Field<R, String> wording = field.wording();
        if (wording != null) {
            WordedDate before = date(all, field);
            // Words that never meant the date are no part of what is cleared here.
            String left =
                    before == null ? said(all, field) : notation().strange(before).orElse(NOTHING);
            all.set(wording, typed == null ? left : typed.words());
        }
        all.set(field, typed == null ? null : typed.date());
    }

    FieldRow row(String label) {
        TypedEntry<WordedDate> entry = entry();
        var input = new NotationField<>(entry, this::notation, words).called(field.name());
        FieldRow row =
                input.marked(mark(entry))
                        .row(label, value -> edtf(value, entry.textProperty().get()), _ -> NOTHING);
        Field<R, String> wording = field.wording();
        if (wording != null) {
            row.below(words(wording));
        }
        return row;
    }

    /** The date as EDTF, where that is not what stands in the field. */
    private String edtf(WordedDate value, String text) {
        String edtf = value.date().canonical();
        return edtf.equals(text.strip()) ? NOTHING : words.get("editor.edtf", edtf);
    }

    /** Whether the words in the field are kept beside the date. */
    private ObservableValue<String> mark(TypedEntry<WordedDate> entry) {
        return form.valuesProperty()
                .flatMap(
                        all ->
                                entry.textProperty()
                                        .map(text -> isSaid(text.strip(), said(all, field))))
                .map(kept -> kept ? words.get("editor.as_typed") : NOTHING);
    }

    private static boolean isSaid(String text, String said) {
        return !text.isEmpty() && text.equals(said);
    }

    /** What is typed as the words of the source. */
    TypedEntry<String> said(Field<R, String> wording) {
        return form.entry(
                wording,
                WORDS,
                all -> strange(all).orElse(NOTHING),
                PlainText::read,
                true,
                (all, said) -> all.set(wording, said == null ? NOTHING : said));
    }

    /** The words of the source, where they are not what stands in the field. */
    private TextField words(Field<R, String> wording) {
        TypedEntry<String> entry = said(wording);
        TextField input = EntryField.line(entry);
        input.setId("edit-" + wording.name());
        input.setPromptText(words.get("editor.words_of_source"));
        input.setAccessibleText(words.get("editor.words_of_source"));
        NodeLifetime.of(input)
                .subscribe(
                        form.valuesProperty(),
                        all -> input.setVisible(strange(all).isPresent() || input.isFocused()));
        return input;
    }

    private Optional<String> strange(Values<R> all) {
        WordedDate date = date(all, field);
        return date == null
                ? Optional.of(said(all, field)).filter(each -> !each.isBlank())
                : notation().strange(date);
    }
}
