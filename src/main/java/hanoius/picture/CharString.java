package hanoius.picture;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/**
 * Draws one glyph; hints are skipped.
 *
 * <p>Format: the Type 2 Charstring Format (Adobe Technical Note #5177), without its arithmetic and
 * the accents of Type 1, which no font of today uses.
 */
final class CharString {

    private static final int MOST_OPERANDS = 48;
    private static final int DEEPEST_CALL = 10;

    private final CffTable font;
    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private final double[] stack = new double[MOST_OPERANDS + 1];
    private int size;
    private int stems;
    private double x;
    private double y;
    private boolean open;
    private boolean ended;

    private CharString(CffTable font) {
        this.font = font;
    }

    /** The outline in units of the em, y upwards. */
    static Path2D outline(CffTable font, int glyph) {
        CharString drawing = new CharString(font);
        drawing.run(font.glyph(glyph), 0);
        drawing.close();
        return drawing.path;
    }

    private void run(ByteBuffer code, int depth) {
        if (depth > DEEPEST_CALL) {
            throw new IllegalStateException("a glyph calls itself");
        }
        while (code.hasRemaining() && !ended) {
            int first = Byte.toUnsignedInt(code.get());
            if (first == 255) {
                stack[size++] = code.getInt() / 65536.0;
            } else if (first == 28 || first >= 32) {
                stack[size++] = CffTable.number(first, code);
            } else if (first == 11) {
                return;
            } else if (first == 10) {
                run(font.localSubroutine((int) stack[--size]), depth + 1);
            } else if (first == 29) {
                run(font.globalSubroutine((int) stack[--size]), depth + 1);
            } else {
                operate(first, code);
                size = 0;
            }
        }
    }

    private void operate(int operator, ByteBuffer code) {
        switch (operator) {
            case 1, 3, 18, 23 -> stems += size / 2;
            case 19, 20 -> {
                stems += size / 2;
                code.position(code.position() + (stems + 7) / 8);
            }
            // Before a move may stand the glyph's width, hence the places from the end.
            case 4 -> move(0, stack[size - 1]);
            case 21 -> move(stack[size - 2], stack[size - 1]);
            case 22 -> move(stack[size - 1], 0);
            case 5 -> lines(0, size);
            case 6 -> crossed(true);
            case 7 -> crossed(false);
            case 8 -> curves(0, size);
            case 12 -> flex(code.get());
            case 14 -> ended = true;
            case 24 -> {
                curves(0, size - 2);
                lines(size - 2, size);
            }
            case 25 -> {
                lines(0, size - 6);
                curves(size - 6, size);
            }
            case 26 -> upright();
            case 27 -> level();
            case 30 -> turning(false);
            case 31 -> turning(true);
            default -> throw new IllegalStateException("no operator of a glyph: " + operator);
        }
    }

    private void close() {
        if (open) {
            path.closePath();
        }
        open = false;
    }

    private void move(double dx, double dy) {
        close();
        x += dx;
        y += dy;
        path.moveTo(x, y);
        open = true;
    }

    private void line(double dx, double dy) {
        x += dx;
        y += dy;
        path.lineTo(x, y);
    }

    private void curve(double dx1, double dy1, double dx2, double dy2, double dx3, double dy3) {
        double x1 = x + dx1;
        double y1 = y + dy1;
        double x2 = x1 + dx2;
        double y2 = y1 + dy2;
        x = x2 + dx3;
        y = y2 + dy3;
        path.curveTo(x1, y1, x2, y2, x, y);
    }

    private void lines(int from, int to) {
        for (int i = from; i + 1 < to; i += 2) {
            line(stack[i], stack[i + 1]);
        }
    }

    /** Lines along the axes in turn. */
    private void crossed(boolean levelFirst) {
        for (int i = 0; i < size; i++) {
            boolean level = levelFirst == (i % 2 == 0);
            line(level ? stack[i] : 0, level ? 0 : stack[i]);
        }
    }

    private void curves(int from, int to) {
        for (int i = from; i + 5 < to; i += 6) {
            curve(stack[i], stack[i + 1], stack[i + 2], stack[i + 3], stack[i + 4], stack[i + 5]);
        }
    }

    /** Curves that begin and end vertically; the first may begin a little aside. */
    private void upright() {
        int i = size % 4;
        double aside = i == 1 ? stack[0] : 0;
        for (; i + 3 < size; i += 4) {
            curve(aside, stack[i], stack[i + 1], stack[i + 2], 0, stack[i + 3]);
            aside = 0;
        }
    }

    /** Curves that begin and end horizontally; the first may begin a little aside. */
    private void level() {
        int i = size % 4;
        double aside = i == 1 ? stack[0] : 0;
        for (; i + 3 < size; i += 4) {
            curve(stack[i], aside, stack[i + 1], stack[i + 2], stack[i + 3], 0);
            aside = 0;
        }
    }

    /** Curves from one axis to the other in turn; the last may end a little aside. */
    private void turning(boolean levelFirst) {
        boolean level = levelFirst;
        for (int i = 0; i + 3 < size; i += 4) {
            double aside = size - i == 5 ? stack[i + 4] : 0;
            if (level) {
                curve(stack[i], 0, stack[i + 1], stack[i + 2], aside, stack[i + 3]);
            } else {
                curve(0, stack[i], stack[i + 1], stack[i + 2], stack[i + 3], aside);
            }
            level = !level;
        }
    }

    /** Two curves that are nearly a line. */
    private void flex(byte kind) {
        double[] s = stack;
        switch (kind) {
            case 34 -> {
                curve(s[0], 0, s[1], s[2], s[3], 0);
                curve(s[4], 0, s[5], -s[2], s[6], 0);
            }
            case 35 -> curves(0, 12);
            case 36 -> {
                curve(s[0], s[1], s[2], s[3], s[4], 0);
                curve(s[5], 0, s[6], s[7], s[8], -(s[1] + s[3] + s[7]));
            }
            case 37 -> {
                double dx = s[0] + s[2] + s[4] + s[6] + s[8];
                double dy = s[1] + s[3] + s[5] + s[7] + s[9];
                boolean level = Math.abs(dx) > Math.abs(dy);
                curves(0, 6);
                curve(s[6], s[7], s[8], s[9], level ? s[10] : -dx, level ? -dy : s[10]);
            }
            default -> throw new IllegalStateException("no operator of a glyph: 12 " + kind);
        }
    }
}
