package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import hanoius.edtf.EdtfDate;
import hanoius.form.Deletion;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Relation;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.Schema;
import hanoius.support.ColumnarRecord;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class WholeRecordViewModelTest {

    private static final RecordId M1 = RecordId.milestone("M1");
    private static final RecordId M2 = RecordId.milestone("M2");
    private static final RecordId S1 = RecordId.source("S1");
    private static final RecordId S2 = RecordId.source("S2");

    private static final Dataset BEFORE =
            Facts.dataset(
                    List.of(
                            Facts.milestone("M1")
                                    .date("2017-04-05")
                                    .title("Hanoi asks Microsoft for an incubator")
                                    .citations(List.of(new Citation(S1, "", "so")))
                                    .build(),
                            Facts.milestone("M2").date("2018").sources("S1").build(),
                            Facts.source("S1").build(),
                            Facts.source("S2").build()),
                    Facts.link(M1, Relation.FOLLOWS, M2, ""));

    private final EditedDocument document = new EditedDocument(BEFORE);
    private final FormViewModel form = document.model;
    private final WholeRecordViewModel whole = new WholeRecordViewModel(form);

    private Deletion deletion() {
        return requireNonNull(whole.deletionProperty().get());
    }

    @SuppressWarnings("unchecked") // The form of a milestone.
    private RecordForm<Milestone> shown() {
        RecordForm<?> shown = requireNonNull(form.formProperty().get());
        Schema<?> schema = shown.schema();
        assertEquals(MilestoneSchema.MILESTONE, schema);
        return (RecordForm<Milestone>) shown;
    }

    /** In whatever role it takes part; none is read to count them, and only those to change. */
    @Test
    void whatNamesAPartyIsKnownWhereMilestonesHaveToBeRead() {
        RecordId host = RecordId.party("P1");
        RecordId other = RecordId.party("P2");
        EditedDocument many =
                new EditedDocument(
                        Facts.dataset(
                                Facts.milestone("M1").taking("us", "host", "P1", "").build(),
                                Facts.milestone("M2").partners("P2").build(),
                                Facts.party("P1").build(),
                                Facts.party("P2").build()));
        Dataset small = many.dataset();
        List<RecordId> read = new ArrayList<>();
        many.workspace.show(
                ColumnarRecord.of(
                        small,
                        id -> {
                            read.add(id);
                            return small.find(id, Milestone.class).orElseThrow();
                        }));
        WholeRecordViewModel record = new WholeRecordViewModel(many.model);
        many.workspace.select(host);
        assertEquals(
                List.of(RecordId.milestone("M1")),
                requireNonNull(record.deletionProperty().get()).against());
        assertEquals(List.of(), read);
        record.replaceBy(other);
        assertEquals(List.of(RecordId.milestone("M1")), read.stream().distinct().toList());
        assertFalse(many.dataset().has(host));
        assertEquals(
                other,
                many.record(RecordId.milestone("M1"), Milestone.class)
                        .parties()
                        .getFirst()
                        .party());
        assertEquals(List.of(), many.reported);
    }

    @Test
    void whatGoesAlongIsSaidAndGoes() {
        document.workspace.select(M1);
        assertEquals(1, deletion().links());
        whole.delete();
        assertFalse(document.dataset().has(M1));
        assertEquals(List.of(), document.dataset().links());
        assertNull(document.workspace.selected());
        document.changes.undo();
        assertEquals(BEFORE.links(), document.dataset().links());
        assertEquals(List.of(), document.reported);
    }

    @Test
    void whatIsUsedStaysAndShowsByWhat() {
        document.workspace.select(S1);
        assertFalse(deletion().isPossible());
        whole.delete();
        assertTrue(document.dataset().has(S1));
        whole.showUses();
        assertEquals(List.of(M1, M2), document.workspace.selection());
    }

    @Test
    void anotherComesInItsPlaceInOneStep() {
        document.workspace.select(S1);
        assertTrue(whole.fits(S2));
        assertEquals(List.of(S1), whole.unfit(S1).stream().toList());
        whole.replaceBy(S2);
        Dataset now = document.dataset();
        assertFalse(now.has(S1));
        assertEquals(2, now.citing(S2).size());
        assertEquals(List.of(S2), document.workspace.selection());
        document.changes.undo();
        assertEquals(2, document.dataset().citing(S1).size());
        assertEquals(List.of(), document.reported);
    }

    /** What is typed when it is pressed is saved first. */
    @Test
    void aDuplicateBeginsAsADraftWithoutDate() {
        document.workspace.select(M1);
        shown().text(MilestoneSchema.TITLE, "en").textProperty().set("Typed");
        whole.duplicate();
        assertTrue(shown().isNew());
        assertNull(shown().value(MilestoneSchema.DATE));
        assertEquals("Typed", requireNonNull(shown().value(MilestoneSchema.TITLE)).text());
        assertEquals(List.of(Citation.of(S1)), shown().value(MilestoneSchema.CITATIONS));
        assertEquals(2, document.dataset().milestones().size());
        shown().set(MilestoneSchema.DATE, EdtfDate.parse("2019"));
        assertEquals(3, document.dataset().milestones().size());
        assertEquals(List.of(), document.reported);
    }

    @Test
    void aDraftIsGivenUp() {
        form.begin(Kind.MILESTONE);
        RecordId draft = shown().id();
        whole.delete();
        assertNull(form.formProperty().get());
        assertEquals(Optional.empty(), document.session.draft(draft));
    }

    @Test
    void aLikelyDoubleIsPointedOutWhileTheTitleIsTyped() {
        form.begin(Kind.MILESTONE);
        shown().set(MilestoneSchema.DATE, EdtfDate.parse("2017-04-05"));
        assertNull(whole.likelyProperty().get());
        shown().text(MilestoneSchema.TITLE, "en").textProperty().set("hanoi asks micro");
        Entity likely = whole.likelyProperty().get();
        assertNotNull(likely);
        assertEquals(M1, likely.id());
        whole.openLikely();
        assertEquals(M1, shown().id());
    }
}
