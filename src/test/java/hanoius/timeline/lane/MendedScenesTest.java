package hanoius.timeline.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.Certainty;
import hanoius.figure.InterMeasure;
import hanoius.model.Dataset;
import hanoius.model.DatasetChange;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.support.RandomEdits;
import hanoius.support.RandomRecord;
import hanoius.timeline.mark.Drawn;
import hanoius.workspace.FilterResult;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A scene that is mended after an edit is the one that would be made anew. */
class MendedScenesTest {

    private static final int CHANGES = 80;

    private static final List<Filter> FILTERS =
            List.of(
                    Filter.NONE,
                    Filter.NONE.with(Facet.CATEGORY, Choice.of(List.of("visit", "aid", "event"))),
                    Filter.NONE.withText("Utah"));

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void afterAnyEditsItSaysWhatIsThere(Grouping grouping) {
        int mended = 0;
        for (int seed = 0; seed < FILTERS.size(); seed++) {
            Filter filter = FILTERS.get(seed);
            Dataset dataset = RandomRecord.of(seed);
            RandomEdits edits = new RandomEdits(dataset, seed + 31);
            Scenes scenes = sorted(Items.of(dataset, Drawn.TODAY, Drawn.WORDS), filter, grouping);
            for (int i = 0; i < CHANGES; i++) {
                List<Edit> some = edits.change();
                DatasetChange change = DatasetChange.of(dataset, some, edits.next(some));
                Items before = scenes.scene().all().columns();
                dataset = change.after();
                Scenes.Change next =
                        scenes.with(
                                before.with(dataset, change.places()),
                                FilterResult.of(dataset, filter),
                                Drawn.WORDS);
                mended += next.isMended() ? 1 : 0;
                scenes = next.after();
                Items anew = Items.of(dataset, Drawn.TODAY, Drawn.WORDS);
                String what = grouping + ", " + filter + ", change " + i + " " + some;
                assertEquals(told(anew), told(scenes.scene().all().columns()), what);
                assertEquals(
                        told(sorted(anew, filter, grouping).scene()), told(scenes.scene()), what);
            }
        }
        assertTrue(mended > CHANGES, "only " + mended + " were mended");
    }

    private static Scenes sorted(Items items, Filter filter, Grouping grouping) {
        return Scenes.sorted(
                items, FilterResult.of(items.dataset(), filter), grouping, Drawn.WORDS);
    }

    /** Everything that items say. */
    private static List<Object> told(Items items) {
        List<Object> told = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            told.add(
                    List.of(
                            items.id(i),
                            items.known(i),
                            items.point(i),
                            items.footprint(i, Level.CHIPS, 0.5),
                            items.width(i, InterMeasure.INSTANCE)));
            assertEquals(i, items.indexOf(items.id(i)));
        }
        told.add(ids(items, items.inOrder()));
        told.add(told(items, items.byPoint()));
        told.add(items.span());
        return told;
    }

    private static List<Object> told(Items items, PointIndex points) {
        return List.of(
                ids(items, points.numbers()),
                points.counts(points.size() / 3, points.size()),
                points.counts(0, points.size()));
    }

    private static List<RecordId> ids(Items items, IntStream numbers) {
        return numbers.mapToObj(items::id).toList();
    }

    /** Everything that a scene says. */
    private static List<Object> told(Scene scene) {
        List<Object> told = new ArrayList<>();
        List<Lane> lanes = new ArrayList<>(scene.lanes());
        lanes.add(scene.all());
        for (Lane lane : lanes) {
            told.add(List.of(lane.key(), lane.name(), lane.note(), lane.count()));
            told.add(ids(lane.columns(), lane.numbers()));
            told.add(told(lane.columns(), lane.points()));
            told.add(lane.items().stream().map(item -> item.meaning().words()).toList());
            told.add(lane.items().stream().map(Item::standing).toList());
        }
        told.add(List.of(scene.span(), scene.density(), scene.context()));
        told.add(Map.of("certain", scene.count(Certainty.CERTAINLY)));
        return told;
    }
}
