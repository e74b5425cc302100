package hanoius.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Comparison.Difference;
import hanoius.archive.Comparison.Side;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;

class ComparisonTest {

    private static final Instant BEGINNING = Instant.EPOCH;

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

    private static void apply(Archive archive, int second, Edit... edits) {
        archive.apply(Change.of(Attribution.of("Thu", BEGINNING.plusSeconds(second)), edits));
    }

    private static Comparison compare(Archive here, Archive there) {
        return Comparison.of(side(here), side(there), Progress.NONE);
    }

    private static Side side(Archive archive) {
        return Side.of(archive, archive.read(Progress.NONE));
    }

    private static String told(Difference difference) {
        return difference.group() + " " + difference.id().key();
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
                                source("S6", "six")));
        apply(here, 1, Edit.replacing(source("S1", "one"), source("S1", "first")));
        MemoryArchive there = copy(here);
        apply(here, 2, Edit.replacing(source("S2", "two"), source("S2", "ours")));
        apply(there, 3, Edit.replacing(source("S2", "two"), source("S2", "theirs")));
        apply(there, 4, Edit.replacing(source("S2", "theirs"), source("S2", "theirs again")));
        apply(there, 5, Edit.replacing(source("S3", "three"), source("S3", "third")));
        apply(there, 6, Edit.deleting(source("S4", "four")));
        apply(here, 7, Edit.replacing(source("S5", "five"), source("S5", "same")));
        apply(there, 8, Edit.replacing(source("S5", "five"), source("S5", "same")));
        apply(there, 9, Edit.adding(source("S7", "seven")));
        apply(here, 10, Edit.deleting(source("S6", "six")));
        apply(there, 11, Edit.replacing(source("S6", "six"), source("S6", "sixth")));
        Comparison comparison = compare(here, there);
        assertTrue(comparison.related());
        assertEquals(
                List.of(
                        "ON_BOTH_SIDES S2",
                        "ON_BOTH_SIDES S6",
                        "ONLY_THERE S7",
                        "OTHERWISE S3",
                        "NOT_THERE S4"),
                comparison.differences().stream().map(ComparisonTest::told).toList());
        Difference both = comparison.differences().getFirst();
        assertEquals(source("S2", "ours"), both.here());
        assertEquals(source("S2", "theirs again"), both.there());
        assertEquals(source("S2", "two"), both.was());
        Difference gone = comparison.differences().get(1);
        assertNull(gone.here());
        assertEquals(source("S6", "six"), gone.was());
        assertEquals(List.of(), compare(here, here.another()).differences());
    }

    /** In a copy, both may have given one key to a record of their own. */
    @Test
    void inCopiesTwoRecordsOfOneKeyAreTwo() throws IOException {
        MemoryArchive here = document(Facts.dataset(source("S1", "one")));
        MemoryArchive there = copy(here);
        apply(here, 1, Edit.adding(source("S2", "ours")));
        apply(there, 2, Edit.adding(source("S2", "theirs")));
        assertEquals(
                List.of("ONLY_THERE S2", "NOT_THERE S2"),
                compare(here, there).differences().stream().map(ComparisonTest::told).toList());
    }

    /** Documents that never were one have their own uuids for what they added. */
    @Test
    void inOtherDocumentsRecordsAreTheSameByUuidElseByKey() {
        var uuid = UUID.randomUUID();
        Side here =
                new Side(
                        UUID.randomUUID(),
                        Facts.dataset(source("S1", "one"), source("S2", "two")),
                        id -> Optional.of(id.key().equals("S2") ? uuid : UUID.randomUUID()),
                        List.of());
        Side there =
                new Side(
                        UUID.randomUUID(),
                        Facts.dataset(source("S1", "first"), source("S9", "second")),
                        id -> Optional.of(id.key().equals("S9") ? uuid : UUID.randomUUID()),
                        List.of());
        Comparison comparison = Comparison.of(here, there, Progress.NONE);
        assertFalse(comparison.related());
        assertEquals(
                List.of("OTHERWISE S1", "OTHERWISE S2"),
                comparison.differences().stream().map(ComparisonTest::told).toList());
        assertEquals(source("S9", "second"), comparison.differences().getLast().there());
    }

    @Test
    void whatDiffersInItsKeyAloneDoesNotDiffer() {
        var uuid = UUID.randomUUID();
        Function<RecordId, Optional<UUID>> one = _ -> Optional.of(uuid);
        Dataset ours = Facts.dataset(source("S1", "one"));
        Dataset theirs = Facts.dataset(source("S2", "one"));
        assertEquals(
                List.of(),
                Comparison.of(
                                new Side(UUID.randomUUID(), ours, one, List.of()),
                                new Side(UUID.randomUUID(), theirs, one, List.of()),
                                Progress.NONE)
                        .differences());
    }

    /** Whatever two people do in two copies: every record that differs is told, and no other. */
    @Test
    void everyRecordOfEveryKindThatDiffersIsTold() throws IOException {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (long seed = 0; seed < 12; seed++) {
            MemoryArchive here = document(RandomEditor.start(seed));
            MemoryArchive there = copy(here);
            edit(here, seed);
            edit(there, seed + 1000);
            Comparison comparison = compare(here, there);
            Map<RecordId, Entity> ours = records(here);
            Map<RecordId, Entity> theirs = records(there);
            Set<RecordId> differing = new HashSet<>(ours.keySet());
            differing.addAll(theirs.keySet());
            differing.removeIf(id -> ours.containsKey(id) && ours.get(id).equals(theirs.get(id)));
            assertEquals(
                    new TreeSet<>(differing),
                    comparison.differences().stream()
                            .map(Difference::id)
                            .collect(Collectors.toCollection(TreeSet::new)));
            for (Difference each : comparison.differences()) {
                if (each.here() != null) {
                    assertEquals(ours.get(each.id()), each.here());
                }
                if (each.there() != null) {
                    assertEquals(theirs.get(each.id()), each.there());
                }
                kinds.add(each.id().kind());
            }
        }
        assertEquals(EnumSet.allOf(Kind.class), kinds);
    }

    private static void edit(MemoryArchive archive, long seed) {
        var editor = new RandomEditor(archive, seed);
        for (int i = 0; i < 25; i++) {
            editor.act();
        }
    }

    private static Map<RecordId, Entity> records(Archive archive) {
        return ArchiveContract.contents(archive).stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Entity::id, Entity.class::cast));
    }

    @Test
    void whoNoLongerWantsTheAnswerIsNotKeptWaiting() {
        Side side = side(document(Facts.dataset(source("S1", "one"))));
        var gone =
                new Progress() {
                    @Override
                    public void report(double done) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThrows(CancellationException.class, () -> Comparison.of(side, side, gone));
    }
}
