package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.schema.SourceSchema;
import hanoius.support.Facts;
import hanoius.support.WindowExtension;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A check box says what is so when it is ticked, where the name of its field does not. */
@ExtendWith(WindowExtension.class)
class FlagFieldTest {

    private static final Source COPY = Facts.source("S1").title("Report").weak(true).build();

    @ParameterizedTest
    @EnumSource
    void whatIsTickedIsWhatIsToldOfIt(Language language) {
        Words words = Words.in(language);
        var fields = new FieldWords(words);
        var document = new EditedDocument(Facts.dataset(COPY));
        var form = document.form(SourceSchema.SOURCE, RecordId.source("S1"));
        FieldRow row = new FieldEditors<>(form, words, language).row(SourceSchema.WEAK);
        var box = (CheckBox) row.lookup("#edit-weak");
        var name = (Label) row.lookup(".field-label");
        assertEquals(fields.label(SourceSchema.WEAK), name.getText());
        assertTrue(!box.getText().isEmpty() && !box.getText().equals(name.getText()));
        assertEquals(box.getText(), fields.brief(SourceSchema.WEAK, COPY));
    }
}
