package hanoius.picture;

import hanoius.figure.FontFile;
import hanoius.figure.TextStyle.Face;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The letters of a face as outlines, read from the program's own font file: a picture looks the
 * same on every machine, also on one that has no fonts at all, where Java2D's text would fail.
 */
final class GlyphOutlines {

    private static final Map<Face, GlyphOutlines> FACES = new EnumMap<>(Face.class);

    private final FontFile file;
    private final CffTable table;
    private final Map<Integer, Path2D> outlines = new ConcurrentHashMap<>();

    private GlyphOutlines(FontFile file) {
        this.file = file;
        table = new CffTable(file.table("CFF "));
    }

    static GlyphOutlines of(Face face) {
        synchronized (FACES) {
            return FACES.computeIfAbsent(face, each -> new GlyphOutlines(FontFile.read(each)));
        }
    }

    /** Whether the face has the character, or it is one that is never seen. */
    boolean has(int codePoint) {
        return file.glyph(codePoint) != 0 || isUnseen(codePoint);
    }

    /**
     * Adds a character to a line.
     *
     * @param x where it begins, in the line's unit
     * @param size of an em, in the line's unit
     * @return where the next one begins
     */
    double append(Path2D line, int codePoint, double x, double size) {
        int glyph = file.glyph(codePoint);
        if (glyph == 0 && isUnseen(codePoint)) {
            return x;
        }
        double unit = size / file.unitsPerEm();
        Path2D outline = outlines.computeIfAbsent(glyph, each -> CharString.outline(table, each));
        line.append(outline.getPathIterator(new AffineTransform(unit, 0, 0, -unit, x, 0)), false);
        return x + file.advance(glyph) * unit;
    }

    /** Marks of direction, joiners and the like. */
    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.CONTROL -> true;
            default -> codePoint >= 0xFE00 && codePoint <= 0xFE0F;
        };
    }
}
