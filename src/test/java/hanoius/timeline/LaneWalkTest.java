package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.plot.TimeWindow;
import hanoius.task.DirectRunner;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Item;
import hanoius.timeline.lane.Lane;
import hanoius.timeline.mark.Drawn;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

class LaneWalkTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final TimelineViewModel model =
            new TimelineViewModel(workspace, Drawn.TODAY, new DirectRunner());
    private final LaneWalk walk = model.walk();

    @BeforeEach
    void open() {
        workspace.show(Drawn.real());
        model.resize(1000, 500);
    }

    private RecordId here() {
        return Objects.requireNonNull(model.selection().selected());
    }

    private static List<RecordId> inOrder(Lane lane) {
        return lane.items().stream().map(item -> item.meaning().record()).toList();
    }

    /** The records met on the way through a lane, begun in it. */
    private List<RecordId> walkedThrough(Lane lane) {
        walk.stand(lane.key());
        model.selection().select(lane.items().getLast().meaning().record());
        walk.first();
        List<RecordId> met = new ArrayList<>(List.of(here()));
        for (int i = 1; i < lane.count(); i++) {
            walk.next();
            met.add(here());
        }
        return met;
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void stepsThroughALaneMeetEveryRecordOfItOnce(Grouping grouping) {
        model.groupBy(grouping);
        for (Lane lane : model.scene().lanes()) {
            assertEquals(inOrder(lane), walkedThrough(lane), lane.name());
            walk.next();
            assertEquals(inOrder(lane).getLast(), here(), "the way ends at the last");
        }
    }

    @Test
    void aWayThroughClustersMeetsEveryRecordOnceToo() {
        workspace.show(Drawn.random(3000, 7));
        model.navigation().fitAll();
        Lane lane = model.scene().lanes().getFirst();
        assertTrue(model.packing().lanes().getFirst().clusters().size() < lane.count());
        assertEquals(inOrder(lane), walkedThrough(lane));
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void stepsDownPassEveryLaneAndBringEveryRecordIntoView(Grouping grouping) {
        model.groupBy(grouping);
        walk.first();
        List<Lane> lanes = model.scene().lanes();
        for (int i = 0; i < lanes.size(); i++) {
            int number = model.selection().item().orElseThrow();
            assertEquals(lanes.get(i).key(), walk.laneOf(number).orElseThrow().key());
            double top = model.packing().rowOf(lanes.get(i).key(), number).orElseThrow().y();
            assertTrue(top >= model.scroll() && top < model.scroll() + 500);
            walk.down();
        }
        IntStream.range(1, lanes.size()).forEach(_ -> walk.up());
        assertEquals(lanes.getFirst(), walk.laneOf(model.selection().item().orElseThrow()).get());
    }

    @Test
    void fromLaneToLaneTheMomentIsKept() {
        Lane visits = model.scene().lanes().getFirst();
        model.selection().select(visits.items().get(10).meaning().record());
        RecordId start = here();
        walk.down();
        walk.down();
        walk.up();
        walk.up();
        assertEquals(start, here());
    }

    @Test
    void whatLiesBesideTheViewComesIntoItByTheShortestWay() {
        model.navigation().show(Drawn.days("2017-01-01", "2018-01-01"));
        double days = model.view().days();
        walk.down();
        for (int i = 0; i < 40; i++) {
            TimeSpan before = model.view();
            walk.next();
            double point = model.scene().all().columns().point(model.selection().item().getAsInt());
            assertTrue(model.view().from() <= point && point < model.view().to());
            if (before.from() <= point && point < before.to()) {
                assertEquals(before, model.view(), "nothing moves when it need not");
            }
        }
        assertEquals(days, model.view().days(), TimeWindow.SHORTEST / 1000);
    }

    @Test
    void itSaysWhichOfHowManyAndWhatInBothLanguages() {
        assertEquals("", walk.told().getValue());
        Lane agreements = model.scene().lanes().get(2);
        List<Item> items = agreements.items();
        Item land =
                items.stream()
                        .filter(each -> each.title().startsWith("Land-lease"))
                        .findFirst()
                        .orElseThrow();
        model.selection().select(land.meaning().record());
        String count = (items.indexOf(land) + 1) + " of " + items.size();
        assertTrue(
                walk.told()
                        .getValue()
                        .startsWith(count + ", September 2019, agreement, Land-lease agreement"),
                walk.told().getValue());
        workspace.speak(Language.VI);
        assertTrue(walk.told().getValue().startsWith(count.replace("of", "trên")));
        assertTrue(walk.told().getValue().contains(", tháng 9 năm 2019, thỏa thuận, "));
    }

    @Test
    void aStepIntoAnotherLaneSaysItsName() {
        walk.first();
        walk.down();
        String name = model.scene().lanes().get(1).name();
        assertTrue(walk.told().getValue().startsWith(name + ": "), walk.told().getValue());
        walk.next();
        assertFalse(walk.told().getValue().startsWith(name), walk.told().getValue());
    }

    @Test
    void theSameRecordInTheNextLaneIsToldAnew() {
        workspace.show(Drawn.dated("2019-09"));
        model.groupBy(Grouping.SECTOR);
        walk.next();
        String above = walk.told().getValue();
        RecordId record = here();
        walk.down();
        assertEquals(record, here());
        assertFalse(above.equals(walk.told().getValue()));
    }
}
