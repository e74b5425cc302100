package hanoius.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

class BandRasterTest {

    private static final Ink INK = Ink.rgb(0x102030);
    private final BandRaster raster = new BandRaster(4, 4);

    private static Mark.Band band(Ink ink, double top, double bottom) {
        return new Mark.Band(
                Points.of(11.5, top, 12.5, top + 1),
                Points.of(11.5, bottom, 12.5, bottom),
                ink,
                null);
    }

    private void draw(double scale, Mark... bands) {
        Bounds part = new Bounds(10 * scale, 20 * scale, 4, 4);
        raster.draw(List.of(bands), part, new PixelGrid(scale));
    }

    /** The pixels of a column from the top down. */
    private String column(int x) {
        return Arrays.stream(new int[] {0, 1, 2, 3})
                .map(row -> raster.pixels()[row * raster.width() + x])
                .mapToObj(pixel -> pixel == 0 ? "." : HexFormat.of().toHexDigits(pixel))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aColumnIsAPixelWide() {
        draw(1, band(INK, 21, 24));
        assertEquals(". . . .", column(0));
        assertEquals(". ff102030 ff102030 ff102030", column(1));
        assertEquals(". . ff102030 ff102030", column(2));
        assertEquals(". . . .", column(3));
    }

    @Test
    void anEndWithinAPixelCoversItInPart() {
        draw(1, band(INK, 20.75, 22.5));
        assertEquals("4004080c ff102030 80081018 .", column(1));
    }

    @Test
    void aColumnHasAsManyPixelsAsTheDisplay() {
        draw(2, band(INK, 20.5, 21.5));
        assertEquals(". . . .", column(1));
        assertEquals(". ff102030 ff102030 .", column(2));
        assertEquals(column(2), column(3));
    }

    @Test
    void bandsLieUponOneAnother() {
        draw(1, band(Ink.rgb(0xFF0000), 21, 23), band(new Ink(0x800000FF), 22, 24));
        assertEquals(". ffff0000 ff7f0080 80000080", column(1));
    }

    @Test
    void whatIsOutsideAClipIsNotDrawn() {
        draw(1, Mark.Group.clipped(new Bounds(0, 0, 12, 22), List.of(band(INK, 20, 24))));
        assertEquals("ff102030 ff102030 . .", column(1));
        assertEquals(". . . .", column(2));
    }

    @Test
    void whatReachesOutOfThePartIsCut() {
        draw(1, band(INK, -1000, 1000), band(INK, 500, 600), band(INK, 10, 15));
        assertEquals("ff102030 ff102030 ff102030 ff102030", column(1));
        draw(1, band(INK, 21, 23).moved(100, 0), band(INK, 21, 23).moved(-100, 0));
        assertEquals(0, Arrays.stream(raster.pixels()).filter(each -> each != 0).count());
    }

    @Test
    void nothingIsLeftOfTheBandsBefore() {
        draw(1, band(INK, 20, 24));
        draw(1, band(INK, 22, 23));
        assertEquals(". . ff102030 .", column(1));
    }

    @Test
    void otherMarksAreRefused() {
        Mark line = new Mark.Line(0, 0, 1, 1, Stroke.of(INK, 1));
        assertThrows(IllegalArgumentException.class, () -> draw(1, line));
    }

    @Test
    void whatBandsCoverOfAPartIsFoundToTheWholePixel() {
        PixelGrid grid = new PixelGrid(1);
        List<Mark> bands = List.of(band(INK, 21.5, 24), band(INK, 22, 26.25));
        Bounds part = new Bounds(10, 0, 2, 100);
        assertEquals(new Bounds(10, 21, 2, 6), BandRaster.covered(bands, part, grid));
        Bounds second = new Bounds(12, 0, 2, 100);
        assertEquals(new Bounds(12, 22, 2, 5), BandRaster.covered(bands, second, grid));
        Bounds cut = new Bounds(10, 23, 4, 2);
        assertEquals(cut, BandRaster.covered(bands, cut, grid));
    }

    @Test
    void besideBandsNothingIsCovered() {
        PixelGrid grid = new PixelGrid(1);
        List<Mark> bands = List.of(band(INK, 21, 24));
        assertEquals(0, BandRaster.covered(bands, new Bounds(0, 0, 5, 90), grid).height());
        assertEquals(0, BandRaster.covered(bands, new Bounds(13, 0, 5, 90), grid).height());
        assertEquals(0, BandRaster.covered(bands, new Bounds(10, 50, 5, 5), grid).height());
    }
}
