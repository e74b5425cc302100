package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.Dataset;
import hanoius.model.DatasetChange;
import hanoius.model.Edit;
import hanoius.model.Fact;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How many reports of one event or figure there are is said by the file, and by nobody else. */
class ManyReportsTest {

    private static final int MANY = 20_000;

    /** Far from what it takes; what is quadratic takes minutes. */
    private static final Duration HANGING = Duration.ofSeconds(20);

    private static Link joined(int one, int other) {
        return Facts.link(event(one), Relation.SAME_EVENT, event(other), "");
    }

    private static RecordId event(int number) {
        return RecordId.milestone("M" + number);
    }

    private static Dataset chained(List<Link> links) {
        List<Milestone> events =
                IntStream.range(0, MANY)
                        .mapToObj(
                                i ->
                                        Facts.milestone("M" + i)
                                                .date(i == 7 ? "2019-05-03" : "2019-05-02")
                                                .build())
                        .toList();
        return Facts.dataset(events, links.toArray(Link[]::new));
    }

    /** From both ends, so that large groups are joined too. */
    @Test
    void aChainOfReportsIsOneEvent() {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < MANY / 2 - 1; i++) {
            links.add(joined(i, i + 1));
            links.add(joined(MANY - 1 - i, MANY - 2 - i));
        }
        links.add(joined(MANY / 2 - 1, MANY / 2));
        assertTimeoutPreemptively(
                HANGING,
                () -> {
                    Dataset dataset = chained(links);
                    FilterResult result = FilterResult.of(dataset, Filter.NONE);
                    assertEquals(1, result.inSight().cardinality());
                    BitSet some = new BitSet();
                    some.set(3, 15_000);
                    assertEquals(1, dataset.events(some).size());
                    assertEquals(
                            Map.of(Facet.OTHER_REPORT, 1, Facet.NO_SOURCE, 1),
                            result.counts().of(Facet.REPORTS, RecordId.Kind.MILESTONE));
                    Milestone before = dataset.milestones().get(7);
                    Milestone after = Facts.like(before).date("2019-05-02").build();
                    DatasetChange change =
                            DatasetChange.of(
                                    dataset,
                                    List.of(new Edit(before.id(), before, after)),
                                    Map.of());
                    assertEquals(
                            Map.of(Facet.NO_SOURCE, 1),
                            result.after(change)
                                    .orElseThrow()
                                    .counts()
                                    .of(Facet.REPORTS, RecordId.Kind.MILESTONE));
                });
    }

    @Test
    void manyReportsOfOneFigureAreComparedOnce() {
        RecordId indicator = RecordId.indicator("i");
        List<Fact> facts = new ArrayList<>(List.of(Facts.indicator("i").build()));
        facts.add(Facts.observation("O", indicator).value("2").build());
        for (int i = 0; i < MANY; i++) {
            facts.add(Facts.observation("O" + i, indicator).value("2.0").sameAs("O").build());
        }
        assertTimeoutPreemptively(
                HANGING,
                () -> {
                    Dataset alike = Facts.dataset(facts);
                    assertTrue(alike.observations().stream().noneMatch(alike::isCountedOtherwise));
                    facts.add(Facts.observation("P", indicator).value("3").sameAs("O").build());
                    Dataset other = Facts.dataset(facts);
                    assertTrue(other.observations().stream().allMatch(other::isCountedOtherwise));
                });
    }

    /** Against the groups that come of joining until nothing changes. */
    @Test
    void whatIsLinkedReportsOneEvent() {
        Random random = new Random(16);
        for (int round = 0; round < 50; round++) {
            int size = 2 + random.nextInt(12);
            List<Milestone> events =
                    IntStream.range(0, size)
                            .mapToObj(i -> Facts.milestone("M" + i).build())
                            .toList();
            List<Link> links =
                    random.ints(random.nextInt(size), 0, size * size)
                            .filter(each -> each / size != each % size)
                            .distinct()
                            .mapToObj(each -> joined(each / size, each % size))
                            .toList();
            Dataset dataset = Facts.dataset(events, links.toArray(Link[]::new));
            int[] least = IntStream.range(0, size).toArray();
            for (int again = 0; again < size; again++) {
                for (Link link : links) {
                    int from = dataset.milestones().indexOf(link.from());
                    int to = dataset.milestones().indexOf(link.to());
                    least[from] = Math.min(least[from], least[to]);
                    least[to] = least[from];
                }
            }
            for (int i = 0; i < size; i++) {
                int group = least[i];
                List<Integer> expected =
                        IntStream.range(0, size).filter(j -> least[j] == group).boxed().toList();
                List<Integer> found = dataset.sameEvents().getOrDefault(i, List.of(i));
                assertEquals(expected, List.copyOf(new TreeSet<>(found)));
                assertFalse(dataset.isDatedOtherwise(i));
            }
        }
    }
}
