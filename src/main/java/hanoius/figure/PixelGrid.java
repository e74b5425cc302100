package hanoius.figure;

/**
 * Puts upright edges onto whole device pixels, so that hairlines are crisp on every display and the
 * screen and a picture agree.
 *
 * @param scale device pixels in one figure pixel
 */
public record PixelGrid(double scale) {

    public PixelGrid {
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("a pixel grid of scale " + scale);
        }
    }

    /** The nearest boundary between two device pixels. */
    public double edge(double coordinate) {
        return pixel(coordinate) / scale;
    }

    /** The same as the number of device pixels before it. */
    double pixel(double coordinate) {
        return Math.floor(coordinate * scale + 0.5);
    }

    /** The whole device pixels that a rectangle has a part of, by their numbers. */
    public Bounds around(Bounds bounds) {
        double left = Math.floor(bounds.x() * scale);
        double top = Math.floor(bounds.y() * scale);
        return new Bounds(
                left,
                top,
                Math.ceil(bounds.right() * scale) - left,
                Math.ceil(bounds.bottom() * scale) - top);
    }

    /** Where the middle of a line must lie for both of its sides to be boundaries. */
    public double middle(double coordinate, Stroke stroke) {
        if (!whole(stroke)) {
            return coordinate;
        }
        boolean odd = Math.round(width(stroke) * scale) % 2 == 1;
        return odd
                ? (Math.floor(coordinate * scale) + 0.5) / scale
                : Math.floor(coordinate * scale + 0.5) / scale;
    }

    /** A whole-pixel stroke's width in whole device pixels, at least one; any other as it is. */
    public double width(Stroke stroke) {
        return whole(stroke)
                ? Math.max(1, Math.rint(stroke.width() * scale)) / scale
                : stroke.width();
    }

    /** The line on the grid if it is upright or level; any other as it is. */
    public Mark.Line line(Mark.Line line) {
        Stroke stroke = line.stroke();
        if (line.x1() == line.x2()) {
            double x = middle(line.x1(), stroke);
            return new Mark.Line(x, edge(line.y1()), x, edge(line.y2()), stroke, line.meaning());
        }
        if (line.y1() == line.y2()) {
            double y = middle(line.y1(), stroke);
            return new Mark.Line(edge(line.x1()), y, edge(line.x2()), y, stroke, line.meaning());
        }
        return line;
    }

    /** What an upright or a level line covers, both of which have their sides on the grid. */
    public Bounds cover(Mark.Line line) {
        Mark.Line at = line(line);
        double half = width(line.stroke()) / 2;
        Bounds cover =
                at.x1() == at.x2()
                        ? new Bounds(
                                at.x1() - half, at.bounds().y(), 2 * half, at.bounds().height())
                        : new Bounds(
                                at.bounds().x(), at.y1() - half, at.bounds().width(), 2 * half);
        return whole(line.stroke()) ? snap(cover) : cover;
    }

    /** The box on the grid; a side too thin for one device pixel stays as it is. */
    public Bounds box(Mark.Box box) {
        Stroke stroke = box.style().stroke();
        if (stroke == null) {
            return snap(box.bounds());
        }
        double left = middle(box.x(), stroke);
        double top = middle(box.y(), stroke);
        double right = middle(box.x() + box.width(), stroke);
        double bottom = middle(box.y() + box.height(), stroke);
        return new Bounds(left, top, right - left, bottom - top);
    }

    /** A rectangle with its edges on the grid. */
    public Bounds snap(Bounds bounds) {
        double left = edge(bounds.x());
        double top = edge(bounds.y());
        double width = edge(bounds.right()) - left;
        double height = edge(bounds.bottom()) - top;
        return new Bounds(
                width > 0 ? left : bounds.x(),
                height > 0 ? top : bounds.y(),
                width > 0 ? width : bounds.width(),
                height > 0 ? height : bounds.height());
    }

    private static boolean whole(Stroke stroke) {
        return stroke.width() >= 1 && stroke.width() == Math.rint(stroke.width());
    }
}
