package hanoius.editor;

import hanoius.control.NodeLifetime;
import hanoius.edtf.Refusal;
import hanoius.form.PlainText;
import hanoius.form.Reading;
import hanoius.model.Attachment;
import hanoius.model.RecordId;
import hanoius.schema.AttachmentSchema;
import hanoius.schema.Field;
import hanoius.text.FieldWords;
import hanoius.text.Words;
import hanoius.workspace.EditSession;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Function;

/** What of an attached file is typed: how it is called, and what is said of it. */
public final class AttachmentFields {

    private AttachmentFields() {}

    /** The fields of a file in the language of the reader; none when it is not there. */
    public static Node of(EditSession session, RecordId id) {
        var fields = new VBox();
        fields.getStyleClass().add("attachment-fields");
        RecordForm.of(session, AttachmentSchema.ATTACHMENT, id, NodeLifetime.of(fields), _ -> {})
                .ifPresent(form -> fill(fields, form));
        return fields;
    }

    private static void fill(VBox fields, RecordForm<Attachment> form) {
        var lifetime = NodeLifetime.of(fields);
        lifetime.subscribe(form.session().workspace().datasetProperty(), (_, _) -> form.refresh());
        fields.getChildren()
                .setAll(
                        row(form, AttachmentSchema.NAME, AttachmentFields::name),
                        row(form, AttachmentSchema.NOTE, PlainText::read));
    }

    private static FieldRow row(
            RecordForm<Attachment> form,
            Field<Attachment, String> field,
            Function<String, Reading<String>> reader) {
        Words words = form.words();
        TypedEntry<String> entry =
                form.entry(
                        field,
                        "",
                        all -> all.get(field),
                        reader,
                        !field.required(),
                        (all, text) -> all.set(field, text == null ? "" : text));
        TextField input = EntryField.line(entry);
        String label = new FieldWords(words).label(field);
        input.setId("attachment-" + field.name());
        input.setAccessibleText(label);
        return new FieldRow(label, input).telling(entry, words);
    }

    private static Reading<String> name(String typed) {
        return PlainText.read(typed)
                                instanceof Reading.Understood<String>(String name, List<String> _)
                        && !Attachment.isName(name)
                ? Reading.misread(Refusal.of("editor.no_file_name"))
                : PlainText.read(typed);
    }
}
