package hanoius.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.form.DocumentDoubles.Pair;
import hanoius.form.LikelyDoubles.Sign;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

class DocumentDoublesTest {

    private static List<String> pairs(Dataset dataset) {
        return DocumentDoubles.of(dataset, Progress.NONE).stream()
                .map(each -> each.one().key() + " " + each.other().key())
                .toList();
    }

    @Test
    void eventsSourcesAndPartiesThatMayBeThereTwiceAreFoundOnce() {
        Dataset dataset =
                Facts.dataset(
                        Facts.milestone("M1").title("Mayor visits Hanoi").date("2017").build(),
                        Facts.milestone("M2").title("Mayor visits Hanoi").date("2017").build(),
                        Facts.milestone("M3").title("Mayor visits Hanoi").date("2007").build(),
                        Facts.source("S1").title("One").url("https://www.vnexpress.net/a/").build(),
                        Facts.source("S2").title("Two").url("http://vnexpress.net/a").build(),
                        Facts.source("S3").title("Report 2019").build(),
                        Facts.source("S4").title("report 2019").build(),
                        Facts.source("S5").title("Report 2020").build(),
                        Facts.party("P1").name("Hà Nội").build(),
                        Facts.party("P2").name("Hanoi").build(),
                        Facts.party("P3").name("Utah").build());
        assertEquals(List.of("M1 M2", "S1 S2", "S3 S4", "P1 P2"), pairs(dataset));
        Pair sources = DocumentDoubles.of(dataset, Progress.NONE).get(1);
        assertEquals(Set.of(Sign.ADDRESS), sources.signs());
    }

    @Test
    void whatTheDocumentJoinsIsNoDouble() {
        var one = Facts.milestone("M1").title("Mayor visits Hanoi").date("2017").build();
        var other = Facts.milestone("M2").title("Mayor visits Hanoi").date("2017").build();
        Dataset dataset =
                Facts.dataset(
                        List.of(one, other),
                        Facts.link(one.id(), Relation.SAME_EVENT, other.id(), ""));
        assertEquals(List.of(), pairs(dataset));
    }

    /** What is found of a document is what is found of each of its records. */
    @Test
    void whatIsFoundOfAllIsWhatIsFoundOfEach() {
        Dataset dataset =
                Facts.dataset(
                        Facts.party("P1").name("Utah").address("https://a.org").build(),
                        Facts.party("P2").name("State of Utah").address("https://a.org/").build(),
                        Facts.party("P3").name("utah").build());
        for (String key : List.of("P1", "P2", "P3")) {
            RecordId id = RecordId.party(key);
            Set<RecordId> each =
                    LikelyDoubles.of(dataset, dataset.find(id).orElseThrow()).stream()
                            .map(LikelyDoubles.Likeness::id)
                            .collect(Collectors.toSet());
            Set<RecordId> all =
                    DocumentDoubles.of(dataset, Progress.NONE).stream()
                            .filter(pair -> Set.of(pair.one(), pair.other()).contains(id))
                            .map(pair -> pair.one().equals(id) ? pair.other() : pair.one())
                            .collect(Collectors.toSet());
            assertEquals(each, all, key);
        }
    }

    private static final List<String> WORDS =
            List.of("mayor", "visits", "Hanoi", "Hà", "Nội", "trade", "talks", "of", "the", "2019");

    private static final List<String> DATES =
            List.of("2017", "2017-05", "2017-05-23", "2017-06-01", "2016/2018", "2014/..", "201X");

    private static String title(Random random) {
        return random.ints(2 + random.nextInt(5), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" "));
    }

    private static Dataset random(long seed) {
        Random random = new Random(seed);
        List<Milestone> milestones = new ArrayList<>();
        List<Agreement> agreements = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            String date = DATES.get(random.nextInt(DATES.size()));
            milestones.add(Facts.milestone("M" + i).title(title(random)).date(date).build());
            agreements.add(
                    random.nextInt(3) == 0
                            ? Facts.agreement("A" + i).title(title(random)).build()
                            : Facts.agreement("A" + i).title(title(random)).signed(date).build());
        }
        return Facts.dataset(milestones, agreements, List.of(), List.of(), List.of(), List.of());
    }

    /** The pairs of a kind with how much they are alike, as they are found one after the other. */
    private static Map<Set<RecordId>, Double> oneByOne(Dataset dataset, RecordId.Kind kind) {
        Map<Set<RecordId>, Double> all = new HashMap<>();
        List<? extends Entity> records =
                kind == RecordId.Kind.MILESTONE
                        ? dataset.milestones().readAll()
                        : dataset.agreements();
        for (Entity one : records) {
            for (LikelyDoubles.Likeness other : LikelyDoubles.of(dataset, one)) {
                all.merge(Set.of(one.id(), other.id()), other.degree(), Math::max);
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void ofManyThoseMostAlikeAreFoundAsOneByOne(long seed) {
        Dataset dataset = random(seed);
        List<Pair> found = DocumentDoubles.of(dataset, Progress.NONE);
        for (RecordId.Kind kind : List.of(RecordId.Kind.MILESTONE, RecordId.Kind.AGREEMENT)) {
            Map<Set<RecordId>, Double> expected = oneByOne(dataset, kind);
            Map<Set<RecordId>, Double> here = new HashMap<>();
            found.stream()
                    .filter(each -> each.one().kind() == kind)
                    .forEach(each -> here.put(Set.of(each.one(), each.other()), each.degree()));
            assertTrue(expected.size() > 20, expected::toString);
            assertEquals(expected, here);
        }
    }

    @Test
    void noMoreAreToldThanSomebodyLooksThroughAndThoseAreTheMostAlike() {
        List<Milestone> many = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            many.add(Facts.milestone("M" + i).title("Mayor visits Hanoi").date("2017").build());
            many.add(Facts.milestone("N" + i).title("Mayor visits " + i).date("2017").build());
        }
        List<Pair> found = DocumentDoubles.of(Facts.dataset(many), Progress.NONE);
        assertEquals(DocumentDoubles.MOST, found.size());
        assertTrue(found.stream().allMatch(each -> each.degree() == 1));
        assertEquals(RecordId.milestone("M0"), found.getFirst().one());
        assertEquals(RecordId.milestone("M1"), found.getFirst().other());
    }

    @Test
    void whoNoLongerWantsTheAnswerIsNotKeptWaiting() {
        var gone =
                new Progress() {
                    @Override
                    public void report(double done) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        Dataset dataset = Facts.dataset(Facts.milestone("M1").build());
        assertThrows(CancellationException.class, () -> DocumentDoubles.of(dataset, gone));
    }
}
