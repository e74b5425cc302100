package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.HeldDocument;
import hanoius.editor.TypedEntry.Condition;
import hanoius.form.Reading;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.schema.SourceSchema;
import hanoius.support.Facts;
import hanoius.support.HeldRunner;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What becomes of a text that is typed for a field. */
class TypedEntryTest {

    private static final RecordId S1 = RecordId.source("S1");

    private final EditedDocument document =
            new EditedDocument(Facts.dataset(Facts.source("S1").title("Report").build()));
    private final RecordForm<Source> form = document.form(S1);
    private final TypedEntry<String> title = form.text(SourceSchema.TITLE);

    private String kept() {
        return document.record(S1, Source.class).title();
    }

    private void outside(String newTitle) {
        Source before = document.record(S1, Source.class);
        Source after =
                SourceSchema.SOURCE.make(
                        SourceSchema.SOURCE.values(before).set(SourceSchema.TITLE, newTitle));
        document.archive.apply(
                Change.of(Attribution.of("Minh", Instant.EPOCH), Edit.replacing(before, after)));
        document.changes.refresh();
        form.refresh();
    }

    @Test
    void aTextIsADraftUntilItIsLeft() {
        title.textProperty().set("Report of 2024");
        assertEquals("Report", kept());
        assertEquals(Condition.TYPED, title.conditionProperty().get());
        assertTrue(document.session.draft(S1).isPresent());
        title.leave();
        assertEquals("Report of 2024", kept());
        assertEquals(Condition.KEPT, title.conditionProperty().get());
        assertTrue(document.session.draft(S1).isEmpty());
        assertEquals(1, document.session.savedProperty().get().edits());
    }

    @Test
    void aTextThatRestsIsSavedAfterTwoSeconds() {
        title.textProperty().set("Report of");
        document.clock.pass(1500);
        title.textProperty().set("Report of 2024");
        document.clock.pass(1500);
        assertEquals("Report", kept());
        document.clock.pass(500);
        assertEquals("Report of 2024", kept());
    }

    @Test
    void nothingIsSavedWhileAWordIsComposed() {
        title.textProperty().set("Report of");
        title.composingProperty().set(true);
        document.clock.pass(10_000);
        assertEquals("Report", kept());
        title.composingProperty().set(false);
        document.clock.pass(2000);
        assertEquals("Report of", kept());
    }

    @Test
    void oneStayInAFieldIsOneStep() {
        title.textProperty().set("Report of");
        document.clock.pass(2000);
        title.textProperty().set("Report of 2024");
        title.leave();
        title.textProperty().set("Another");
        title.leave();
        document.changes.undo();
        assertEquals("Report of 2024", kept());
        document.changes.undo();
        assertEquals("Report", kept());
        assertNull(document.changes.undoableProperty().get());
    }

    @Test
    void whatIsWrongStaysIsToldAfterAPauseAndIsNotSaved() {
        title.textProperty().set("  ");
        assertNull(title.errorProperty().get());
        document.clock.pass(400);
        assertNotNull(title.errorProperty().get());
        title.leave();
        assertEquals("Report", kept());
        assertEquals("  ", title.textProperty().get());
        assertEquals(Condition.WRONG, title.conditionProperty().get());
        assertEquals("  ", document.session.typed(title.place()).orElseThrow().typed());
    }

    @Test
    void otherFieldsAreSavedBesideOneThatIsWrong() {
        title.textProperty().set("");
        title.leave();
        TypedEntry<String> notes = form.text(SourceSchema.NOTES);
        notes.textProperty().set("two pages");
        notes.leave();
        assertEquals("two pages", document.record(S1, Source.class).notes());
        assertEquals(Condition.WRONG, title.conditionProperty().get());
    }

    @Test
    void whatWasHalfTypedIsOfferedAgainAfterARestart() {
        title.textProperty().set("Report of the Department");
        EditedDocument again = document.restarted();
        TypedEntry<String> offered = again.<Source>form(S1).text(SourceSchema.TITLE);
        assertEquals("Report of the Department", offered.textProperty().get());
        assertEquals(Condition.TYPED, offered.conditionProperty().get());
        assertEquals("Report", again.record(S1, Source.class).title());
        offered.leave();
        assertEquals("Report of the Department", again.record(S1, Source.class).title());
    }

    @Test
    void whatIsSavedIsNotOfferedAgain() {
        title.textProperty().set("Report of 2024");
        EditedDocument again = document.restarted();
        title.leave();
        var later = new EditedDocument(document.dataset());
        later.session.use(again.session.draftsProperty().get().values());
        TypedEntry<String> offered = later.<Source>form(S1).text(SourceSchema.TITLE);
        assertEquals(Condition.KEPT, offered.conditionProperty().get());
        assertTrue(later.session.draftsProperty().get().isEmpty());
    }

    @Test
    void puttingBackShowsWhatTheRecordHas() {
        title.textProperty().set("Rep");
        title.putBack();
        assertEquals("Report", title.textProperty().get());
        assertTrue(document.session.draftsProperty().get().isEmpty());
        document.clock.pass(5000);
        assertEquals("Report", kept());
        assertNull(document.changes.undoableProperty().get());
    }

    @Test
    void aTextThatWaitsStaysWhenTheRecordChangesAndBothAreSaid() {
        title.textProperty().set("Mine");
        outside("Theirs");
        assertEquals("Mine", title.textProperty().get());
        assertEquals("Theirs", title.otherwiseProperty().get());
        title.keepMine();
        assertEquals("Mine", kept());
        assertNull(title.otherwiseProperty().get());
    }

    @Test
    void theTextOfTheRecordCanBeTakenInstead() {
        title.textProperty().set("Mine");
        outside("Theirs");
        title.putBack();
        assertEquals("Theirs", title.textProperty().get());
        assertEquals("Theirs", kept());
    }

    @Test
    void aFieldWithoutTypedTextFollowsTheRecord() {
        outside("Theirs");
        assertEquals("Theirs", title.textProperty().get());
        assertEquals(Condition.KEPT, title.conditionProperty().get());
    }

    @Test
    void nothingIsAcknowledgedBeforeItCannotBeLost() {
        var runner = new HeldRunner();
        var held = new EditedDocument(document.dataset(), runner);
        runner.releaseAll();
        TypedEntry<String> entry = held.<Source>form(S1).text(SourceSchema.TITLE);
        entry.textProperty().set("Later");
        entry.leave();
        assertNull(held.session.savedProperty().get());
        assertEquals(1, held.session.underWayProperty().get());
        assertTrue(held.session.draft(S1).isPresent(), "kept until it cannot be lost");
        runner.releaseAll();
        assertEquals(1, held.session.savedProperty().get().edits());
        assertEquals(0, held.session.underWayProperty().get());
        assertTrue(held.session.draft(S1).isEmpty());
    }

    /** The disk may be full just when a field was left that shows its meaning by then. */
    @Test
    void whatIsRefusedStandsInTheFieldAsItWasTyped() {
        var runner = new HeldRunner();
        var held = new EditedDocument(document.dataset(), runner);
        runner.releaseAll();
        RecordForm<Source> left = held.form(S1);
        TypedEntry<String> entry = left.text(SourceSchema.TITLE);
        held.archive.onWriting(
                change -> {
                    if (change.edits().getFirst().after() instanceof Source source
                            && source.notes().isEmpty()) {
                        throw new IllegalStateException("no room");
                    }
                });
        entry.textProperty().set("  Report of 2024 ");
        entry.leave();
        left.set(SourceSchema.NOTES, "two pages");
        assertEquals("Report of 2024", entry.textProperty().get());
        runner.releaseAll();
        assertEquals("  Report of 2024 ", entry.textProperty().get());
        assertEquals(Condition.WRONG, entry.conditionProperty().get());
        assertNotNull(entry.errorProperty().get());
        assertEquals("  Report of 2024 ", held.session.typed(entry.place()).orElseThrow().typed());
        Source source = held.record(S1, Source.class);
        assertEquals(List.of("Report", "two pages"), List.of(source.title(), source.notes()));
        assertEquals("two pages", left.value(SourceSchema.NOTES));
    }

    /** Left at once, the field shows the record's own words while they are still on their way. */
    @Test
    void whatIsLeftBeforeItIsSavedIsNoDraftAndFollowsTheRecord() {
        var runner = new HeldRunner();
        var held = new EditedDocument(document.dataset(), runner);
        runner.releaseAll();
        RecordForm<Source> left = held.form(SourceSchema.SOURCE, S1);
        TypedEntry<String> entry = left.text(SourceSchema.TITLE);
        entry.textProperty().set("  Report of 2024 ");
        entry.leave();
        assertEquals("Report of 2024", entry.textProperty().get());
        runner.releaseAll();
        assertEquals(Condition.KEPT, entry.conditionProperty().get());
        assertTrue(held.session.draftsProperty().get().isEmpty());
        held.changes.undo();
        runner.releaseAll();
        assertEquals("Report", entry.textProperty().get());
        assertEquals("Report", held.record(S1, Source.class).title());
    }

    @Test
    void whatIsTypedAfterItWasSentWaitsWhenThatIsSaved() {
        var runner = new HeldRunner();
        var held = new EditedDocument(document.dataset(), runner);
        runner.releaseAll();
        RecordForm<Source> left = held.form(SourceSchema.SOURCE, S1);
        TypedEntry<String> entry = left.text(SourceSchema.TITLE);
        entry.textProperty().set(" Report of 2024");
        entry.save();
        entry.textProperty().set(" Report of 2024,");
        runner.releaseAll();
        assertEquals(Condition.TYPED, entry.conditionProperty().get());
        assertEquals(" Report of 2024,", entry.textProperty().get());
        assertTrue(held.session.draft(S1).isPresent());
    }

    @Test
    void oneChangeAfterTheOtherBeginsWithWhatTheFirstWillLeave() {
        var runner = new HeldRunner();
        var held = new EditedDocument(document.dataset(), runner);
        runner.releaseAll();
        RecordForm<Source> quick = held.form(S1);
        quick.set(SourceSchema.NOTES, "one");
        quick.set(SourceSchema.NOTES, "two");
        quick.set(SourceSchema.WEAK, true);
        runner.releaseAll();
        Source source = held.record(S1, Source.class);
        assertEquals(List.of("two", true), List.of(source.notes(), source.weak()));
        assertEquals(List.of(), held.reported);
    }

    @Test
    void theMeaningIsReadAsOneTypes() {
        assertFalse(title.readingProperty().get() instanceof Reading.Empty<String>);
        title.textProperty().set("");
        assertTrue(title.readingProperty().get() instanceof Reading.Empty<String>);
    }

    /** Another program holds the document, until it lets go. */
    private void held(boolean isHeld) {
        document.archive.onWriting(
                _ -> {
                    if (isHeld) {
                        throw new HeldDocument();
                    }
                });
    }

    private boolean canTryAgain() {
        return document.session.givenUp().anyProperty().get();
    }

    @Test
    void whatWasGivenUpIsSavedWhenItIsTriedAgain() {
        held(true);
        title.textProperty().set("Report of 2024");
        title.leave();
        assertEquals(Condition.WRONG, title.conditionProperty().get());
        assertTrue(canTryAgain());
        document.session.givenUp().tryAgain();
        assertTrue(canTryAgain(), "it is held still");
        assertEquals(Condition.WRONG, title.conditionProperty().get());
        held(false);
        document.session.givenUp().tryAgain();
        assertEquals("Report of 2024", kept());
        assertEquals(Condition.KEPT, title.conditionProperty().get());
        assertNull(title.errorProperty().get());
        assertFalse(canTryAgain());
        assertEquals(0, document.session.underWayProperty().get());
        assertEquals(List.of(), document.reported, "the field says it");
    }

    @Test
    void whatWasGivenUpIsSavedAlsoWhenItsFormIsNotShownAnyMore() {
        held(true);
        title.textProperty().set("Report of 2024");
        title.leave();
        form.lifetime().end();
        held(false);
        document.session.givenUp().tryAgain();
        assertEquals("Report of 2024", kept());
        assertTrue(document.session.draftsProperty().get().isEmpty());
    }

    @Test
    void whatWasTypedSinceIsNotOverwrittenByWhatWasGivenUp() {
        held(true);
        title.textProperty().set("Report of 2024");
        title.leave();
        held(false);
        title.textProperty().set("Report of 2025");
        assertFalse(canTryAgain());
        title.leave();
        assertEquals("Report of 2025", kept());
        assertFalse(canTryAgain());
    }

    @Test
    void whatWasPutBackIsNotTriedAgain() {
        held(true);
        title.textProperty().set("Report of 2024");
        title.leave();
        title.putBack();
        assertFalse(canTryAgain());
    }
}
