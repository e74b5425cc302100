package hanoius.support;

import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;

import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.ClickRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.robot.MoveRobot;
import org.testfx.robot.ScrollRobot;
import org.testfx.robot.SleepRobot;
import org.testfx.robot.TypeRobot;
import org.testfx.robot.impl.ClickRobotImpl;
import org.testfx.robot.impl.KeyboardRobotImpl;
import org.testfx.robot.impl.MouseRobotImpl;
import org.testfx.robot.impl.ScrollRobotImpl;
import org.testfx.robot.impl.TypeRobotImpl;
import org.testfx.service.query.PointQuery;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * A robot that goes on as soon as the window has followed ({@link FxEvents#settle}), where TestFX's
 * sleeps after each key, each letter and each step of the mouse.
 */
final class SettlingRobot extends FxRobot {

    /** What lies on the way of the mouse is passed in so many steps. */
    private static final int STEPS = 6;

    private final BaseRobot base = robotContext().getBaseRobot();
    private final KeyboardRobot keys = new Keys(new KeyboardRobotImpl(base));
    private final MouseRobot mouse = new Mouse(new MouseRobotImpl(base));
    private final MoveRobot move = new Move(base, mouse);
    private final TypeRobot type = new TypeRobotImpl(keys, new Sleepless());
    private final ClickRobot click = new ClickRobotImpl(mouse, move, new Sleepless());
    private final ScrollRobot wheel = new ScrollRobotImpl(mouse);

    /** Lets go of what is held, as at the end of a test. */
    void letGo() {
        keys.releaseNoWait();
        mouse.releaseNoWait();
    }

    @Override
    public FxRobot interact(Runnable work) {
        interactNoWait(work);
        FxEvents.settle();
        return this;
    }

    @Override
    public <T> FxRobot interact(Callable<T> work) {
        interactNoWait(work);
        FxEvents.settle();
        return this;
    }

    @Override
    public FxRobot push(KeyCode... combination) {
        type.push(combination);
        return this;
    }

    @Override
    public FxRobot push(KeyCodeCombination combination) {
        type.push(combination);
        return this;
    }

    @Override
    public FxRobot type(KeyCode... codes) {
        type.type(codes);
        return this;
    }

    @Override
    public FxRobot type(KeyCode code, int times) {
        type.type(code, times);
        return this;
    }

    @Override
    public FxRobot press(KeyCode... codes) {
        keys.press(codes);
        return this;
    }

    @Override
    public FxRobot release(KeyCode... codes) {
        keys.release(codes);
        return this;
    }

    @Override
    public FxRobot write(String text) {
        Window window = robotContext().getWindowFinder().window(Window::isFocused);
        Scene scene = window.getScene();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            KeyCode code =
                    switch (each) {
                        case '\n' -> KeyCode.ENTER;
                        case '\t' -> KeyCode.TAB;
                        default -> KeyCode.UNDEFINED;
                    };
            base.typeKeyboard(scene, code, Character.toString(each));
            FxEvents.settle();
        }
        return this;
    }

    @Override
    public FxRobot write(char letter) {
        return write(Character.toString(letter));
    }

    @Override
    public FxRobot press(MouseButton... buttons) {
        mouse.press(buttons);
        return this;
    }

    @Override
    public FxRobot release(MouseButton... buttons) {
        mouse.release(buttons);
        return this;
    }

    @Override
    public FxRobot clickOn(MouseButton... buttons) {
        click.clickOn(buttons);
        return this;
    }

    @Override
    public FxRobot clickOn(PointQuery point, Motion motion, MouseButton... buttons) {
        click.clickOn(point, motion, buttons);
        return this;
    }

    @Override
    public FxRobot doubleClickOn(MouseButton... buttons) {
        click.doubleClickOn(buttons);
        return this;
    }

    @Override
    public FxRobot doubleClickOn(PointQuery point, Motion motion, MouseButton... buttons) {
        click.doubleClickOn(point, motion, buttons);
        return this;
    }

    @Override
    public FxRobot moveTo(PointQuery point, Motion motion) {
        move.moveTo(point, motion);
        return this;
    }

    @Override
    public FxRobot moveBy(double x, double y, Motion motion) {
        move.moveBy(x, y, motion);
        return this;
    }

    @Override
    public FxRobot scroll(int notches, VerticalDirection direction) {
        wheel.scroll(notches, direction);
        return this;
    }

    private record Keys(KeyboardRobot robot) implements KeyboardRobot {

        @Override
        public void press(KeyCode... codes) {
            for (KeyCode each : codes) {
                robot.pressNoWait(each);
                FxEvents.settle();
            }
        }

        @Override
        public void pressNoWait(KeyCode... codes) {
            robot.pressNoWait(codes);
        }

        @Override
        public Set<KeyCode> getPressedKeys() {
            return robot.getPressedKeys();
        }

        @Override
        public void release(KeyCode... codes) {
            for (KeyCode each :
                    codes.length == 0 ? List.copyOf(getPressedKeys()) : List.of(codes)) {
                robot.releaseNoWait(each);
                FxEvents.settle();
            }
        }

        @Override
        public void releaseNoWait(KeyCode... codes) {
            robot.releaseNoWait(codes);
        }
    }

    private record Mouse(MouseRobot robot) implements MouseRobot {

        @Override
        public void press(MouseButton... buttons) {
            robot.pressNoWait(buttons);
            FxEvents.settle();
        }

        @Override
        public void pressNoWait(MouseButton... buttons) {
            robot.pressNoWait(buttons);
        }

        @Override
        public Set<MouseButton> getPressedButtons() {
            return robot.getPressedButtons();
        }

        @Override
        public void release(MouseButton... buttons) {
            robot.releaseNoWait(buttons);
            FxEvents.settle();
        }

        @Override
        public void releaseNoWait(MouseButton... buttons) {
            robot.releaseNoWait(buttons);
        }

        @Override
        public void move(Point2D to) {
            robot.moveNoWait(to);
            FxEvents.settle();
        }

        @Override
        public void moveNoWait(Point2D to) {
            robot.moveNoWait(to);
        }

        @Override
        public void scroll(int notches) {
            robot.scrollNoWait(notches);
            FxEvents.settle();
        }

        @Override
        public void scrollNoWait(int notches) {
            robot.scrollNoWait(notches);
        }
    }

    /** In a straight line, whichever motion is asked for. */
    private record Move(BaseRobot base, MouseRobot mouse) implements MoveRobot {

        @Override
        public void moveTo(PointQuery point, Motion motion) {
            walk(point.query());
            // What the pointer passed may have moved what it goes to.
            mouse.move(point.query());
        }

        @Override
        public void moveBy(double x, double y, Motion motion) {
            Point2D from = base.retrieveMouse();
            walk(from.add(x, y));
            mouse.move(from.add(x, y));
        }

        private void walk(Point2D to) {
            Point2D from = base.retrieveMouse();
            for (int i = 1; i <= STEPS; i++) {
                mouse.moveNoWait(from.interpolate(to, (double) i / STEPS));
            }
        }
    }

    private record Sleepless() implements SleepRobot {

        @Override
        public void sleep(long milliseconds) {
            FxEvents.settle();
        }

        @Override
        public void sleep(long duration, TimeUnit unit) {
            FxEvents.settle();
        }
    }
}
