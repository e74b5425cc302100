package hanoius.picture;

import hanoius.figure.Figure;

import org.jspecify.annotations.Nullable;

import java.awt.Graphics2D;
import java.awt.Image;
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
 * for is painted then, so that a picture of any size needs the memory of one band. Bands are the
 * image's tiles, because ImageIO asks for the tile of each row.
 */
final class BandedFigure implements RenderedImage {

    private static final int BAND_PIXELS = 8_000_000;

    private final Figure figure;
    private final double scale;
    private final PictureSize size;
    private final int rows;
    private final BufferedImage band;
    private int painted = -1;
    private int paintings;

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
        paintings++;
    }

    /** How many bands were painted since the image was made. */
    int paintings() {
        return paintings;
    }

    @Override
    public Raster getTile(int tileX, int tileY) {
        if (tileY != painted) {
            paint(tileY);
        }
        int top = tileY * rows;
        int height = Math.min(rows, size.height() - top);
        return band.getRaster().createChild(0, 0, size.width(), height, 0, top, null);
    }

    @Override
    public Raster getData(Rectangle wanted) {
        return copyData(
                Raster.createWritableRaster(
                        band.getSampleModel()
                                .createCompatibleSampleModel(wanted.width, wanted.height),
                        wanted.getLocation()));
    }

    @Override
    public WritableRaster copyData(@Nullable WritableRaster into) {
        if (into == null) {
            return (WritableRaster) getData();
        }
        Rectangle wanted = into.getBounds();
        for (int tile = wanted.y / rows; tile * rows < wanted.y + wanted.height; tile++) {
            into.setRect(getTile(0, tile));
        }
        return into;
    }

    @Override
    public Raster getData() {
        return getData(new Rectangle(0, 0, size.width(), size.height()));
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
        return rows;
    }

    @Override
    public int getNumXTiles() {
        return 1;
    }

    @Override
    public int getNumYTiles() {
        return Math.ceilDiv(size.height(), rows);
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
        return Image.UndefinedProperty;
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
