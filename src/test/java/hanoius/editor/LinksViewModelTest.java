package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.editor.LinksViewModel.Relating;
import hanoius.form.Suggestion;
import hanoius.language.Language;
import hanoius.model.Link;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.schema.AgreementSchema;
import hanoius.schema.LinkSchema;
import hanoius.schema.MilestoneSchema;
import hanoius.support.ColumnarRecord;
import hanoius.support.Facts;
import hanoius.task.Lifetime;

import org.junit.jupiter.api.Test;

import java.util.List;

class LinksViewModelTest {

    private static final RecordId M1 = RecordId.milestone("M1");
    private static final RecordId M2 = RecordId.milestone("M2");
    private static final RecordId A1 = RecordId.agreement("A1");

    private final EditedDocument document =
            new EditedDocument(
                    Facts.dataset(
                            List.of(
                                    Facts.milestone("M1").title("Governor visits").build(),
                                    Facts.milestone("M2").title("Memorandum signed").build(),
                                    Facts.agreement("A1").title("Memorandum").build()),
                            Facts.link(M2, Relation.PART_OF, M1, "During the visit.")));
    private final LinksViewModel visit =
            new LinksViewModel(document.form(MilestoneSchema.MILESTONE, M1));
    private final LinksViewModel signing =
            new LinksViewModel(document.form(MilestoneSchema.MILESTONE, M2));
    private final LinksViewModel agreement =
            new LinksViewModel(document.form(AgreementSchema.AGREEMENT, A1));

    private static String told(LinksViewModel from) {
        StringBuilder told = new StringBuilder();
        from.links()
                .forEach(
                        each ->
                                told.append(from.words(from.relating(each)))
                                        .append(' ')
                                        .append(from.name(each))
                                        .append('\n'));
        return told.toString();
    }

    private static void type(LinksViewModel from, String text) {
        from.entry().textProperty().set(text);
        from.completion().typed(text);
    }

    private static List<String> found(LinksViewModel from, String text) {
        type(from, text);
        return from.completion().shownProperty().get().stream().map(Suggestion::label).toList();
    }

    @Test
    void aLinkIsReadFromEitherEnd() {
        assertEquals("is part of Governor visits\n", told(signing));
        assertEquals("includes Memorandum signed\n", told(visit));
        assertEquals("", told(agreement));
    }

    @Test
    void theOtherEndIsFoundAmongRecordsOfTheKindsThatFit() {
        signing.chosenProperty().set(new Relating(Relation.SIGNS, true));
        assertEquals(List.of("Memorandum"), found(signing, "mem"));
        assertTrue(signing.completion().enter());
        assertEquals("is part of Governor visits\nsigns Memorandum\n", told(signing));
        assertEquals("is signed in Memorandum signed\n", told(agreement));
        assertEquals(List.of(), found(signing, "mem"));
        document.changes.undo();
        assertEquals("", told(agreement));
        agreement.chosenProperty().set(new Relating(Relation.SIGNS, false));
        assertEquals(List.of("Memorandum signed"), found(agreement, "mem"));
        agreement.completion().enter();
        assertEquals("is part of Governor visits\nsigns Memorandum\n", told(signing));
    }

    @Test
    void onlyRelationsThatTheRecordCanHaveAreOffered() {
        assertTrue(signing.offered().contains(new Relating(Relation.SIGNS, true)));
        assertFalse(signing.offered().contains(new Relating(Relation.SIGNS, false)));
        assertTrue(agreement.offered().contains(new Relating(Relation.SIGNS, false)));
        assertFalse(agreement.offered().contains(new Relating(Relation.SAME_EVENT, true)));
        assertFalse(signing.offered().contains(new Relating(Relation.SAME_EVENT, false)));
    }

    @Test
    void aLinkGetsAnotherRelationAndKeepsItsNoteInOneStep() {
        Link link = visit.links().getFirst();
        visit.relate(link, new Relating(Relation.FOLLOWS, true));
        assertEquals("follows Memorandum signed\n", told(visit));
        assertEquals(link.note(), visit.links().getFirst().note());
        document.changes.undo();
        assertEquals(List.of(link), visit.links());
    }

    @Test
    void aLinkIsRemovedAtBothEnds() {
        visit.remove(visit.links().getFirst());
        assertEquals("", told(signing));
        document.changes.undo();
        assertEquals("includes Memorandum signed\n", told(visit));
    }

    /** Of so many that each has to be read, the document says which may be meant. */
    @Test
    void aMilestoneThatHasToBeReadIsFoundByTheDocument() {
        document.workspace.show(ColumnarRecord.of(document.dataset()));
        document.session.searchIn(document.archive.search());
        LinksViewModel from = new LinksViewModel(document.form(AgreementSchema.AGREEMENT, A1));
        from.chosenProperty()
                .set(
                        from.offered().stream()
                                .filter(each -> each.others().contains(RecordId.Kind.MILESTONE))
                                .findFirst()
                                .orElseThrow());
        assertEquals(List.of("Governor visits"), found(from, "govern"));
        type(from, "govern");
        assertTrue(from.completion().enter());
        assertEquals(M1, document.dataset().linksOf(A1).getFirst().from());
        assertEquals(List.of(), document.reported);
    }

    private static TypedEntry<String> note(LinksViewModel end, Language language) {
        return end.form(end.links().getFirst(), new Lifetime())
                .orElseThrow()
                .text(LinkSchema.NOTE, language.code());
    }

    @Test
    void theNoteOfALinkIsWrittenInEachLanguage() {
        TypedEntry<String> note = note(signing, Language.VI);
        note.textProperty().set("Trong chuyến thăm.");
        note.save();
        assertEquals("Trong chuyến thăm.", note(visit, Language.VI).textProperty().get());
        assertEquals("During the visit.", note(visit, Language.EN).textProperty().get());
    }
}
