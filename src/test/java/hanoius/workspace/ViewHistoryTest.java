package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class ViewHistoryTest {

    private long time;
    private final ViewHistory<String> history = new ViewHistory<>(() -> time);

    private void step(String view, long later) {
        time += later;
        history.step(view);
    }

    @Test
    void oneGoesBackAndForwardOnTheWayThatOneTook() {
        history.begin("all");
        step("2019", 5000);
        step("a day", 5000);
        assertEquals(Optional.of("2019"), history.back());
        assertEquals(Optional.of("all"), history.back());
        assertEquals(Optional.empty(), history.back());
        assertEquals(Optional.of("2019"), history.forward());
        assertEquals(Optional.of("a day"), history.forward());
        assertEquals(Optional.empty(), history.forward());
    }

    @Test
    void theStepsOfOneZoomAreOneStep() {
        history.begin("all");
        step("closer", 5000);
        step("closer still", 30);
        step("there", 30);
        assertEquals(Optional.of("all"), history.back());
        assertEquals(Optional.of("there"), history.forward());
    }

    @Test
    void goingElsewhereForgetsWhereTheWayLedOn() {
        history.begin("all");
        step("2019", 5000);
        history.back();
        step("2020", 5000);
        assertEquals(Optional.empty(), history.forward());
        assertEquals(Optional.of("all"), history.back());
    }

    @Test
    void whatChangesNothingIsNoStep() {
        history.begin("all");
        step("all", 5000);
        assertEquals(Optional.empty(), history.back());
    }
}
