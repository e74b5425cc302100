package hanoius.timeline.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.timeline.mark.Drawn;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

class PointIndexTest {

    private static final Items ITEMS = Items.of(Drawn.random(2000, 9), Drawn.TODAY, Drawn.WORDS);
    private static final int[] MEMBERS = IntStream.range(0, 2000).filter(i -> i % 3 > 0).toArray();
    private static final PointIndex BY_POINT = new PointIndex(ITEMS.columns(), MEMBERS);

    @Test
    void everyItemIsThereOnceInTheOrderOfItsPoint() {
        assertEquals(MEMBERS.length, BY_POINT.size());
        assertEquals(
                MEMBERS.length,
                IntStream.range(0, BY_POINT.size()).map(BY_POINT::item).distinct().count());
        for (int i = 1; i < BY_POINT.size(); i++) {
            assertTrue(BY_POINT.point(i - 1) <= BY_POINT.point(i));
        }
    }

    @Test
    void countsOfAnyStretchAreThoseOfALookAtEachItem() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            double from = 10_000 + random.nextInt(12_000);
            double to = from + random.nextInt(6000);
            Map<String, Integer> counted = new HashMap<>();
            for (int member : MEMBERS) {
                if (ITEMS.point(member) >= from && ITEMS.point(member) < to) {
                    counted.merge(ITEMS.category(member), 1, Integer::sum);
                }
            }
            assertEquals(counted, BY_POINT.counts(BY_POINT.before(from), BY_POINT.before(to)));
        }
    }

    @Test
    void theCommonestIsThatOfMostOrTheFirstOfThemByItsKey() {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            int from = random.nextInt(BY_POINT.size());
            int to = from + 1 + random.nextInt(i % 2 == 0 ? 9 : BY_POINT.size() - from);
            Map<String, Integer> counts = BY_POINT.counts(from, Math.min(to, BY_POINT.size()));
            int most = Collections.max(counts.values());
            assertEquals(
                    counts.keySet().stream()
                            .filter(each -> most == counts.getOrDefault(each, 0))
                            .min(Comparator.naturalOrder())
                            .orElseThrow(),
                    BY_POINT.commonest(from, Math.min(to, BY_POINT.size())));
        }
    }

    @Test
    void theFullestCellIsThatOfACountOfAll() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            double days = Math.pow(10, random.nextDouble(-2, 5));
            Map<Double, Integer> cells = new HashMap<>();
            for (int at = 0; at < BY_POINT.size(); at++) {
                cells.merge(Math.floor(BY_POINT.point(at) / days), 1, Integer::sum);
            }
            assertEquals(Collections.max(cells.values()), BY_POINT.fullest(days), days + " days");
        }
        assertEquals(0, new PointIndex(ITEMS.columns(), new int[0]).fullest(30));
    }

    @Test
    void aCrowdIsLargerInAWiderStretchAndNobodyIsAlone() {
        assertTrue(BY_POINT.crowd(1) >= 1);
        assertTrue(BY_POINT.crowd(1000) > BY_POINT.crowd(100));
        assertEquals(0, new PointIndex(ITEMS.columns(), new int[0]).crowd(100));
    }
}
