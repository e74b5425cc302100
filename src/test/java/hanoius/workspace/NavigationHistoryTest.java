package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Arrays;

class NavigationHistoryTest {

    private long time;
    private @Nullable String view = "all";
    private String section = "timeline";
    private final NavigationHistory history =
            new NavigationHistory(() -> time, Duration.ofMillis(700));

    NavigationHistoryTest() {
        history.add("view", String.class, () -> view, to -> goTo(history, to));
        history.add("section", String.class, () -> section, to -> section = to);
        history.begin();
    }

    /** As views do, it tells the history of each change, also of those that this asks for. */
    private void goTo(NavigationHistory told, @Nullable String to) {
        view = to;
        told.step();
    }

    private void step(String to, long later) {
        time += later;
        goTo(history, to);
    }

    private void back(String expected) {
        history.back();
        assertEquals(expected, view);
    }

    private void forward(String expected) {
        history.forward();
        assertEquals(expected, view);
    }

    private void assertLeads(boolean back, boolean forward) {
        assertEquals(back, history.canGoBackProperty().get(), "back");
        assertEquals(forward, history.canGoForwardProperty().get(), "forward");
    }

    @Test
    void oneGoesBackAndForwardAsOneCame() {
        assertLeads(false, false);
        step("2019", 5000);
        step("a day", 5000);
        assertLeads(true, false);
        back("2019");
        assertLeads(true, true);
        back("all");
        assertLeads(false, true);
        back("all");
        forward("2019");
        forward("a day");
        assertLeads(true, false);
        forward("a day");
    }

    @Test
    void theStepsOfOneZoomAreOneStep() {
        step("closer", 5000);
        step("closer still", 30);
        step("there", 30);
        back("all");
        forward("there");
    }

    @Test
    void goingElsewhereForgetsWhatLayAhead() {
        step("2019", 5000);
        back("all");
        step("2020", 5000);
        assertLeads(true, false);
        forward("2020");
        back("all");
    }

    @Test
    void whatChangesNothingIsNoStep() {
        step("all", 5000);
        assertLeads(false, false);
    }

    @Test
    void allPartsOfAPlaceComeBackTogether() {
        step("2019", 5000);
        section = "charts";
        step("2020", 5000);
        back("2019");
        assertEquals("timeline", section);
        forward("2020");
        assertEquals("charts", section);
    }

    @Test
    void nobodyGoesBackToNowhere() {
        NavigationHistory records = new NavigationHistory();
        records.add("record", String.class, () -> view, to -> goTo(records, to));
        Arrays.asList("first", null, "second", "third").forEach(each -> goTo(records, each));
        records.back();
        assertEquals("second", view);
        records.back();
        assertEquals("first", view);
        records.back();
        assertEquals("first", view);
        records.forward();
        assertEquals("second", view);
    }

    @Test
    void anotherDocumentBeginsAnew() {
        step("2019", 5000);
        back("all");
        history.begin();
        assertLeads(false, false);
    }
}
