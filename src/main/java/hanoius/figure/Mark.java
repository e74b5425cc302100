package hanoius.figure;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One thing drawn. A mark that stands for a fact says which, in its meaning. */
public sealed interface Mark {

    /** The fact that the mark stands for; null for axes, grid lines and other furniture. */
    @Nullable Meaning meaning();

    /** The room that the mark takes; of a label, roughly. */
    Bounds bounds();

    /** The same mark elsewhere, by pixels to the right and down. */
    Mark moved(double dx, double dy);

    /**
     * Whether the mark is painted like another, whatever groups of marks stand for: that would have
     * to be put into words to be compared.
     */
    default boolean looksLike(Mark other) {
        return equals(other);
    }

    /** The same of all marks, one by one. */
    static boolean lookAlike(List<Mark> some, List<Mark> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).looksLike(others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What is drawn: this mark, or all that stands in a group, however deep. */
    default Stream<Mark> leaves() {
        return this instanceof Group group
                ? group.marks().stream().flatMap(Mark::leaves)
                : Stream.of(this);
    }

    /** A straight line. */
    record Line(
            double x1, double y1, double x2, double y2, Stroke stroke, @Nullable Meaning meaning)
            implements Mark {

        public Line(double x1, double y1, double x2, double y2, Stroke stroke) {
            this(x1, y1, x2, y2, stroke, null);
        }

        @Override
        public Bounds bounds() {
            return new Bounds(
                    Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
        }

        @Override
        public Mark moved(double dx, double dy) {
            return new Line(x1 + dx, y1 + dy, x2 + dx, y2 + dy, stroke, meaning);
        }
    }

    /** A line through points. */
    record Polyline(Points points, Stroke stroke, @Nullable Meaning meaning) implements Mark {

        @Override
        public Bounds bounds() {
            return points.bounds();
        }

        @Override
        public Mark moved(double dx, double dy) {
            return new Polyline(points.moved(dx, dy), stroke, meaning);
        }
    }

    /** A closed shape with straight edges. */
    record Area(Points points, Style style, @Nullable Meaning meaning) implements Mark {

        @Override
        public Bounds bounds() {
            return points.bounds();
        }

        @Override
        public Mark moved(double dx, double dy) {
            return new Area(points.moved(dx, dy), style.moved(dx, dy), meaning);
        }
    }

    /**
     * Upright columns one beside the other, each a pixel wide: what remains of values that are
     * denser than the pixels.
     *
     * @param tops the middle and the upper end of each column, from left to right
     * @param bottoms the same with the lower ends
     */
    record Band(Points tops, Points bottoms, Ink ink, @Nullable Meaning meaning) implements Mark {

        public Band {
            if (tops.size() != bottoms.size() || tops.size() == 0) {
                throw new IllegalArgumentException(
                        tops.size() + " tops but " + bottoms.size() + " bottoms");
            }
        }

        /** The closed shape around all columns: along the tops, then back along the bottoms. */
        public Points outline() {
            int size = tops.size();
            double[] xs = new double[2 * size + 4];
            double[] ys = new double[xs.length];
            for (int i = -1; i <= size; i++) {
                int column = Math.clamp(i, 0, size - 1);
                double x = tops.x(column) + 0.5 * (i - column);
                xs[i + 1] = x;
                ys[i + 1] = tops.y(column);
                xs[xs.length - 2 - i] = x;
                ys[xs.length - 2 - i] = bottoms.y(column);
            }
            return new Points(xs, ys);
        }

        @Override
        public Bounds bounds() {
            Bounds middles = tops.bounds().union(bottoms.bounds());
            return new Bounds(
                    middles.x() - 0.5, middles.y(), middles.width() + 1, middles.height());
        }

        @Override
        public Mark moved(double dx, double dy) {
            return new Band(tops.moved(dx, dy), bottoms.moved(dx, dy), ink, meaning);
        }
    }

    /** A rectangle whose corners are rounded with the radius. */
    record Box(
            double x,
            double y,
            double width,
            double height,
            double radius,
            Style style,
            @Nullable Meaning meaning)
            implements Mark {

        public Box(double x, double y, double width, double height, Style style) {
            this(x, y, width, height, 0, style, null);
        }

        /** A box with round corners. */
        public Box(Bounds bounds, double radius, Style style) {
            this(bounds.x(), bounds.y(), bounds.width(), bounds.height(), radius, style, null);
        }

        @Override
        public Bounds bounds() {
            return new Bounds(x, y, width, height);
        }

        @Override
        public Mark moved(double dx, double dy) {
            return new Box(x + dx, y + dy, width, height, radius, style.moved(dx, dy), meaning);
        }
    }

    /** A point mark, {@code size} pixels across around its centre. */
    record Symbol(
            Shape shape, double cx, double cy, double size, Style style, @Nullable Meaning meaning)
            implements Mark {

        /**
         * The circle to paint for a round shape: a ring that has only a fill becomes a line of that
         * colour inside its size, everything else stays as it is.
         */
        public Symbol round() {
            if (shape != Shape.RING
                    || style.stroke() != null
                    || !(style.fill() instanceof Fill.Solid solid)) {
                return this;
            }
            double width = size * Shape.RING_WIDTH;
            Style outline = Style.outlined(solid.ink(), width);
            return new Symbol(shape, cx, cy, size - width, outline, meaning);
        }

        @Override
        public Bounds bounds() {
            return new Bounds(cx - size / 2, cy - size / 2, size, size);
        }

        @Override
        public Mark moved(double dx, double dy) {
            return new Symbol(shape, cx + dx, cy + dy, size, style.moved(dx, dy), meaning);
        }
    }

    /** A single line of text on its baseline; line breaks and the like in it become blanks. */
    record Label(
            String text,
            double x,
            double baseline,
            Anchor anchor,
            TextStyle style,
            Ink ink,
            @Nullable Meaning meaning)
            implements Mark {

        public Label {
            text = oneLine(text);
        }

        private static String oneLine(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (isBreak(text.charAt(i))) {
                    StringBuilder line = new StringBuilder(text);
                    for (int j = i; j < line.length(); j++) {
                        if (isBreak(line.charAt(j))) {
                            line.setCharAt(j, ' ');
                        }
                    }
                    return line.toString();
                }
            }
            return text;
        }

        private static boolean isBreak(char each) {
            return Character.isISOControl(each) || each == '\u2028' || each == '\u2029';
        }

        /** Which point of the text stands at x. */
        public enum Anchor {
            START,
            MIDDLE,
            END
        }

        public Label(
                String text, double x, double baseline, Anchor anchor, TextStyle style, Ink ink) {
            this(text, x, baseline, anchor, style, ink, null);
        }

        @Override
        public Bounds bounds() {
            double width = InterMeasure.INSTANCE.width(text, style);
            double left =
                    switch (anchor) {
                        case START -> x;
                        case MIDDLE -> x - width / 2;
                        case END -> x - width;
                    };
            return new Bounds(left, baseline - style.size(), width, style.size() * 1.25);
        }

        @Override
        public Mark moved(double dx, double dy) {
            return new Label(text, x + dx, baseline + dy, anchor, style, ink, meaning);
        }
    }

    /** Marks that belong together, drawn in order within a clip. */
    record Group(List<Mark> marks, @Nullable Bounds clip, @Nullable Meaning meaning)
            implements Mark {

        public Group {
            marks = List.copyOf(marks);
        }

        @Override
        public boolean looksLike(Mark other) {
            return other instanceof Group group
                    && Objects.equals(clip, group.clip)
                    && lookAlike(marks, group.marks);
        }

        /** Marks of which only the part within the clip is drawn. */
        public static Group clipped(Bounds clip, List<Mark> marks) {
            return new Group(marks, clip, null);
        }

        /** Marks that together stand for one fact. */
        public static Group of(Meaning meaning, List<Mark> marks) {
            return new Group(marks, null, meaning);
        }

        @Override
        public Bounds bounds() {
            Bounds all =
                    marks.stream()
                            .map(Mark::bounds)
                            .reduce(Bounds::union)
                            .orElse(new Bounds(0, 0, 0, 0));
            return clip == null ? all : all.intersection(clip);
        }

        @Override
        public Mark moved(double dx, double dy) {
            return new Group(
                    marks.stream().map(each -> each.moved(dx, dy)).toList(),
                    clip == null ? null : clip.moved(dx, dy),
                    meaning);
        }
    }
}
