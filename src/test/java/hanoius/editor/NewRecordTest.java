package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.model.Fact;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.SourceSchema;
import hanoius.support.Facts;
import hanoius.support.HeldRunner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Objects;

/** Records that are begun, and exist from the moment that they have what they must have. */
class NewRecordTest {

    private EditedDocument document =
            new EditedDocument(
                    Facts.dataset(Facts.milestone("M1").build(), Facts.source("S1").build()));

    @SuppressWarnings("unchecked")
    private RecordForm<Milestone> form() {
        return (RecordForm<Milestone>) Objects.requireNonNull(document.model.formProperty().get());
    }

    private void type(TypedEntry<String> entry, String text) {
        entry.textProperty().set(text);
        entry.leave();
    }

    @Test
    void aMilestoneExistsOnceItHasATitleAndADate() {
        document.model.begin(Kind.MILESTONE);
        assertEquals(1, document.session.draftsProperty().get().size());
        type(form().text(MilestoneSchema.TITLE, "en"), "Meeting on the land lease");
        assertTrue(form().isNew());
        assertEquals(List.of(MilestoneSchema.DATE), form().missing());
        assertEquals(1, document.dataset().milestones().size());
        form().set(MilestoneSchema.DATE, EdtfDate.parse("2026-11-20"));
        assertFalse(form().isNew());
        Milestone made = document.record(form().id(), Milestone.class);
        assertEquals("Meeting on the land lease", made.title().text());
        assertEquals("2026-11-20", made.date().text());
        assertEquals(2, document.dataset().milestones().size());
        assertTrue(document.session.draftsProperty().get().isEmpty());
        Fact selected = document.workspace.selected();
        assertEquals(form().id(), selected == null ? null : selected.id());
    }

    @Test
    void whatIsBegunIsOneStep() {
        document.model.begin(Kind.MILESTONE);
        type(form().text(MilestoneSchema.TITLE, "en"), "Meeting");
        form().set(MilestoneSchema.DATE, EdtfDate.parse("2026"));
        document.changes.undo();
        assertEquals(1, document.dataset().milestones().size());
        assertNull(document.changes.undoableProperty().get());
    }

    @Test
    void whatIsTypedWhileItComesToExistIsInItToo() {
        var runner = new HeldRunner();
        document = new EditedDocument(document.dataset(), runner);
        runner.releaseAll();
        document.model.begin(Kind.MILESTONE);
        type(form().text(MilestoneSchema.TITLE, "en"), "Meeting");
        form().set(MilestoneSchema.DATE, EdtfDate.parse("2026"));
        form().set(MilestoneSchema.FEATURED, true);
        TypedEntry<String> summary = form().text(MilestoneSchema.SUMMARY, "en");
        summary.textProperty().set("half typed");
        runner.releaseAll();
        Milestone made = document.record(form().id(), Milestone.class);
        assertTrue(made.featured());
        assertEquals("half typed", document.session.typed(summary.place()).orElseThrow().typed());
        summary.leave();
        runner.releaseAll();
        assertEquals("half typed", document.record(form().id(), Milestone.class).summary().text());
    }

    @Test
    void theLanguageThatIsWrittenFirstIsItsOwn() {
        document.model.begin(Kind.MILESTONE);
        type(form().text(MilestoneSchema.TITLE, "vi"), "Tiếp Đại sứ Hoa Kỳ");
        type(form().text(MilestoneSchema.TITLE, "en"), "Reception of the US Ambassador");
        form().set(MilestoneSchema.DATE, EdtfDate.parse("2026"));
        assertEquals(
                LocalizedText.of("vi", "Tiếp Đại sứ Hoa Kỳ")
                        .with(
                                "en",
                                Translation.of(
                                        "Reception of the US Ambassador", "Tiếp Đại sứ Hoa Kỳ")),
                document.record(form().id(), Milestone.class).title());
    }

    @Test
    void aSourceNeedsNoMoreThanATitle() {
        document.model.begin(Kind.SOURCE);
        @SuppressWarnings("unchecked")
        var form = (RecordForm<Source>) document.model.formProperty().get();
        type(form.text(SourceSchema.TITLE), "Báo cáo");
        assertEquals("Báo cáo", document.record(form.id(), Source.class).title());
    }

    @ParameterizedTest
    @EnumSource(names = {"MILESTONE", "AGREEMENT", "INDICATOR", "OBSERVATION", "SOURCE", "PARTY"})
    void whatIsBegunIsOfferedAgainAfterARestart(Kind kind) {
        document.model.begin(kind);
        RecordId name = Objects.requireNonNull(document.model.formProperty().get()).id();
        EditedDocument again = document.restarted();
        again.model.open(name);
        RecordForm<?> form = Objects.requireNonNull(again.model.formProperty().get());
        assertEquals(name, form.id());
        assertTrue(form.isNew());
        again.model.discard(name);
        assertNull(again.model.formProperty().get());
        assertTrue(again.session.draftsProperty().get().isEmpty());
    }

    @Test
    void selectingAnotherRecordKeepsTheDraft() {
        document.model.begin(Kind.MILESTONE);
        TypedEntry<String> title = form().text(MilestoneSchema.TITLE, "en");
        title.textProperty().set("Meeting");
        RecordId name = form().id();
        document.workspace.select(RecordId.milestone("M1"));
        assertEquals(RecordId.milestone("M1"), form().id());
        document.model.open(name);
        assertEquals("Meeting", form().text(MilestoneSchema.TITLE, "en").textProperty().get());
    }

    @Test
    void whatIsNotSavedIsNamedAndReachedByKey() {
        document.model.begin(Kind.MILESTONE);
        type(form().text(MilestoneSchema.TITLE, "en"), "Meeting");
        RecordId begun = form().id();
        document.workspace.select(RecordId.source("S1"));
        RecordForm<Source> source = document.form(RecordId.source("S1"));
        source.text(SourceSchema.TITLE).textProperty().set("Half");
        assertEquals(
                List.of("New milestone: Meeting", "source S1: Half"),
                document.session.draftsProperty().get().values().stream()
                        .map(document.model::name)
                        .toList());
        document.model.openNextDraft();
        assertEquals(begun, form().id());
        document.model.openNextDraft();
        assertEquals(
                RecordId.source("S1"), Objects.requireNonNull(document.workspace.selected()).id());
    }
}
