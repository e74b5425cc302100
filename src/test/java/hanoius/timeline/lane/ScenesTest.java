package hanoius.timeline.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.Dataset;
import hanoius.model.Milestone;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.support.Facts;
import hanoius.timeline.mark.Drawn;
import hanoius.workspace.FilterResult;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class ScenesTest {

    private static Dataset withPartners(int partners) {
        List<Milestone> milestones = new ArrayList<>();
        for (int i = 0; i < 3 * partners; i++) {
            milestones.add(
                    Facts.milestone("M" + i)
                            .date("%d-%02d".formatted(2000 + i % 20, 1 + i % 12))
                            .partners("Partner " + i % partners, "Partner " + (i + 1) % partners)
                            .build());
        }
        return Drawn.of(milestones);
    }

    @Test
    void moreLanesThanCanBeToldApartShareOneInWhichEachRecordStandsOnce() {
        Scene scene = Drawn.scene(withPartners(400), Grouping.PARTNER);
        assertEquals(Scenes.MOST_LANES, scene.lanes().size());
        Lane others = scene.lanes().getLast();
        assertEquals(Scenes.OTHERS, others.key());
        assertEquals("Others (301)", others.name());
        assertEquals(others.count(), others.numbers().distinct().count());
        int[] all =
                scene.lanes().stream().flatMapToInt(Lane::numbers).distinct().sorted().toArray();
        assertEquals(1200, all.length);
    }

    @Test
    void fewLanesHaveNoOthers() {
        Scene scene = Drawn.scene(withPartners(60), Grouping.PARTNER);
        assertEquals(60, scene.lanes().size());
        assertTrue(scene.lanes().stream().noneMatch(lane -> lane.key().equals(Scenes.OTHERS)));
    }

    @Test
    void whatIsFilteredOutStaysAsAShadowAndTheLimitsWhereTheyWere() {
        Dataset dataset = Drawn.random(500, 8);
        Items items = Items.of(dataset, Drawn.TODAY, Drawn.WORDS);
        Scene all =
                Scenes.of(
                        items,
                        FilterResult.of(dataset, Filter.NONE),
                        Grouping.CATEGORY,
                        Drawn.WORDS);
        Filter visits = Filter.NONE.with(Facet.CATEGORY, Choice.of(List.of("visit")));
        Scene some =
                Scenes.of(items, FilterResult.of(dataset, visits), Grouping.CATEGORY, Drawn.WORDS);
        assertTrue(all.context().isEmpty());
        assertEquals(500, some.context().stream().mapToInt(each -> each).sum());
        assertEquals(all.limits(), some.limits());
        assertTrue(some.all().count() < 500);
    }

    @Test
    void theOrderIsTotalAndDoesNotDependOnTheOrderOfTheRecord() {
        Dataset dataset = Drawn.random(800, 12);
        Items items = Items.of(dataset, Drawn.TODAY, Drawn.WORDS);
        int[] order = items.inOrder().toArray();
        for (int i = 1; i < order.length; i++) {
            assertTrue(items.compare(order[i - 1], order[i]) < 0);
        }
        Items reversed =
                Items.of(
                        Drawn.of(dataset.milestones().readAll().reversed()),
                        Drawn.TODAY,
                        Drawn.WORDS);
        assertEquals(
                IntStream.of(order).mapToObj(items::id).toList(),
                reversed.inOrder().mapToObj(reversed::id).toList());
    }
}
