package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.shell.ThemeChoice;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

import java.util.ArrayList;
import java.util.List;

/** Presses Tab through every view and looks whether one sees where one is. */
class FocusTest extends InBundledWindow {

    /** Two pixels all around, less what is rounded at the corners. */
    private static final double VISIBLE = 1.6;

    @ParameterizedTest
    @EnumSource
    void everyStopIsSeenAndComesAsItIsRead(Shown shown, FxRobot robot) {
        Parent part = shown.show(window, robot);
        var stops = new Stops(robot, part.getScene());
        List<String> unseen = new ArrayList<>();
        List<String> misplaced = new ArrayList<>();
        List<Node> visited = new ArrayList<>();
        List<Node> all =
                stops.in(
                        part,
                        each -> {
                            double ring = stops.ring(each);
                            if (ring < VISIBLE) {
                                unseen.add("%s %.2f".formatted(Stops.name(each), ring));
                            }
                            if (!visited.isEmpty() && !Stops.inOrder(visited.getLast(), each)) {
                                misplaced.add(
                                        Stops.name(visited.getLast())
                                                + " before "
                                                + Stops.name(each));
                            }
                            visited.add(each);
                        });
        List<String> names = all.stream().map(Stops::name).toList();
        assertAll(
                () -> assertEquals(List.of(), unseen, names::toString),
                () -> assertEquals(List.of(), misplaced, names::toString));
    }

    @Test
    void everyStopIsSeenInTheDarkToo(FxRobot robot) {
        robot.interact(
                () -> window.program().viewModel().themeChoiceProperty().set(ThemeChoice.DARK));
        everyStopIsSeenAndComesAsItIsRead(Shown.CHARTS_WITH_EVIDENCE, robot);
    }

    /** The Tab key backwards leads the same way back. */
    @Test
    void backwardsIsTheSameWay(FxRobot robot) {
        Parent part = Shown.AGREEMENTS_WITH_EVIDENCE.show(window, robot);
        var stops = new Stops(robot, part.getScene());
        List<Node> forward = stops.in(part, _ -> {});
        List<Node> backward = new ArrayList<>();
        for (int i = 0; i < forward.size(); i++) {
            backward.add(stops.press(KeyCode.SHIFT, KeyCode.TAB));
        }
        assertEquals(forward, backward.reversed());
    }
}
