package hanoius.support;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/** A wheel that also turns on a screen without windows, where a robot's is not delivered. */
public final class Wheel {

    private static final double NOTCH = 40;

    private Wheel() {}

    /**
     * Turns the wheel over a node.
     *
     * @param x in pixels of the node, as y
     * @param notches up, or down when below zero
     */
    public static void turn(
            FxRobot robot,
            Node node,
            double x,
            double y,
            double notches,
            boolean control,
            boolean shift) {
        robot.interact(
                () ->
                        node.fireEvent(
                                event(
                                        node.localToScene(x, y),
                                        node.localToScreen(x, y),
                                        notches,
                                        control,
                                        shift,
                                        null)));
        FxEvents.settle();
    }

    /**
     * A turn of the wheel.
     *
     * @param scene the pointer in the scene
     * @param screen the pointer on the screen
     * @param pick what is under the pointer; null to find out
     */
    public static ScrollEvent event(
            Point2D scene,
            Point2D screen,
            double notches,
            boolean control,
            boolean shift,
            @Nullable PickResult pick) {
        double delta = NOTCH * notches;
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                scene.getX(),
                scene.getY(),
                screen.getX(),
                screen.getY(),
                shift,
                control,
                false,
                false,
                false,
                false,
                0,
                delta,
                0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                pick);
    }
}
