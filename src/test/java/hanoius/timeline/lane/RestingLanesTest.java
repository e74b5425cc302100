package hanoius.timeline.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Mark;
import hanoius.language.Language;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.task.DirectRunner;
import hanoius.timeline.TimelineViewModel;
import hanoius.timeline.mark.Drawn;
import hanoius.timeline.mark.Frame;
import hanoius.timeline.mark.LaneSigns;
import hanoius.timeline.mark.TimelineLayout;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class RestingLanesTest {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 560;

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final TimelineViewModel model =
            new TimelineViewModel(workspace, Drawn.TODAY, new DirectRunner());

    @BeforeEach
    void showTheRecord() {
        workspace.show(Drawn.real());
        model.resize(WIDTH, HEIGHT);
    }

    private Frame frame() {
        double other = Frame.RULER + Frame.OVERVIEW;
        return Drawn.frame(model.view(), WIDTH + Frame.HEADER, 9000 + other);
    }

    private Set<String> shownKeys() {
        Set<RecordId> shown = TimelineLayout.of(model.packing(), frame(), Drawn.PLAIN).shown();
        Items items = model.scene().all().columns();
        return model.scene().lanes().stream()
                .filter(lane -> lane.numbers().mapToObj(items::id).anyMatch(shown::contains))
                .map(Lane::key)
                .collect(Collectors.toSet());
    }

    @Test
    void laneHeightsStayWhileTimeIsMovedAndEmptyLanesShrinkWhenItRests() {
        for (String from : List.of("2016-03-01", "2019-09-01", "2019-09-20", "2022-05-01")) {
            double first = Drawn.days(from, from).from();
            model.navigation().show(new TimeSpan(first, first + 30));
            model.rest();
            for (int moves = 0; moves < 40; moves++) {
                List<Double> before = model.packing().heights();
                Set<RecordId> seen =
                        TimelineLayout.of(model.packing(), frame(), Drawn.PLAIN).shown();
                model.navigation().pan(137);
                assertEquals(before, model.packing().heights(), "while moving");
                Set<RecordId> moved =
                        TimelineLayout.of(model.packing(), frame(), Drawn.PLAIN).shown();
                model.rest();
                Set<RecordId> rested =
                        TimelineLayout.of(model.packing(), frame(), Drawn.PLAIN).shown();
                assertEquals(moved, rested, "nothing is lost while there is no room for it");
                Set<String> full = shownKeys();
                for (PackedLane lane : model.packing().lanes()) {
                    assertEquals(!full.contains(lane.lane().key()), lane.isEmpty());
                }
                assertFalse(seen.isEmpty() && moved.isEmpty() && moves == 0);
            }
        }
    }

    @Test
    void whatStandsAtTheUpperEdgeStaysThereWhenLanesShrink() {
        model.navigation().show(Drawn.days("2019-09-01", "2019-10-01"));
        model.rest();
        model.navigation().scrollBy(40);
        PackedLane top = atTheTop();
        double y = top.top() - model.scroll();
        model.navigation().pan(-600);
        model.rest();
        PackedLane now =
                model.packing().lanes().stream()
                        .filter(lane -> lane.lane().key().equals(top.lane().key()))
                        .findFirst()
                        .orElseThrow();
        double most = Math.max(0, model.packing().height() - HEIGHT);
        double wanted = now.top() + Math.min(-y, now.height());
        assertEquals(Math.min(most, wanted), model.scroll(), 1e-6);
    }

    private PackedLane atTheTop() {
        return model.packing().lanes().stream()
                .filter(lane -> lane.bottom() > model.scroll())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void cardsTakeTheRoomThatIsFree() {
        Set<Double> heights = new HashSet<>();
        for (String from : List.of("2000-11-01", "2016-05-01", "2019-09-01", "2023-09-01")) {
            double first = Drawn.days(from, from).from();
            model.navigation().show(new TimeSpan(first, first + 30));
            model.rest();
            Packing packing = model.packing();
            assertEquals(Level.CARDS, packing.lanes().getFirst().level());
            double perRow = packing.lanes().getFirst().rowHeight();
            heights.add(perRow);
            boolean grown = perRow > Level.CARDS.rowHeight();
            assertTrue(!grown || packing.height() <= HEIGHT, from + " " + packing.height());
            int rows =
                    packing.lanes().stream()
                            .mapToInt(
                                    lane -> {
                                        double zoomed = WIDTH / 30;
                                        return lane.rowsWithin(
                                                first * zoomed, (first + 30) * zoomed, zoomed);
                                    })
                            .sum();
            double most = Level.CARDS.rowHeight() + Level.MOST_CARD_LINES * Level.CARD_LINE;
            boolean left = perRow < most && HEIGHT - packing.height() >= rows * Level.CARD_LINE;
            assertFalse(left && rows > 0, from + " leaves " + (HEIGHT - packing.height()));
        }
        assertTrue(heights.size() > 1, "" + heights);
    }

    @Test
    void theLowerEdgeSaysHowManyLanesAreBelow() {
        model.navigation().show(Drawn.days("2014-01-01", "2024-01-01"));
        model.rest();
        Frame small = Drawn.frame(model.view(), WIDTH + Frame.HEADER, 360);
        long below =
                model.packing().lanes().stream()
                        .filter(lane -> lane.top() > small.plot().height() - 54)
                        .count();
        assertTrue(below > 1);
        assertEquals(
                List.of(below + " more lanes"),
                new LaneSigns(small, Drawn.PLAIN)
                        .more(model.packing()).stream()
                                .filter(Mark.Label.class::isInstance)
                                .map(mark -> ((Mark.Label) mark).text())
                                .toList());
        assertEquals(List.of(), new LaneSigns(frame(), Drawn.PLAIN).more(model.packing()));
    }
}
