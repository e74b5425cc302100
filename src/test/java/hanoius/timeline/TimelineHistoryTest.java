package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.fail;

import hanoius.edtf.DayRange;
import hanoius.language.Language;
import hanoius.plot.TimeSpan;
import hanoius.query.Filter;
import hanoius.task.DirectRunner;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.mark.Drawn;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

class TimelineHistoryTest {

    private final AtomicLong clock = new AtomicLong();
    private final Workspace workspace = workspace(() -> clock.addAndGet(1000));
    private final TimelineViewModel model =
            new TimelineViewModel(workspace, Drawn.TODAY, new DirectRunner());

    private static Workspace workspace(LongSupplier clock) {
        return new Workspace(
                Language.EN, Theme.LIGHT, new DirectRunner(), failure -> fail(failure), clock);
    }

    @BeforeEach
    void open() {
        workspace.show(Drawn.real());
        model.resize(1000, 300);
    }

    @Test
    void theHistoryGoesBackThroughTimesAndForwardAgain() {
        TimeSpan start = model.view();
        model.navigation().show(Drawn.days("2018-01-01", "2020-01-01"));
        TimeSpan closer = model.view();
        model.navigation().pan(-300);
        TimeSpan later = model.view();
        assertNotEquals(closer, later);
        workspace.history().back();
        assertEquals(closer, model.view());
        workspace.history().back();
        assertEquals(start, model.view());
        workspace.history().back();
        assertEquals(start, model.view());
        workspace.history().forward();
        workspace.history().forward();
        assertEquals(later, model.view());
        workspace.history().forward();
        assertEquals(later, model.view());
    }

    @Test
    void theWayRemembersTheLanesAndHowFarTheyWereScrolled() {
        model.navigation().scrollBy(120);
        model.groupBy(Grouping.PARTNER);
        assertEquals(0, model.scroll());
        workspace.history().back();
        assertEquals(Grouping.CATEGORY, model.grouping());
        assertEquals("Visit", model.scene().lanes().getFirst().name());
        assertEquals(120, model.scroll());
        workspace.history().forward();
        assertEquals(Grouping.PARTNER, model.grouping());
    }

    @Test
    void theWayBringsFilterAndBrushBackWithTheTime() {
        model.navigation().show(Drawn.days("2018-01-01", "2020-01-01"));
        TimeSpan closer = model.view();
        workspace.filters().replace(Filter.NONE.withText("nebraska"));
        model.brush(17_000, 17_500);
        DayRange brushed = workspace.brushed();
        model.navigation().pan(-200);
        workspace.history().back();
        assertEquals(brushed, workspace.brushed());
        workspace.history().back();
        assertNull(workspace.brushed());
        assertEquals("nebraska", workspace.filter().text());
        workspace.history().back();
        assertEquals(Filter.NONE, workspace.filter());
        assertEquals(closer, model.view());
        workspace.history().forward();
        assertEquals("nebraska", workspace.filter().text());
    }

    @Test
    void anotherWayFromAPlaceForgetsTheOneGoneBack() {
        model.navigation().show(Drawn.days("2018-01-01", "2020-01-01"));
        workspace.history().back();
        model.navigation().show(Drawn.days("2005-01-01", "2006-01-01"));
        TimeSpan other = model.view();
        workspace.history().forward();
        assertEquals(other, model.view());
    }

    @Test
    void whatFollowsWithinAMomentIsOneStep() {
        var still = new AtomicLong(10_000);
        Workspace slow = workspace(still::get);
        slow.show(Drawn.real());
        var quick = new TimelineViewModel(slow, Drawn.TODAY, new DirectRunner());
        TimeSpan start = quick.view();
        still.addAndGet(5000);
        quick.navigation().zoom(1.2);
        quick.navigation().zoom(1.2);
        quick.navigation().zoom(1.2);
        slow.history().back();
        assertEquals(start, quick.view());
    }
}
