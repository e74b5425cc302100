package hanoius.canvas;

import hanoius.figure.Bounds;
import hanoius.figure.Fill;
import hanoius.figure.Hatching;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.PixelGrid;
import hanoius.figure.Points;
import hanoius.figure.RoundRaster;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.font.InterFonts;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Paints marks other than bands on a canvas, one by one as Java2D does in pictures; FX thread only.
 */
final class CanvasPainter {

    private static final Map<Mark.Label.Anchor, TextAlignment> ALIGNMENTS =
            new EnumMap<>(
                    Map.of(
                            Mark.Label.Anchor.START, TextAlignment.LEFT,
                            Mark.Label.Anchor.MIDDLE, TextAlignment.CENTER,
                            Mark.Label.Anchor.END, TextAlignment.RIGHT));

    /** So many styles of symbols are kept for all canvases, in every place within a pixel. */
    private static final int MOST_STAMPS = 1000;

    private static final Map<RoundRaster, Image> STAMPS = new HashMap<>();

    /** So many lines of a hatch are filled at once. */
    private static final int MOST_LINES = 8;

    private final GraphicsContext graphics;
    private final Map<Ink, Color> colors = new HashMap<>();
    private Bounds covered = new Bounds(0, 0, 0, 0);
    private PixelGrid grid = new PixelGrid(1);
    private double[] xs = new double[64];
    private double[] ys = new double[64];

    CanvasPainter(GraphicsContext graphics) {
        this.graphics = graphics;
    }

    /**
     * Covers the whole canvas with paper and paints the marks.
     *
     * @param at what the canvas covers, in figure pixels
     * @param scale device pixels in one figure pixel
     */
    void paint(List<Mark> marks, Ink paper, Bounds at, double scale) {
        covered = at;
        grid = new PixelGrid(scale);
        if (paper.alpha() < 255) {
            graphics.clearRect(at.x(), at.y(), at.width(), at.height());
        }
        if (paper.alpha() > 0) {
            graphics.setFill(color(paper));
            graphics.fillRect(at.x(), at.y(), at.width(), at.height());
        }
        graphics.setTextBaseline(VPos.BASELINE);
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setImageSmoothing(false);
        if (STAMPS.size() > MOST_STAMPS) {
            STAMPS.clear();
        }
        for (Mark mark : marks) {
            paint(mark);
        }
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Mark.Line line -> line(line);
            case Mark.Polyline line -> polyline(line);
            case Mark.Area area -> polygon(area.points(), area.style());
            case Mark.Band _ ->
                    throw new IllegalArgumentException("a band is no shape on a canvas");
            case Mark.Box box -> box(box);
            case Mark.Symbol symbol -> symbol(symbol);
            case Mark.Label label -> label(label);
            case Mark.Group group -> group(group);
        }
    }

    private void line(Mark.Line line) {
        boolean along = line.x1() == line.x2() || line.y1() == line.y2();
        if (along && line.stroke().dash() == Stroke.Dash.SOLID) {
            // To Prism a line is a shape, which costs many times as much as the same rectangle.
            Bounds cover = grid.cover(line);
            graphics.setFill(color(line.stroke().ink()));
            graphics.fillRect(cover.x(), cover.y(), cover.width(), cover.height());
            return;
        }
        Mark.Line at = grid.line(line);
        pen(at.stroke(), StrokeLineJoin.MITER);
        graphics.strokeLine(at.x1(), at.y1(), at.x2(), at.y2());
    }

    private void polyline(Mark.Polyline line) {
        pen(line.stroke(), StrokeLineJoin.ROUND);
        unpack(line.points());
        graphics.strokePolyline(xs, ys, line.points().size());
    }

    private void polygon(Points points, Style style) {
        unpack(points);
        int count = points.size();
        if (brush(style.fill())) {
            graphics.fillPolygon(xs, ys, count);
        }
        if (style.fill() instanceof Fill.Hatch hatch) {
            hatch(hatch, points);
        }
        if (style.stroke() != null) {
            pen(style.stroke(), StrokeLineJoin.MITER);
            graphics.strokePolygon(xs, ys, count);
        }
    }

    private void box(Mark.Box box) {
        Bounds at = grid.box(box);
        double arc = 2 * box.radius();
        if (brush(box.style().fill())) {
            if (arc > 0) {
                graphics.fillRoundRect(at.x(), at.y(), at.width(), at.height(), arc, arc);
            } else {
                graphics.fillRect(at.x(), at.y(), at.width(), at.height());
            }
        }
        if (box.style().fill() instanceof Fill.Hatch hatch) {
            hatch(hatch, Points.rounded(at, box.radius()));
        }
        if (box.style().stroke() != null) {
            pen(box.style().stroke(), StrokeLineJoin.MITER);
            if (arc > 0) {
                graphics.strokeRoundRect(at.x(), at.y(), at.width(), at.height(), arc, arc);
            } else {
                graphics.strokeRect(at.x(), at.y(), at.width(), at.height());
            }
        }
    }

    private void symbol(Mark.Symbol symbol) {
        Points outline = symbol.shape().outline(symbol.cx(), symbol.cy(), symbol.size());
        if (outline.size() > 0) {
            polygon(outline, symbol.style());
            return;
        }
        Mark.Symbol round = symbol.round();
        if (isPlain(round.style())) {
            stamp(round);
            return;
        }
        double size = round.size();
        double left = round.cx() - size / 2;
        double top = round.cy() - size / 2;
        if (brush(round.style().fill())) {
            graphics.fillOval(left, top, size, size);
        }
        if (round.style().fill() instanceof Fill.Hatch hatch) {
            hatch(hatch, Points.rounded(round.bounds(), size / 2));
        }
        if (round.style().stroke() != null) {
            pen(round.style().stroke(), StrokeLineJoin.MITER);
            graphics.strokeOval(left, top, size, size);
        }
    }

    private static boolean isPlain(Style style) {
        return (style.fill() == null || style.fill() instanceof Fill.Solid)
                && (style.stroke() == null || style.stroke().dash() == Stroke.Dash.SOLID);
    }

    /**
     * Copies the pixels of a round symbol, at the quarter of a pixel that its middle is next to.
     */
    private void stamp(Mark.Symbol round) {
        double scale = grid.scale();
        double x = Math.rint(round.cx() * scale * RoundRaster.PARTS) / RoundRaster.PARTS;
        double y = Math.rint(round.cy() * scale * RoundRaster.PARTS) / RoundRaster.PARTS;
        double left = Math.floor(x);
        double top = Math.floor(y);
        Stroke stroke = round.style().stroke();
        RoundRaster raster =
                new RoundRaster(
                        round.size() * scale,
                        round.style().fill() instanceof Fill.Solid solid ? solid.ink() : null,
                        stroke == null ? null : Stroke.of(stroke.ink(), grid.width(stroke) * scale),
                        (int) ((x - left) * RoundRaster.PARTS),
                        (int) ((y - top) * RoundRaster.PARTS));
        double half = raster.width() / 2.0;
        graphics.drawImage(
                STAMPS.computeIfAbsent(raster, CanvasPainter::image),
                (left - half) / scale,
                (top - half) / scale,
                raster.width() / scale,
                raster.width() / scale);
    }

    private static Image image(RoundRaster raster) {
        int width = raster.width();
        WritableImage image = new WritableImage(width, width);
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        width,
                        width,
                        PixelFormat.getIntArgbPreInstance(),
                        raster.pixels(),
                        0,
                        width);
        return image;
    }

    private void label(Mark.Label label) {
        graphics.setFill(color(label.ink()));
        graphics.setFont(InterFonts.font(label.style()));
        graphics.setTextAlign(ALIGNMENTS.get(label.anchor()));
        graphics.fillText(label.text(), label.x(), label.baseline());
    }

    private void group(Mark.Group group) {
        Bounds clip = group.clip();
        if (clip != null) {
            // On whole device pixels of the canvas a clip is a rectangle to Prism and costs
            // nothing.
            Bounds at = grid.snap(clip.intersection(covered));
            graphics.save();
            graphics.beginPath();
            graphics.rect(at.x(), at.y(), at.width(), at.height());
            graphics.clip();
        }
        for (Mark mark : group.marks()) {
            paint(mark);
        }
        if (clip != null) {
            graphics.restore();
        }
    }

    /**
     * Lines cut to a shape: a clip that is no rectangle would make Prism mask the whole canvas, at
     * the cost of several frames for each mark. Few are filled at once, as with many edges side by
     * side Prism sorts these in another way, which is still to be compiled when it first happens.
     */
    private void hatch(Fill.Hatch hatch, Points outline) {
        graphics.setFill(color(hatch.line()));
        List<Points> lines = Hatching.within(outline, hatch.spacing());
        for (int first = 0; first < lines.size(); first += MOST_LINES) {
            fill(lines.subList(first, Math.min(lines.size(), first + MOST_LINES)));
        }
    }

    private void fill(List<Points> lines) {
        graphics.beginPath();
        for (Points line : lines) {
            graphics.moveTo(line.x(0), line.y(0));
            for (int i = 1; i < line.size(); i++) {
                graphics.lineTo(line.x(i), line.y(i));
            }
            graphics.closePath();
        }
        graphics.fill();
    }

    /** Takes up the fill's paint, of a hatch its ground; false when there is nothing to fill. */
    private boolean brush(@Nullable Fill fill) {
        Paint paint =
                switch (fill) {
                    case null -> null;
                    case Fill.Solid solid -> color(solid.ink());
                    case Fill.Hatch hatch -> color(hatch.ground());
                    case Fill.Fade fade -> gradient(fade);
                };
        if (paint != null) {
            graphics.setFill(paint);
        }
        return paint != null;
    }

    private Paint gradient(Fill.Fade fade) {
        return new LinearGradient(
                fade.x1(),
                fade.y1(),
                fade.x2(),
                fade.y2(),
                false,
                CycleMethod.NO_CYCLE,
                new Stop(0, color(fade.from())),
                new Stop(1, color(fade.to())));
    }

    private void pen(Stroke stroke, StrokeLineJoin join) {
        double width = grid.width(stroke);
        graphics.setStroke(color(stroke.ink()));
        graphics.setLineWidth(width);
        graphics.setLineJoin(join);
        double[] dash = stroke.dash().pattern();
        for (int i = 0; i < dash.length; i++) {
            dash[i] *= width;
        }
        graphics.setLineDashes(dash);
    }

    private void unpack(Points points) {
        if (xs.length < points.size()) {
            xs = new double[2 * points.size()];
            ys = new double[2 * points.size()];
        }
        for (int i = 0; i < points.size(); i++) {
            xs[i] = points.x(i);
            ys[i] = points.y(i);
        }
    }

    private Color color(Ink ink) {
        return colors.computeIfAbsent(
                ink,
                each -> Color.rgb(each.red(), each.green(), each.blue(), each.alpha() / 255.0));
    }
}
