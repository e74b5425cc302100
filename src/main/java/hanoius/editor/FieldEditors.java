package hanoius.editor;

import hanoius.control.NodeLifetime;
import hanoius.edtf.Refusal;
import hanoius.form.Reading;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.model.Entity;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.LocalizedType;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * What edits each field of a record, by the type of the field.
 *
 * @param <R> the kind of record
 * @param language the one whose texts are edited
 */
record FieldEditors<R extends Entity>(RecordForm<R> form, Words words, Language language) {

    /** What edits a field, with its name. */
    @SuppressWarnings("unchecked") // A field's own type says what its values are.
    FieldRow row(Field<R, ?> field) {
        FieldRow row =
                switch (field.type()) {
                    case LocalizedType _ ->
                            new TranslatedText<>(
                                            form, (Field<R, LocalizedText>) field, words, language)
                                    .row(label(field));
                    case FieldType.Flag _ -> flag((Field<R, Boolean>) field);
                    case FieldType.Choice<?> choice -> choice(field, choice);
                    case FieldType.Text _ -> text((Field<R, String>) field);
                    default -> cell(field);
                };
        row.setId("field-" + field.name());
        return row;
    }

    private String label(Field<R, ?> field) {
        return new FieldWords(words).label(field);
    }

    private FieldRow text(Field<R, String> field) {
        TypedEntry<String> entry = form.text(field);
        return new FieldRow(label(field), EntryField.lines(entry)).telling(entry, words);
    }

    private FieldRow flag(Field<R, Boolean> field) {
        var box = new CheckBox(label(field));
        box.setId("edit-" + field.name());
        NodeLifetime.of(box)
                .subscribe(
                        form.observe(field),
                        (@Nullable Boolean now) -> box.setSelected(Boolean.TRUE.equals(now)));
        box.setOnAction(_ -> form.set(field, box.isSelected()));
        return new FieldRow("", box);
    }

    @SuppressWarnings("unchecked") // A choice is among the constants of its own type.
    private <E extends Enum<E>> FieldRow choice(Field<R, ?> field, FieldType.Choice<?> type) {
        Field<R, E> chosen = (Field<R, E>) field;
        var box = new ComboBox<E>();
        box.setId("edit-" + field.name());
        box.getItems().setAll(Arrays.asList((E[]) type.words().getEnumConstants()));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable E constant) {
                        return constant == null
                                ? ""
                                : new FieldWords(words).value(field, constant.name());
                    }

                    @Override
                    public @Nullable E fromString(String text) {
                        return null;
                    }
                });
        box.setMaxWidth(Double.MAX_VALUE);
        NodeLifetime.of(box)
                .subscribe(form.observe(chosen), (@Nullable E now) -> box.setValue(now));
        box.setOnAction(
                _ -> {
                    E now = box.getValue();
                    if (now != null && !now.equals(form.value(chosen))) {
                        form.set(chosen, now);
                    }
                });
        return new FieldRow(label(field), box);
    }

    /** A value that is typed as a cell of a table has it. */
    private <V> FieldRow cell(Field<R, V> field) {
        TypedEntry<V> entry =
                form.entry(
                        field,
                        "",
                        all -> String.join("; ", field.type().cells(all.optional(field))),
                        typed -> read(field, typed),
                        !field.required(),
                        (all, value) ->
                                all.set(field, value == null ? field.type().empty() : value));
        Node input = EntryField.line(entry);
        return new FieldRow(label(field), input).telling(entry, words);
    }

    private static <R, V> Reading<V> read(Field<R, V> field, String typed) {
        if (typed.isBlank()) {
            return Reading.empty();
        }
        try {
            V value = field.type().read(List.of(typed.strip()), FieldType.Keys.FIRST);
            return value == null ? Reading.empty() : Reading.of(value);
        } catch (RuntimeException e) {
            return Reading.misread(e instanceof Refusal told ? told : new TypedEntry.Failed());
        }
    }
}
