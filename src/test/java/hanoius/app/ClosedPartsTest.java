package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.RecordId;
import hanoius.support.FxEvents;
import hanoius.support.Held;
import hanoius.workspace.Section;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

import java.util.List;

/**
 * What was opened and closed leaves nothing with what lives longer, such as the view models: a
 * value that JavaFX has mapped stays with its source until that changes, which may be for good.
 */
class ClosedPartsTest extends InBundledWindow {

    private static final int TIMES = 6;
    private static final List<String> MAPPED =
            List.of("com.sun.javafx.binding.MappedBinding", "hanoius.task.SharedProperty$Mapped");

    enum Part {
        FILTER {
            @Override
            void open(FxRobot robot, BundledWindow window) {
                window.fire(robot, "#filter-button");
            }

            @Override
            void close(FxRobot robot, BundledWindow window) {
                window.fire(robot, "#filter-button");
            }
        },
        EXPORT {
            @Override
            void open(FxRobot robot, BundledWindow window) {
                robot.push(KeyCode.CONTROL, KeyCode.E);
            }

            @Override
            void close(FxRobot robot, BundledWindow window) {
                robot.interact(
                        () ->
                                List.copyOf(Window.getWindows()).stream()
                                        .filter(Stage.class::isInstance)
                                        .map(Stage.class::cast)
                                        .filter(each -> each.getOwner() != null)
                                        .forEach(Stage::close));
            }
        },
        FORM {
            @Override
            void open(FxRobot robot, BundledWindow window) {
                window.show(robot, Section.AGREEMENTS);
                window.select(robot, RecordId.agreement("A002"));
                robot.interact(() -> window.program().editing().editingProperty().set(true));
            }

            @Override
            void close(FxRobot robot, BundledWindow window) {
                robot.interact(() -> window.program().editing().editingProperty().set(false));
            }
        },
        GRID {
            @Override
            void open(FxRobot robot, BundledWindow window) {
                window.show(robot, Section.CHARTS);
                if (window.program().view().lookup("#enter-figures") == null) {
                    window.fire(robot, "#chart-as-table");
                    FxEvents.settle();
                }
                window.fire(robot, "#enter-figures");
            }

            @Override
            void close(FxRobot robot, BundledWindow window) {
                window.fire(robot, "#grid-close");
            }
        };

        abstract void open(FxRobot robot, BundledWindow window);

        abstract void close(FxRobot robot, BundledWindow window);
    }

    @ParameterizedTest
    @EnumSource
    void leaveNothingBehind(Part part, FxRobot robot) throws Exception {
        openAndClose(part, robot);
        long before = mapped();
        for (int i = 0; i < TIMES; i++) {
            openAndClose(part, robot);
        }
        long more = mapped() - before;
        assertTrue(more < 2 * TIMES, part + " leaves " + more + " in " + TIMES + " times");
    }

    private static long mapped() throws Exception {
        long all = 0;
        for (String each : MAPPED) {
            all += Held.instances(each);
        }
        return all;
    }

    private void openAndClose(Part part, FxRobot robot) {
        part.open(robot, window);
        FxEvents.settle();
        part.close(robot, window);
        FxEvents.settle();
    }
}
