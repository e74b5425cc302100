package hanoius.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.MemoryArchive;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;

class CopyComparisonTest {

    private static final Instant BEGINNING = Instant.EPOCH;
    private int second;

    private static Source source(String key, String title) {
        return Facts.source(key).title(title).build();
    }

    private static MemoryArchive document(Dataset dataset) {
        return MemoryArchive.of("The record", BEGINNING, dataset);
    }

    private static MemoryArchive copy(MemoryArchive archive) throws IOException {
        var out = new ByteArrayOutputStream();
        archive.copyTo(out);
        return MemoryArchive.open(out.toByteArray());
    }

    private void apply(Archive archive, Edit... edits) {
        archive.apply(Change.of(by(), edits));
    }

    private Attribution by() {
        return Attribution.of("Thu", BEGINNING.plusSeconds(++second));
    }

    private static ComparedCopy side(Archive archive) {
        return ComparedCopy.of(archive, archive.read(Progress.NONE));
    }

    private static List<Difference> compare(Archive here, Archive there) {
        return CopyComparison.of(side(here), side(there), Progress.NONE).differences();
    }

    private static List<String> told(Archive here, Archive there) {
        return compare(here, there).stream()
                .map(each -> each.group() + " " + each.id().key())
                .toList();
    }

    @Test
    void aCopyTellsWhatEitherChangedAndWhatBothDid() throws IOException {
        MemoryArchive here =
                document(
                        Facts.dataset(
                                source("S1", "one"),
                                source("S2", "two"),
                                source("S3", "three"),
                                source("S4", "four"),
                                source("S5", "five"),
                                source("S6", "six"),
                                source("S8", "eight")));
        apply(here, Edit.replacing(source("S1", "one"), source("S1", "first")));
        MemoryArchive there = copy(here);
        apply(here, Edit.replacing(source("S2", "two"), source("S2", "ours")));
        apply(there, Edit.replacing(source("S2", "two"), source("S2", "theirs")));
        apply(there, Edit.replacing(source("S2", "theirs"), source("S2", "theirs again")));
        apply(there, Edit.replacing(source("S3", "three"), source("S3", "third")));
        apply(there, Edit.deleting(source("S4", "four")));
        apply(here, Edit.replacing(source("S5", "five"), source("S5", "same")));
        apply(there, Edit.replacing(source("S5", "five"), source("S5", "same")));
        apply(there, Edit.adding(source("S7", "seven")));
        apply(here, Edit.deleting(source("S6", "six")));
        apply(there, Edit.replacing(source("S6", "six"), source("S6", "sixth")));
        apply(here, Edit.replacing(source("S8", "eight"), source("S8", "eighth")));
        assertEquals(
                List.of("BOTH S2", "BOTH S6", "NEW S7", "CHANGED S3", "REMOVED S4", "OURS S8"),
                told(here, there));
        Difference both = compare(here, there).getFirst();
        assertEquals(source("S2", "ours"), both.here());
        assertEquals(source("S2", "theirs again"), both.there());
        assertEquals(source("S2", "two"), both.since().was());
        assertEquals(1, both.since().here().size());
        assertEquals(2, both.since().there().size());
        Difference gone = compare(here, there).get(1);
        assertNull(gone.here());
        assertEquals(source("S6", "six"), gone.since().was());
        assertEquals(List.of(), told(here, here.another()));
    }

    /** Of a record that both changed, what differs may be one's own alone. */
    @Test
    void whatBothChangedAlikeIsNobodysDifference() throws IOException {
        MemoryArchive here = document(Facts.dataset(source("S1", "one")));
        MemoryArchive there = copy(here);
        Source alike = source("S1", "first");
        apply(here, Edit.replacing(source("S1", "one"), alike));
        apply(
                there,
                Edit.replacing(
                        source("S1", "one"),
                        Facts.source("S1").title("first").notes("more").build()));
        assertEquals(List.of("CHANGED S1"), told(here, there));
        assertEquals(List.of("OURS S1"), told(there, here));
    }

    /** What a copy went back on is its own change, though no step of it is left there. */
    @Test
    void whatTheyUndidIsTheirChange() throws IOException {
        MemoryArchive here = document(Facts.dataset(source("S1", "one")));
        apply(here, Edit.replacing(source("S1", "one"), source("S1", "first")));
        MemoryArchive there = copy(here);
        there.undo(there.steps().getFirst(), by());
        assertEquals(List.of("CHANGED S1"), told(here, there));
        assertEquals(List.of("OURS S1"), told(there, here));
    }

    /** In a copy, both may have given one key to a record of their own. */
    @Test
    void oneKeyThatBothGaveIsTwoRecordsWhichKeepWhatTheyName() throws IOException {
        MemoryArchive here = document(Facts.dataset(source("S1", "one")));
        MemoryArchive there = copy(here);
        apply(here, Edit.adding(source("S2", "ours")));
        Milestone visit = Facts.milestone("M1").sources("S2").build();
        apply(there, Edit.adding(source("S2", "theirs")), Edit.adding(visit));
        List<Difference> found = compare(here, there);
        assertEquals(List.of("NEW M1", "NEW S3", "OURS S2"), told(here, there));
        Milestone coming = (Milestone) found.getFirst().there();
        assertEquals(
                List.of(RecordId.source("S3")),
                coming == null
                        ? List.of()
                        : coming.citations().stream().map(Citation::source).toList());
        assertEquals(there.uuid(RecordId.source("S2")), found.get(1).uuid());
    }

    /** Documents that never were one have their own uuids for what they added. */
    @Test
    void inOtherDocumentsRecordsAreTheSameByUuidElseByKey() {
        var uuid = UUID.randomUUID();
        ComparedCopy here =
                unrelated(
                        Facts.dataset(source("S1", "one"), source("S2", "two")),
                        Map.of(RecordId.source("S2"), uuid));
        ComparedCopy there =
                unrelated(
                        Facts.dataset(source("S1", "first"), source("S9", "second")),
                        Map.of(RecordId.source("S9"), uuid));
        CopyComparison comparison = CopyComparison.of(here, there, Progress.NONE);
        assertFalse(comparison.related());
        assertEquals(
                List.of("BOTH S1", "BOTH S2"),
                comparison.differences().stream()
                        .map(each -> each.group() + " " + each.id().key())
                        .toList());
        assertEquals(source("S2", "second"), comparison.differences().getLast().there());
        assertFalse(comparison.differences().getFirst().since().known());
    }

    @Test
    void whatDiffersInItsKeyAloneDoesNotDiffer() {
        var uuid = UUID.randomUUID();
        ComparedCopy here =
                unrelated(Facts.dataset(source("S1", "one")), Map.of(RecordId.source("S1"), uuid));
        ComparedCopy there =
                unrelated(Facts.dataset(source("S2", "one")), Map.of(RecordId.source("S2"), uuid));
        assertEquals(List.of(), CopyComparison.of(here, there, Progress.NONE).differences());
    }

    private static ComparedCopy unrelated(Dataset dataset, Map<RecordId, UUID> uuids) {
        return new ComparedCopy(
                UUID.randomUUID(),
                dataset,
                uuids,
                id ->
                        dataset.has(id)
                                ? Optional.of(uuids.getOrDefault(id, id.uuid()))
                                : Optional.empty(),
                _ -> List.of(),
                kind -> new RecordId(kind, kind.letter() + "100"));
    }

    /** A copy that comes a second time proposes what is new in it, and nothing that was taken. */
    @Test
    void whatWasTakenOverIsNotProposedAgainUnlessThatWasTakenBack() throws IOException {
        MemoryArchive here = document(Facts.dataset(source("S1", "one")));
        MemoryArchive there = copy(here);
        apply(there, Edit.replacing(source("S1", "one"), source("S1", "theirs")));
        Difference theirs = compare(here, there).getFirst();
        here.apply(
                new Change(
                        List.of(theirs.edit()),
                        new Attribution("Thu", by().at(), "", Merge.group())));
        assertEquals(List.of(), told(here, there));
        apply(here, Edit.replacing(source("S1", "theirs"), source("S1", "ours now")));
        assertEquals(List.of("OURS S1"), told(here, there));
        assertEquals(List.of("CHANGED S1"), told(there, here));
        apply(there, Edit.replacing(source("S1", "theirs"), source("S1", "theirs now")));
        assertEquals(List.of("BOTH S1"), told(here, there));
        assertEquals(source("S1", "theirs"), compare(here, there).getFirst().since().was());
        here.undo(here.undoable().orElseThrow(), by());
        here.undo(here.undoable().orElseThrow(), by());
        assertEquals(List.of("CHANGED S1"), told(here, there));
        assertEquals(source("S1", "one"), compare(here, there).getFirst().since().was());
    }

    @Test
    void whoNoLongerWantsTheAnswerIsNotKeptWaiting() {
        ComparedCopy side = side(document(Facts.dataset(source("S1", "one"))));
        var gone =
                new Progress() {
                    @Override
                    public void report(double done) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThrows(CancellationException.class, () -> CopyComparison.of(side, side, gone));
    }

    @Test
    void copiesAreToldFromOtherDocuments() throws IOException {
        MemoryArchive here = document(Facts.dataset(source("S1", "one")));
        assertTrue(CopyComparison.of(side(here), side(copy(here)), Progress.NONE).related());
    }
}
