package hanoius.picture;

import java.nio.IntBuffer;

/**
 * A painted picture in memory.
 *
 * @param argb rows from the top, each pixel {@code 0xAARRGGBB} with its colours premultiplied
 */
public record Pixels(int width, int height, IntBuffer argb) {}
