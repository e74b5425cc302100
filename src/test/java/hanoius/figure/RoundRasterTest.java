package hanoius.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class RoundRasterTest {

    private static final Ink RED = Ink.rgb(0xFF0000);
    private static final Ink BLUE = Ink.rgb(0x0000FF);

    private static double area(RoundRaster raster) {
        return Arrays.stream(raster.pixels()).mapToDouble(each -> (each >>> 24) / 255.0).sum();
    }

    private static int pixel(RoundRaster raster, int x, int y) {
        return raster.pixels()[y * raster.width() + x];
    }

    @Test
    void aDiscCoversWhatACircleDoes() {
        RoundRaster disc = new RoundRaster(22, RED, null, 0, 0);
        assertEquals(24, disc.width());
        assertEquals(Math.PI * 11 * 11, area(disc), 1);
        assertEquals(RED.argb(), pixel(disc, 12, 12));
        assertEquals(0, pixel(disc, 0, 0));
    }

    @Test
    void aRingIsEmptyInside() {
        RoundRaster ring = new RoundRaster(22, null, Stroke.of(BLUE, 2), 0, 0);
        assertEquals(Math.PI * (12 * 12 - 10 * 10), area(ring), 1.5);
        assertEquals(0, pixel(ring, ring.width() / 2, ring.width() / 2));
        assertEquals(BLUE.argb(), pixel(ring, ring.width() / 2 + 10, ring.width() / 2));
    }

    @Test
    void theStrokeLiesOnTheFill() {
        RoundRaster both = new RoundRaster(10, RED.fade(0.5), Stroke.of(BLUE, 4), 0, 0);
        int middle = both.width() / 2;
        assertEquals(0x80800000, pixel(both, middle, middle));
        assertEquals(BLUE.argb(), pixel(both, middle + 4, middle));
        assertEquals(BLUE.argb(), pixel(both, middle + 5, middle));
    }

    @Test
    void theMiddleMovesByQuartersOfAPixel() {
        RoundRaster still = new RoundRaster(4, RED, null, 0, 0);
        RoundRaster moved = new RoundRaster(4, RED, null, 2, 0);
        assertEquals(0, pixel(still, 5, 3));
        assertEquals(0.5, (pixel(moved, 5, 3) >>> 24) / 255.0, 0.1);
        assertEquals(area(still), area(moved), 0.5);
    }
}
