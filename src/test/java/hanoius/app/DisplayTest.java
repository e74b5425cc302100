package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

class DisplayTest {

    @Test
    void withoutAnyDisplayTheObstacleIsToldInOneLine() {
        String obstacle = Display.obstacle(Map.of(), "Linux").orElseThrow();
        assertTrue(obstacle.contains("DISPLAY"));
        assertFalse(obstacle.contains("\n"));
    }

    @Test
    void anEmptyVariableIsNoDisplay() {
        assertTrue(
                Display.obstacle(Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""), "Linux")
                        .isPresent());
    }

    @Test
    void otherSystemsAlwaysHaveADisplay() {
        assertEquals(Optional.empty(), Display.obstacle(Map.of(), "Mac OS X"));
        assertEquals(Optional.empty(), Display.obstacle(Map.of(), "Windows 11"));
    }
}
