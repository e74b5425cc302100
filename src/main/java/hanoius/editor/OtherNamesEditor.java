package hanoius.editor;

import hanoius.control.NodeLifetime;
import hanoius.edtf.EdtfDate;
import hanoius.form.DateNotation;
import hanoius.form.PlainText;
import hanoius.form.WordedDate;
import hanoius.language.Language;
import hanoius.model.Entity;
import hanoius.model.Party.OtherName;
import hanoius.schema.Field;
import hanoius.schema.Values;
import hanoius.text.Words;
import hanoius.typing.ChoiceField;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a party is or was called besides: a line for each name, with its language and the time when
 * it was in use, and one more that is empty. A name that is cleared goes with its line.
 *
 * @param <R> the kind of record
 */
record OtherNamesEditor<R extends Entity>(
        RecordForm<R> form, Field<R, List<OtherName>> field, Words words) {

    private static final String NOTHING = "";

    private List<OtherName> names(Values<R> all) {
        return Objects.requireNonNullElse(all.optional(field), List.of());
    }

    private @Nullable OtherName name(Values<R> all, int index) {
        List<OtherName> names = names(all);
        return index < names.size() ? names.get(index) : null;
    }

    /** What is typed as the name of a line. */
    TypedEntry<String> name(int index) {
        return form.entry(
                field,
                "name " + index,
                all -> text(name(all, index)),
                PlainText::read,
                true,
                (all, typed) -> put(all, index, typed));
    }

    private static String text(@Nullable OtherName name) {
        return name == null ? NOTHING : name.name();
    }

    private void put(Values<R> all, int index, @Nullable String typed) {
        List<OtherName> names = new ArrayList<>(names(all));
        if (index < names.size()) {
            OtherName old = names.get(index);
            if (typed == null) {
                names.remove(index);
            } else {
                names.set(index, new OtherName(old.language(), typed, old.time()));
            }
        } else if (typed != null) {
            names.add(new OtherName(NOTHING, typed, null));
        }
        all.set(field, List.copyOf(names));
    }

    /** What is typed as the time of a line. */
    TypedEntry<WordedDate> time(int index) {
        return form.entry(
                field,
                "time " + index,
                all -> written(name(all, index)),
                typed -> notation().read(typed, time(name(form.valuesProperty().get(), index))),
                true,
                (all, typed) ->
                        change(
                                all,
                                index,
                                old ->
                                        new OtherName(
                                                old.language(),
                                                old.name(),
                                                typed == null ? null : typed.date())));
    }

    private DateNotation notation() {
        return new DateNotation(form.words());
    }

    private static @Nullable WordedDate time(@Nullable OtherName name) {
        EdtfDate time = name == null ? null : name.time();
        return time == null ? null : new WordedDate(time, NOTHING);
    }

    private String written(@Nullable OtherName name) {
        WordedDate time = time(name);
        return time == null ? NOTHING : notation().written(time);
    }

    private void change(Values<R> all, int index, UnaryOperator<OtherName> change) {
        List<OtherName> names = new ArrayList<>(names(all));
        if (index < names.size()) {
            names.set(index, change.apply(names.get(index)));
            all.set(field, List.copyOf(names));
        }
    }

    /** Gives a name a language by its code; empty for a name of every language. */
    void speak(int index, String language) {
        Values<R> all = form.valuesProperty().get().copy();
        change(all, index, old -> new OtherName(language, old.name(), old.time()));
        form.set(field, names(all));
    }

    FieldRow row(String label) {
        var lines = new VBox();
        lines.getStyleClass().add("name-lines");
        FieldRow row = new FieldRow(label, lines);
        NodeLifetime.of(lines)
                .subscribe(
                        form.valuesProperty(),
                        all -> {
                            // Those that are there stay, so that what has the focus keeps it.
                            int wanted = names(all).size() + 1;
                            while (lines.getChildren().size() < wanted) {
                                lines.getChildren().add(line(lines.getChildren().size(), label));
                            }
                            while (lines.getChildren().size() > wanted) {
                                lines.getChildren().removeLast();
                            }
                        });
        return row;
    }

    private VBox line(int index, String label) {
        TypedEntry<String> typed = name(index);
        TypedEntry<WordedDate> timed = time(index);
        TextField name = EntryField.line(typed);
        name.setId("edit-name-" + index);
        name.setPromptText(words.get("editor.name_add"));
        name.setAccessibleText(label + " " + (index + 1));
        TextField time = EntryField.line(timed);
        time.setId("edit-name-time-" + index);
        time.setPromptText(words.get("editor.name_time"));
        time.setAccessibleText(words.get("editor.name_time"));
        Node language = language(index);
        HBox.setHgrow(time, Priority.ALWAYS);
        var about = new HBox(language, time);
        about.getStyleClass().add("figure-parts");
        about.managedProperty().bind(about.visibleProperty());
        NodeLifetime.of(about)
                .subscribe(
                        form.valuesProperty(), all -> about.setVisible(name(all, index) != null));
        var line = new FieldRow(NOTHING, new VBox(2, name, about));
        return line.telling(typed, words).telling(timed, words);
    }

    private Node language(int index) {
        String any = words.get("editor.name_any_language");
        var box =
                new ChoiceField<String>(
                        code -> code.isEmpty() ? any : words.languageName(code),
                        any,
                        code -> speak(index, code));
        box.setId("edit-name-language-" + index);
        box.setAccessibleText(words.get("editor.name_language"));
        NodeLifetime.of(box)
                .subscribe(
                        form.valuesProperty(),
                        all -> {
                            OtherName name = name(all, index);
                            String now = name == null ? NOTHING : name.language();
                            List<String> codes =
                                    Stream.concat(
                                                    Stream.of(NOTHING, now),
                                                    Stream.of(Language.values())
                                                            .map(Language::code))
                                            .distinct()
                                            .toList();
                            if (!box.getItems().equals(codes)) {
                                box.getItems().setAll(codes);
                            }
                            box.put(now);
                        });
        return box;
    }
}
