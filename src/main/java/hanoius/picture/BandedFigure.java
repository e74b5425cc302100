package hanoius.picture;

import hanoius.figure.Figure;

import org.jspecify.annotations.Nullable;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.util.Vector;

/**
 * A figure as an image that exists one band of rows at a time: the band that holds the rows asked
 * for is painted then, so that a picture of any size needs the memory of one band.
 */
final class BandedFigure implements RenderedImage {

    private static final int BAND_PIXELS = 8_000_000;

    private final Figure figure;
    private final double scale;
    private final PictureSize size;
    private final int rows;
    private final BufferedImage band;
    private int painted = -1;

    BandedFigure(Figure figure, double scale) {
        this(figure, scale, BAND_PIXELS);
    }

    BandedFigure(Figure figure, double scale, int bandPixels) {
        this.figure = figure;
        this.scale = scale;
        this.size = PictureSize.of(figure, scale);
        this.rows = Math.clamp(bandPixels / size.width(), 1, size.height());
        this.band = Pictures.blank(figure, size.width(), rows);
    }

    /** The rows of one band, counted from 0; {@code target} is as wide and at most as high. */
    private void paint(int number) {
        Graphics2D graphics = band.createGraphics();
        try {
            Pictures.clear(band);
            graphics.translate(0, -number * rows);
            Java2dPainter.paint(figure, graphics, scale);
        } finally {
            graphics.dispose();
        }
        painted = number;
    }

    @Override
    public Raster getData(Rectangle wanted) {
        int number = wanted.y / rows;
        if ((wanted.y + wanted.height - 1) / rows != number) {
            return copy(wanted);
        }
        if (number != painted) {
            paint(number);
        }
        return band.getRaster()
                .createChild(
                        wanted.x,
                        wanted.y - number * rows,
                        wanted.width,
                        wanted.height,
                        wanted.x,
                        wanted.y,
                        null);
    }

    private WritableRaster copy(Rectangle wanted) {
        WritableRaster all =
                Raster.createWritableRaster(
                        band.getSampleModel()
                                .createCompatibleSampleModel(wanted.width, wanted.height),
                        wanted.getLocation());
        for (int y = wanted.y; y < wanted.y + wanted.height; y++) {
            all.setRect(getData(new Rectangle(wanted.x, y, wanted.width, 1)));
        }
        return all;
    }

    @Override
    public WritableRaster copyData(@Nullable WritableRaster into) {
        WritableRaster all =
                into == null ? copy(new Rectangle(0, 0, size.width(), size.height())) : into;
        if (into != null) {
            into.setRect(getData(into.getBounds()));
        }
        return all;
    }

    @Override
    public Raster getData() {
        return getData(new Rectangle(0, 0, size.width(), size.height()));
    }

    @Override
    public Raster getTile(int tileX, int tileY) {
        return getData();
    }

    @Override
    public ColorModel getColorModel() {
        return band.getColorModel();
    }

    @Override
    public SampleModel getSampleModel() {
        return band.getSampleModel().createCompatibleSampleModel(size.width(), size.height());
    }

    @Override
    public int getWidth() {
        return size.width();
    }

    @Override
    public int getHeight() {
        return size.height();
    }

    @Override
    public int getTileWidth() {
        return size.width();
    }

    @Override
    public int getTileHeight() {
        return size.height();
    }

    @Override
    public int getNumXTiles() {
        return 1;
    }

    @Override
    public int getNumYTiles() {
        return 1;
    }

    @Override
    public int getMinX() {
        return 0;
    }

    @Override
    public int getMinY() {
        return 0;
    }

    @Override
    public int getMinTileX() {
        return 0;
    }

    @Override
    public int getMinTileY() {
        return 0;
    }

    @Override
    public int getTileGridXOffset() {
        return 0;
    }

    @Override
    public int getTileGridYOffset() {
        return 0;
    }

    @Override
    public Object getProperty(String name) {
        return java.awt.Image.UndefinedProperty;
    }

    @Override
    public String @Nullable [] getPropertyNames() {
        return null;
    }

    @Override
    @SuppressWarnings("JdkObsolete") // the interface is older than List
    public @Nullable Vector<RenderedImage> getSources() {
        return null;
    }
}
