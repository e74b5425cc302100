package hanoius.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.support.ColumnarRecord;
import hanoius.support.Facts;
import hanoius.support.RandomEdits;
import hanoius.support.RandomRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A dataset after a change is what would be read anew, and what it tells of places is true. */
class DatasetChangeTest {

    private static final int CHANGES = 120;

    /** The same milestones of which only the columns are held. */
    static void assertSameRecord(Dataset anew, Dataset mended) {
        assertEquals(anew.milestones().readAll(), mended.milestones().readAll());
        assertColumns(anew.milestones(), mended.milestones());
        assertEquals(anew.agreements(), mended.agreements());
        assertEquals(anew.links(), mended.links());
        assertEquals(anew.indicators(), mended.indicators());
        assertEquals(anew.observations(), mended.observations());
        assertEquals(anew.sources(), mended.sources());
        assertEquals(anew.charts(), mended.charts());
        assertEquals(anew.sameEvents(), mended.sameEvents());
        for (RecordId.Kind kind : RecordId.Kind.FACTS) {
            List<? extends Fact> all =
                    kind == RecordId.Kind.MILESTONE
                            ? anew.milestones().readAll()
                            : anew.facts(kind);
            for (Fact each : all) {
                assertEquals(anew.find(each.id()), mended.find(each.id()));
                assertEquals(anew.linksOf(each.id()), mended.linksOf(each.id()));
                switch (each) {
                    case Indicator _ ->
                            assertEquals(
                                    anew.observationsOf(each.id()),
                                    mended.observationsOf(each.id()));
                    case Observation o -> assertEquals(anew.reportsOf(o), mended.reportsOf(o));
                    case Milestone m -> assertEquals(anew.reportsOf(m), mended.reportsOf(m));
                    case Source _ -> assertEquals(anew.citing(each.id()), mended.citing(each.id()));
                    case Agreement _, Party _ -> {}
                }
            }
        }
    }

    private static void assertColumns(Milestones anew, Milestones mended) {
        assertEquals(anew.size(), mended.size());
        for (int place = 0; place < anew.size(); place++) {
            RecordId id = anew.id(place);
            assertEquals(id, mended.id(place));
            assertEquals(place, mended.indexOf(id));
            assertEquals(anew.date(place), mended.date(place));
            assertEquals(anew.title(place, Language.EN), mended.title(place, Language.EN));
            assertEquals(anew.earliest(place), mended.earliest(place));
            assertEquals(anew.latest(place), mended.latest(place));
            assertEquals(anew.precision(place), mended.precision(place));
            assertEquals(anew.isPlain(place), mended.isPlain(place));
            assertEquals(anew.category(place), mended.category(place));
            assertEquals(anew.scope(place), mended.scope(place));
            assertEquals(anew.featured(place), mended.featured(place));
            assertEquals(anew.sectors().of(place), mended.sectors().of(place));
            assertEquals(anew.partners().of(place), mended.partners().of(place));
            assertEquals(anew.places().of(place), mended.places().of(place));
            assertEquals(anew.sources().of(place), mended.sources().of(place));
            assertEquals(anew.sources().count(place), mended.sources().count(place));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isWhatWouldBeReadAnew(long seed) {
        Dataset first = RandomRecord.of(seed);
        RandomEdits document = new RandomEdits(first, seed);
        Dataset whole = first;
        Dataset columns = ColumnarRecord.of(first);
        for (int i = 0; i < CHANGES; i++) {
            List<Edit> edits = document.change();
            Map<RecordId, RecordId> next = document.next(edits);
            whole = whole.with(edits, next);
            columns = columns.with(edits, next);
            assertSameRecord(document.dataset(), whole);
            assertSameRecord(document.dataset(), columns);
        }
        assertTrue(whole.milestones().atHand());
        assertTrue(!columns.milestones().atHand());
    }

    @Test
    void theOneBeforeStaysAsItWas() {
        Dataset first = RandomRecord.of(5);
        RandomEdits document = new RandomEdits(first, 5);
        List<Dataset> anew = new ArrayList<>();
        List<Dataset> mended = new ArrayList<>(List.of(first));
        for (int i = 0; i < CHANGES; i++) {
            anew.add(document.dataset());
            List<Edit> edits = document.change();
            mended.add(mended.getLast().with(edits, document.next(edits)));
        }
        for (int i = 0; i < CHANGES; i++) {
            assertSameRecord(anew.get(i), mended.get(i));
        }
    }

    /** Several chunks of rows, so that some are shared and some are not. */
    @Test
    void isWhatWouldBeReadAnewOfManyMilestones() {
        RandomRecord records = new RandomRecord(6);
        List<Milestone> many = IntStream.range(0, 3000).mapToObj(records::milestone).toList();
        Dataset mended = Facts.dataset(many);
        RandomEdits document = new RandomEdits(mended, 6);
        for (int i = 0; i < CHANGES; i++) {
            List<Edit> edits = document.change();
            mended = mended.with(edits, document.next(edits));
        }
        assertColumns(document.dataset().milestones(), mended.milestones());
    }

    @Test
    void tellsWhereEveryMilestoneWentAndWhichWereTouched() {
        Dataset now = RandomRecord.of(7);
        RandomEdits document = new RandomEdits(now, 7);
        Random random = new Random(7);
        for (int i = 0; i < CHANGES; i++) {
            List<Edit> edits = document.change();
            DatasetChange change = DatasetChange.of(now, edits, document.next(edits));
            Milestones before = now.milestones();
            Milestones after = change.after().milestones();
            assertEquals(before.size(), change.places().sizeBefore());
            assertEquals(after.size(), change.places().size());
            BitSet some = new BitSet();
            BitSet moved = new BitSet();
            for (int place = 0; place < before.size(); place++) {
                int where = after.indexOf(before.id(place));
                assertEquals(where, change.places().now(place));
                if (where >= 0) {
                    assertEquals(place, change.places().before(where));
                }
                if (random.nextBoolean()) {
                    some.set(place);
                    if (where >= 0) {
                        moved.set(where);
                    }
                }
            }
            assertEquals(moved, change.places().moved(some));
            assertTouched(change);
            now = change.after();
        }
    }

    private static void assertTouched(DatasetChange change) {
        Dataset before = change.before();
        Dataset after = change.after();
        Set<RecordId> edited = change.edits().stream().map(Edit::id).collect(Collectors.toSet());
        for (int place = 0; place < after.milestones().size(); place++) {
            RecordId id = after.milestones().id(place);
            int old = before.milestones().indexOf(id);
            boolean same =
                    old >= 0
                            && !edited.contains(id)
                            && before.reportsOf(before.milestones().get(old))
                                    .equals(after.reportsOf(after.milestones().get(place)));
            assertTrue(same || change.touched().after().get(place), id::toString);
            assertEquals(
                    old >= 0 && change.touched().before().get(old),
                    old >= 0 && change.touched().after().get(place),
                    id::toString);
        }
        for (BitSet events : List.of(change.touched().before())) {
            events.stream()
                    .mapToObj(place -> before.sameEvents().getOrDefault(place, List.of()))
                    .flatMap(List::stream)
                    .forEach(place -> assertTrue(events.get(place)));
        }
    }

    @Test
    void sharesWhatAChangeDoesNotTouch() {
        Dataset before = RandomRecord.of(8);
        Source source = before.sources().getFirst();
        Source other = Facts.source(source.id().key()).title("Other").build();
        Dataset after = before.with(List.of(Edit.replacing(source, other)), Map.of());
        assertSame(before.milestones(), after.milestones());
        assertSame(before.observations(), after.observations());
        assertEquals(other, after.sources().getFirst());
    }

    @Test
    void whatAPartyOrASourceIsCalledChangesNoValueOfAMilestone() {
        Party party = Facts.party("P1").name("Utah").build();
        Source source = Facts.source("S1").title("A report").build();
        Dataset held =
                Facts.dataset(
                        party,
                        source,
                        Facts.milestone("M1").partners("P1").build(),
                        Facts.milestone("M2").sources("S1").build(),
                        Facts.milestone("M3").build());
        Edit renamed = Edit.replacing(party, Facts.party("P1").name("State of Utah").build());
        Edit retitled = Edit.replacing(source, Facts.source("S1").title("The report").build());
        assertReworded(Set.of(0), DatasetChange.of(held, List.of(renamed), Map.of()));
        assertReworded(Set.of(1), DatasetChange.of(held, List.of(retitled), Map.of()));
        Dataset large = ColumnarRecord.of(held);
        assertReworded(Set.of(0, 1, 2), DatasetChange.of(large, List.of(renamed), Map.of()));
        assertReworded(Set.of(1), DatasetChange.of(large, List.of(retitled), Map.of()));
    }

    private static void assertReworded(Set<Integer> places, DatasetChange change) {
        assertEquals(new BitSet(), change.touched().before());
        assertEquals(new BitSet(), change.touched().after());
        assertEquals(
                places, change.reworded().after().stream().boxed().collect(Collectors.toSet()));
    }

    @Test
    void refusesEditsThatDoNotFit() {
        Milestone there = Facts.milestone("M1").build();
        Milestone absent = Facts.milestone("M2").build();
        Dataset dataset = Facts.dataset(there);
        for (Edit edit :
                List.of(
                        Edit.adding(there),
                        Edit.deleting(absent),
                        Edit.replacing(absent, absent),
                        Edit.deleting(Facts.source("S1").build()))) {
            assertThrows(
                    IllegalArgumentException.class, () -> dataset.with(List.of(edit), Map.of()));
        }
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        dataset.with(
                                List.of(Edit.adding(absent)),
                                Map.of(absent.id(), RecordId.milestone("M3"))));
    }
}
