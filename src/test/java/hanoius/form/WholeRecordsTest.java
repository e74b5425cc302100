package hanoius.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.MemoryArchive;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.support.BundledDocument;
import hanoius.support.RandomRecord;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whatever is done to whole records, a document takes it as one change. */
class WholeRecordsTest {

    private static final Attribution BY =
            Attribution.of("Lan", Instant.parse("2020-06-01T08:00:00Z"));
    private static final int TIMES = 2;

    static Stream<Dataset> datasets() throws IOException {
        return Stream.concat(
                Stream.of(BundledDocument.record().dataset()),
                IntStream.range(0, 1).mapToObj(RandomRecord::of));
    }

    private static List<Entity> all(Dataset dataset) {
        return Stream.of(
                        dataset.milestones().readAll(),
                        dataset.agreements(),
                        dataset.indicators(),
                        dataset.observations(),
                        dataset.sources(),
                        dataset.parties(),
                        dataset.terms(),
                        dataset.links(),
                        dataset.charts())
                .<Entity>flatMap(List::stream)
                .toList();
    }

    private static Map<RecordId, Entity> byId(Dataset dataset) {
        Map<RecordId, Entity> byId = new LinkedHashMap<>();
        all(dataset).forEach(each -> byId.put(each.id(), each));
        return byId;
    }

    /** What a document says after a change, which is its only one. */
    private static Dataset changed(Dataset before, List<Edit> edits) {
        try (MemoryArchive archive = MemoryArchive.of("Record", Instant.EPOCH, before)) {
            archive.apply(new Change(edits, BY));
            return archive.read(Progress.NONE);
        }
    }

    /** Two that fit each other, of one kind each time. */
    private static List<List<Entity>> pairs(Dataset dataset) {
        Random random = new Random(1);
        List<List<Entity>> pairs = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Entity> some =
                    all(dataset).stream().filter(each -> each.id().kind() == kind).toList();
            for (int i = 0; i < TIMES && !some.isEmpty(); i++) {
                Entity one = some.get(random.nextInt(some.size()));
                List<Entity> others =
                        some.stream().filter(each -> Replacement.fits(one, each)).toList();
                if (!others.isEmpty()) {
                    pairs.add(List.of(one, others.get(random.nextInt(others.size()))));
                }
            }
        }
        return pairs;
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void twoBecomeOne(Dataset before) {
        for (List<Entity> pair : pairs(before)) {
            RecordMerge<?> merge = RecordMerge.of(pair.getFirst(), pair.getLast());
            Dataset after = changed(before, merge.edits(before, Set.of()));
            RecordId gone = merge.going().id();
            assertFalse(after.has(gone), gone::toString);
            assertEquals(List.of(), Uses.of(after, gone));
            Entity merged = after.entity(merge.staying().id()).orElseThrow();
            assertEquals(Optional.of(merged.id()), Optional.of(merge.record().id()));
            assertOthersKeepTheirTexts(before, after, merge);
        }
    }

    /** Only what named the one that goes is touched. */
    private static void assertOthersKeepTheirTexts(
            Dataset before, Dataset after, RecordMerge<?> merge) {
        Map<RecordId, Entity> now = byId(after);
        List<RecordId> users =
                Uses.of(before, merge.going().id()).stream().map(Entity::id).toList();
        for (Entity each : all(before)) {
            boolean own =
                    each.id().equals(merge.going().id()) || each.id().equals(merge.staying().id());
            if (!own
                    && !users.contains(each.id())
                    && each.id().kind() != Kind.OBSERVATION
                    && each.id().kind() != Kind.LINK) {
                assertEquals(each, now.get(each.id()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void oneStandsInThePlaceOfAnother(Dataset before) {
        for (List<Entity> pair : pairs(before)) {
            Entity gone = pair.getFirst();
            if (gone.id().kind() != Kind.OBSERVATION) {
                Dataset after =
                        changed(before, Replacement.of(before, gone, pair.getLast(), Set.of()));
                assertFalse(after.has(gone.id()));
                assertEquals(List.of(), Uses.of(after, gone.id()));
                assertEquals(Optional.of(pair.getLast()), after.entity(pair.getLast().id()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void aRecordGoesUnlessOthersNeedIt(Dataset before) {
        Random random = new Random(1);
        for (Kind kind : Kind.values()) {
            List<Entity> some =
                    all(before).stream().filter(each -> each.id().kind() == kind).toList();
            for (int i = 0; i < TIMES && !some.isEmpty(); i++) {
                Entity each = some.get(random.nextInt(some.size()));
                Deletion deletion = Deletion.of(before, each);
                assertEquals(
                        Uses.of(before, each.id()).isEmpty() || !isNeeded(kind),
                        deletion.isPossible(),
                        () -> each.id().toString());
                if (deletion.isPossible()) {
                    Dataset after = changed(before, deletion.edits());
                    assertFalse(after.has(each.id()));
                    assertTrue(after.linksOf(each.id()).isEmpty());
                }
            }
        }
    }

    private static boolean isNeeded(Kind kind) {
        return switch (kind) {
            case INDICATOR, SOURCE, PARTY, TERM -> true;
            case MILESTONE, AGREEMENT, OBSERVATION, LINK, CHART, ATTACHMENT -> false;
        };
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void whatSeveralShareIsGivenToAll(Dataset before) {
        Random random = new Random(1);
        List<Entity> facts =
                all(before).stream().filter(each -> Kind.FACTS.contains(each.id().kind())).toList();
        for (Kind kind : Kind.FACTS) {
            List<Entity> some =
                    facts.stream()
                            .filter(each -> each.id().kind() == kind || random.nextInt(20) == 0)
                            .toList();
            for (SharedFields.Shared shared : SharedFields.of(some)) {
                for (Object value : shared.values().keySet().stream().limit(1).toList()) {
                    List<Edit> edits =
                            shared.isList()
                                    ? SharedFields.add(some, shared.field(), value)
                                    : SharedFields.set(some, shared.field(), value);
                    Dataset after = edits.isEmpty() ? before : changed(before, edits);
                    List<Entity> now =
                            some.stream()
                                    .map(each -> after.entity(each.id()).orElseThrow())
                                    .toList();
                    SharedFields.Shared then =
                            SharedFields.of(now).stream()
                                    .filter(each -> each.field().equals(shared.field()))
                                    .findFirst()
                                    .orElseThrow();
                    assertEquals(
                            some.size(),
                            then.values().get(value),
                            () -> shared.field() + " " + value);
                }
            }
        }
    }
}
