package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.Style;
import hanoius.language.Language;
import hanoius.task.DirectRunner;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Lane;
import hanoius.timeline.lane.PackedLane;
import hanoius.timeline.mark.Drawn;
import hanoius.timeline.mark.Frame;
import hanoius.timeline.mark.LaneNames;
import hanoius.timeline.mark.LaneSigns;
import hanoius.timeline.mark.Rendering;
import hanoius.timeline.mark.TimelineLayout;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class TimelineLanesTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final TimelineViewModel model =
            new TimelineViewModel(workspace, Drawn.TODAY, new DirectRunner());

    @BeforeEach
    void open() {
        workspace.show(Drawn.real());
        model.resize(1000, 500);
    }

    private List<String> keys() {
        return model.lanes().shown().stream().map(Lane::key).toList();
    }

    @Test
    void aCollapsedLaneIsLowAtOnceAndOpensAgain() {
        double open = model.packing().lanes().getFirst().height();
        model.lanes().collapse("visit");
        assertEquals(PackedLane.COLLAPSED, model.packing().lanes().getFirst().height());
        assertTrue(model.packing().lanes().getFirst().isCollapsed());
        model.lanes().collapse("visit");
        assertEquals(open, model.packing().lanes().getFirst().height());
        assertFalse(model.packing().lanes().getFirst().isCollapsed());
    }

    @Test
    void allAreCollapsedOpenedAndForgottenTogether() {
        model.lanes().collapseAll();
        double all = PackedLane.COLLAPSED * keys().size();
        assertEquals(all, model.packing().height());
        model.lanes().openAll();
        assertTrue(model.packing().height() > all);
        List<String> before = keys();
        model.lanes().move("visit", 3);
        model.lanes().pin("aid");
        assertEquals("aid", keys().getFirst());
        model.lanes().reset();
        assertEquals(before, keys());
    }

    @Test
    void aLaneGoesIntoTheGapWhereItIsLetGo() {
        model.lanes().moveInto("visit", 3);
        assertEquals(2, keys().indexOf("visit"));
        model.lanes().moveInto("visit", 0);
        assertEquals(0, keys().indexOf("visit"));
        model.lanes().moveInto("visit", 1);
        assertEquals(0, keys().indexOf("visit"));
    }

    @Test
    void pinnedLanesStayAboveTheOthers() {
        model.lanes().pin("aid");
        assertEquals(1, model.lanes().gap("visit", 0));
        assertEquals(4, model.lanes().gap("visit", 4));
        assertEquals(1, model.lanes().gap("aid", 4));
        assertEquals(0, model.lanes().gap("aid", 0));
    }

    @Test
    void theSignsSayWhichLanesAreCollapsedAndPinned() {
        model.lanes().pin("aid");
        Frame frame = Drawn.frame(model.view(), 1000, 600);
        List<Mark> open = signs(frame);
        model.lanes().collapse("aid");
        List<Mark> collapsed = signs(frame);
        assertEquals(1, open.stream().filter(Mark.Symbol.class::isInstance).count());
        assertEquals(1, collapsed.stream().filter(Mark.Symbol.class::isInstance).count());
        // Pointing down while open, to the right while collapsed.
        assertTrue(open.getFirst().bounds().width() > open.getFirst().bounds().height());
        assertTrue(collapsed.getFirst().bounds().width() < collapsed.getFirst().bounds().height());
    }

    private List<Mark> signs(Frame frame) {
        Set<String> pinned = model.lanes().pinned();
        return new LaneSigns(frame, Drawn.PLAIN)
                .marks(model.packing().lanes(), pinned).stream()
                        .flatMap(TimelineLanesTest::parts)
                        .toList();
    }

    @Test
    void aCollapsedLaneWritesNameAndNumberWithinItsHeight() {
        model.lanes().collapseAll();
        Frame frame = Drawn.frame(model.view(), 1000, 600);
        List<PackedLane> lanes = model.packing().lanes();
        List<Mark> labels =
                new LaneNames(frame, Drawn.PLAIN)
                        .marks(lanes).stream().filter(Mark.Label.class::isInstance).toList();
        int written = 0;
        for (PackedLane lane : lanes) {
            double top = frame.plot().y() + lane.top();
            List<Mark.Label> own =
                    labels.stream()
                            .map(Mark.Label.class::cast)
                            .filter(each -> each.bounds().y() >= top)
                            .filter(each -> each.bounds().bottom() <= top + PackedLane.COLLAPSED)
                            .filter(each -> each.bounds().right() <= Frame.HEADER)
                            .toList();
            String name =
                    own.stream()
                            .map(Mark.Label::text)
                            .limit(own.size() - 1)
                            .collect(Collectors.joining(" "));
            assertEquals(lane.lane().name(), name);
            assertEquals(String.valueOf(lane.lane().count()), own.getLast().text());
            written += own.size();
        }
        assertEquals(labels.size(), written);
    }

    @Test
    void aRecordInSeveralLanesIsMarkedInEach() {
        workspace.show(Drawn.of(List.of(Drawn.milestone(1, "2019-09-12", "visit", "A visit"))));
        model.groupBy(Grouping.SECTOR);
        assertEquals(2, model.packing().lanes().size());
        Frame frame = Drawn.frame(Drawn.days("2019-01-01", "2020-01-01"), 1000, 600);
        Rendering rendering = Drawn.marking(Set.of(model.scene().all().columns().id(0)), Set.of());
        Style outline = Style.outlined(Palette.LIGHT.accent(), 2);
        assertEquals(
                2,
                TimelineLayout.of(model.packing(), frame, rendering).figure().marks().stream()
                        .flatMap(TimelineLanesTest::parts)
                        .filter(each -> each instanceof Mark.Box box && box.style().equals(outline))
                        .count());
    }

    private static Stream<Mark> parts(Mark mark) {
        return mark instanceof Mark.Group group
                ? group.marks().stream().flatMap(TimelineLanesTest::parts)
                : Stream.of(mark);
    }
}
