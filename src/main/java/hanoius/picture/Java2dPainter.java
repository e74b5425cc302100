package hanoius.picture;

import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.Fill;
import hanoius.figure.Hatching;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.PixelGrid;
import hanoius.figure.Points;
import hanoius.figure.Stroke;
import hanoius.figure.Style;

import org.jspecify.annotations.Nullable;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Paints figures by Java2D; needs no display and opens no window. */
public final class Java2dPainter {

    private final Graphics2D graphics;
    private final PixelGrid grid;

    private Java2dPainter(Graphics2D graphics, double scale) {
        this.graphics = graphics;
        this.grid = new PixelGrid(scale);
    }

    /**
     * Paints the figure's paper and marks with its upper left corner at the origin.
     *
     * @param graphics in device pixels; left as it was
     * @param scale device pixels in one figure pixel
     */
    public static void paint(Figure figure, Graphics2D graphics, double scale) {
        Graphics2D own = (Graphics2D) graphics.create();
        try {
            own.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            own.setRenderingHint(
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            own.scale(scale, scale);
            own.setPaint(color(figure.paper()));
            own.fill(new Rectangle2D.Double(0, 0, figure.width() + 1, figure.height() + 1));
            Java2dPainter painter = new Java2dPainter(own, scale);
            figure.marks().forEach(painter::paint);
        } finally {
            own.dispose();
        }
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Mark.Line line -> line(grid.line(line));
            case Mark.Polyline line ->
                    stroke(path(line.points(), false), line.stroke(), BasicStroke.JOIN_ROUND);
            case Mark.Area area -> shape(path(area.points(), true), area.style());
            case Mark.Band band -> fill(path(band.outline(), true), color(band.ink()));
            case Mark.Box box -> shape(box(box), box.style());
            case Mark.Symbol symbol -> symbol(symbol);
            case Mark.Label label -> {
                graphics.setPaint(color(label.ink()));
                graphics.fill(TextOutline.of(label));
            }
            case Mark.Group group -> group(group);
        }
    }

    private void line(Mark.Line line) {
        stroke(
                new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()),
                line.stroke(),
                BasicStroke.JOIN_MITER);
    }

    private Shape box(Mark.Box box) {
        Bounds at = grid.box(box);
        double arc = 2 * box.radius();
        return arc > 0
                ? new RoundRectangle2D.Double(at.x(), at.y(), at.width(), at.height(), arc, arc)
                : rectangle(at);
    }

    private void symbol(Mark.Symbol symbol) {
        Points outline = symbol.shape().outline(symbol.cx(), symbol.cy(), symbol.size());
        if (outline.size() > 0) {
            shape(path(outline, true), symbol.style());
            return;
        }
        Mark.Symbol round = symbol.round();
        double r = round.size() / 2;
        shape(new Ellipse2D.Double(round.cx() - r, round.cy() - r, 2 * r, 2 * r), round.style());
    }

    private void group(Mark.Group group) {
        Shape outer = graphics.getClip();
        if (group.clip() != null) {
            graphics.clip(rectangle(grid.snap(group.clip())));
        }
        group.marks().forEach(this::paint);
        graphics.setClip(outer);
    }

    private void shape(Shape shape, Style style) {
        switch (style.fill()) {
            case null -> {}
            case Fill.Solid solid -> fill(shape, color(solid.ink()));
            case Fill.Fade fade -> fill(shape, gradient(fade));
            case Fill.Hatch hatch -> hatch(shape, hatch);
        }
        if (style.stroke() != null) {
            stroke(shape, style.stroke(), BasicStroke.JOIN_MITER);
        }
    }

    private void fill(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    private void hatch(Shape shape, Fill.Hatch hatch) {
        fill(shape, color(hatch.ground()));
        Rectangle2D box = shape.getBounds2D();
        Points lines =
                Hatching.across(
                        new Bounds(box.getX(), box.getY(), box.getWidth(), box.getHeight()),
                        hatch.spacing());
        Path2D path = new Path2D.Double();
        for (int i = 0; i < lines.size(); i += 2) {
            path.moveTo(lines.x(i), lines.y(i));
            path.lineTo(lines.x(i + 1), lines.y(i + 1));
        }
        // Java2D smooths what it fills but not what it clips, so the lines are cut to shape.
        Area area = new Area(new BasicStroke((float) Hatching.WIDTH).createStrokedShape(path));
        area.intersect(new Area(shape));
        fill(area, color(hatch.line()));
    }

    private void stroke(Shape shape, Stroke stroke, int join) {
        float width = (float) grid.width(stroke);
        graphics.setStroke(
                new BasicStroke(
                        width, BasicStroke.CAP_BUTT, join, 10, dash(stroke.dash(), width), 0));
        graphics.setPaint(color(stroke.ink()));
        graphics.draw(shape);
    }

    private static float @Nullable [] dash(Stroke.Dash dash, float width) {
        double[] pattern = dash.pattern();
        if (pattern.length == 0) {
            return null;
        }
        float[] lengths = new float[pattern.length];
        for (int i = 0; i < pattern.length; i++) {
            lengths[i] = (float) pattern[i] * width;
        }
        return lengths;
    }

    private static Rectangle2D rectangle(Bounds at) {
        return new Rectangle2D.Double(at.x(), at.y(), at.width(), at.height());
    }

    private static Path2D path(Points points, boolean closed) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            if (i == 0) {
                path.moveTo(points.x(i), points.y(i));
            } else {
                path.lineTo(points.x(i), points.y(i));
            }
        }
        if (closed && points.size() > 0) {
            path.closePath();
        }
        return path;
    }

    private static Paint gradient(Fill.Fade fade) {
        Point2D from = new Point2D.Double(fade.x1(), fade.y1());
        Point2D to = new Point2D.Double(fade.x2(), fade.y2());
        return from.equals(to)
                ? color(fade.to())
                : new LinearGradientPaint(
                        from,
                        to,
                        new float[] {0, 1},
                        new Color[] {color(fade.from()), color(fade.to())});
    }

    private static Color color(Ink ink) {
        return new Color(ink.argb(), true);
    }
}
