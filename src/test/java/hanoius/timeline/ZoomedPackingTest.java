package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.support.HeldRunner;
import hanoius.task.DirectRunner;
import hanoius.timeline.lane.Packing;
import hanoius.timeline.mark.Drawn;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Very many items are packed on another thread while time is zoomed. */
class ZoomedPackingTest {

    private static final double WIDTH = 1000;

    /** As a wheel comes closer by about a sixteenth. */
    private static final double NOTCH = 1.059;

    /** So many doublings of the time in view, twelve notches each. */
    private static final int DOUBLINGS = 4;

    private static final int NOTCHES = 12 * DOUBLINGS;

    private final HeldRunner packer = new HeldRunner();
    private final Workspace large = new Workspace(Language.EN, Theme.LIGHT);
    private final TimelineViewModel model =
            new TimelineViewModel(large, Drawn.TODAY, new DirectRunner(), packer, any -> List.of());

    @BeforeEach
    void show() {
        model.resize(WIDTH, 500);
        large.show(Drawn.random(21_000, 5));
        model.navigation().show(Drawn.days("2012-01-01", "2013-01-01"));
        model.packing();
        packer.releaseAll();
    }

    private int step() {
        return Packing.step(WIDTH / model.view().days());
    }

    @ParameterizedTest
    @ValueSource(doubles = {NOTCH, 1 / NOTCH})
    void itIsPackedOnceForEachDoubling(double factor) {
        int before = packer.size();
        for (int i = 0; i < NOTCHES; i++) {
            model.navigation().zoom(factor);
            model.packing();
            packer.releaseAll();
            assertTrue(model.packing().step() <= step());
        }
        assertTrue(packer.size() > before);
        assertTrue(packer.size() - before <= DOUBLINGS + 1, "packed " + (packer.size() - before));
    }

    @Test
    void whatWasPackedServesUntilMoreIsReady() {
        for (int i = 0; i < NOTCHES / DOUBLINGS; i++) {
            int shown = model.packing().step();
            model.navigation().zoom(NOTCH);
            assertEquals(shown, model.packing().step());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {NOTCH, 1 / NOTCH})
    void itIsPackedForItsOwnStepWhenTimeRests(double factor) {
        // A doubling and some steps, so that the step is not the one that is packed anyway.
        for (int i = 0; i < 20; i++) {
            model.navigation().zoom(factor);
            packer.releaseAll();
        }
        model.rest();
        packer.releaseAll();
        assertEquals(step(), model.packing().step());
        int asked = packer.size();
        model.navigation().pan(30);
        model.rest();
        assertEquals(asked, packer.size());
    }

    @Test
    void whatIsGoneToIsPackedForItsOwnStepAtOnce() {
        model.navigation().zoom(NOTCH);
        model.navigation().show(Drawn.days("2014-01-01", "2014-02-11"));
        packer.releaseAll();
        assertEquals(step(), model.packing().step());
    }
}
