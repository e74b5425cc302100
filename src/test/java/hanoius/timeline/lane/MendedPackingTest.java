package hanoius.timeline.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.InterMeasure;
import hanoius.model.Dataset;
import hanoius.model.DatasetChange;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.query.Filter;
import hanoius.support.Facts;
import hanoius.timeline.mark.Drawn;
import hanoius.workspace.FilterResult;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows that are mended after edits: what was not touched keeps its row, and nothing collides. */
class MendedPackingTest {

    private static final int EDITS = 60;
    private static final Set<String> COLLAPSED = Set.of("aid");

    private Dataset dataset = Dataset.EMPTY;
    private Scenes scenes =
            Scenes.sorted(
                    Items.of(Dataset.EMPTY, Drawn.TODAY, Drawn.WORDS),
                    FilterResult.NOTHING,
                    Grouping.CATEGORY,
                    Drawn.WORDS);

    @ParameterizedTest
    @CsvSource({
        "300, 4, CARDS",
        "300, 0, CHIPS",
        "600, -6, DOTS",
        "4000, 0, CHIPS",
        "4000, -12, CLUSTERS"
    })
    void whatIsNotTouchedKeepsItsRow(int count, int step, Level level) {
        Random random = new Random(count);
        dataset = Drawn.random(count, 3);
        scenes =
                Scenes.sorted(
                        Items.of(dataset, Drawn.TODAY, Drawn.WORDS),
                        FilterResult.of(dataset, Filter.NONE),
                        Grouping.CATEGORY,
                        Drawn.WORDS);
        Packing packing = anew(step);
        assertTrue(packing.lanes().stream().anyMatch(each -> each.level() == level));
        boolean cut = packing.lanes().stream().anyMatch(each -> each.packed().rest().size() > 0);
        for (int i = 0; i < EDITS; i++) {
            Edit edit = edit(random, i);
            Map<String, Integer> before = rows(packing);
            Packing mended =
                    packing.with(change(edit), scenes.scene(), COLLAPSED, InterMeasure.INSTANCE);
            assertNotNull(mended);
            Map<String, Integer> now = rows(mended);
            Map<String, Integer> others = new HashMap<>(now);
            others.keySet().removeIf(each -> each.endsWith(" " + edit.id().key()));
            before.keySet().removeIf(each -> each.endsWith(" " + edit.id().key()));
            assertEquals(before, others);
            assertEquals(rows(anew(step)).keySet(), now.keySet());
            mended.lanes().forEach(each -> assertApart(each, mended.pixelsPerDay()));
            packing = cut || !mended.isOverfull() ? mended : anew(step);
        }
    }

    private Packing anew(int step) {
        return Packing.of(scenes.scene(), step, COLLAPSED, InterMeasure.INSTANCE);
    }

    private Scenes.Change change(Edit edit) {
        DatasetChange change = DatasetChange.of(dataset, List.of(edit), Map.of());
        dataset = change.after();
        Scenes.Change next =
                scenes.with(
                        scenes.scene().all().columns().with(dataset, change.places()),
                        FilterResult.of(dataset, Filter.NONE),
                        Drawn.WORDS);
        scenes = next.after();
        return next;
    }

    private Edit edit(Random random, int number) {
        RecordId id = dataset.milestones().id(random.nextInt(dataset.milestones().size()));
        Milestone old = dataset.find(id, Milestone.class).orElseThrow();
        String date =
                "%d-%02d%s"
                        .formatted(
                                2000 + random.nextInt(25),
                                1 + random.nextInt(12),
                                List.of("", "-17", "?", "/2026", "-04/..").get(random.nextInt(5)));
        List<String> all = Facts.CATEGORIES;
        return switch (random.nextInt(5)) {
            case 0 -> Edit.deleting(old);
            case 1 -> Edit.adding(Facts.milestone("N" + number).date(date).build());
            case 2 ->
                    Edit.replacing(
                            old, Facts.like(old).title("t".repeat(random.nextInt(60))).build());
            case 3 ->
                    Edit.replacing(
                            old,
                            Facts.like(old).category(all.get(random.nextInt(all.size()))).build());
            default -> Edit.replacing(old, Facts.like(old).date(date).build());
        };
    }

    /** The row of each item of each lane, -1 where it is gathered. */
    private static Map<String, Integer> rows(Packing packing) {
        Map<String, Integer> rows = new HashMap<>();
        for (PackedLane lane : packing.lanes()) {
            Items items = lane.lane().columns();
            Clustering.Rows packed = lane.packed();
            Stream<Map.Entry<Integer, int[]>> all =
                    Stream.concat(
                            IntStream.range(0, packed.rows().size())
                                    .mapToObj(i -> Map.entry(i, packed.rows().get(i))),
                            Stream.of(Map.entry(-1, packed.rest().numbers().toArray())));
            all.forEach(
                    row -> {
                        for (int number : row.getValue()) {
                            String item = lane.lane().key() + " " + items.id(number).key();
                            assertEquals(null, rows.put(item, row.getKey()), item + " twice");
                        }
                    });
            assertEquals(
                    lane.lane().count(),
                    packed.rest().size() + packed.rows().stream().mapToInt(r -> r.length).sum());
        }
        return rows;
    }

    private static void assertApart(PackedLane lane, double scale) {
        Items items = lane.lane().columns();
        double room = lane.packed().room().title();
        for (int[] row : lane.packed().rows()) {
            for (int i = 1; i < row.length; i++) {
                double title = Math.min(room, items.width(row[i - 1], InterMeasure.INSTANCE));
                double end = items.footprint(row[i - 1], lane.level(), scale).end(title);
                double next = items.footprint(row[i], lane.level(), scale).left();
                assertTrue(end < next, items.title(row[i - 1]) + " reaches over the next");
            }
        }
        PointIndex rest = lane.packed().rest();
        for (int i = 1; i < rest.size(); i++) {
            assertTrue(rest.point(i - 1) <= rest.point(i));
        }
    }
}
