package hanoius.figure;

import hanoius.figure.TextStyle.Face;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A face of Inter as it lies in the program.
 *
 * <p>Format: OpenType 1.9, tables {@code cmap} (format 12 or 4), {@code hhea}, {@code hmtx} and
 * {@code head}.
 */
public final class FontFile {

    private final ByteBuffer font;
    private final int characters;
    private final int metrics;
    private final int measured;

    private FontFile(ByteBuffer font) {
        this.font = font;
        int cmap = offset("cmap");
        characters = cmap + unicodeSubtable(font, cmap);
        metrics = offset("hmtx");
        measured = Short.toUnsignedInt(font.getShort(offset("hhea") + 34));
    }

    /** Reads the file of a face, half a megabyte. */
    public static FontFile read(Face face) {
        try (InputStream in = FontFile.class.getResourceAsStream(face.resource())) {
            if (in == null) {
                throw new IllegalStateException("missing font " + face.resource());
            }
            return new FontFile(ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int unitsPerEm() {
        return font.getShort(offset("head") + 18);
    }

    /** The glyph of a character, 0 when the face has none. */
    public int glyph(int codePoint) {
        return font.getShort(characters) == 12 ? inGroups(codePoint) : inSegments(codePoint);
    }

    /** How far the pen goes on behind a glyph, in units of the em. */
    public short advance(int glyph) {
        return font.getShort(metrics + 4 * Math.min(glyph, measured - 1));
    }

    /** The bytes from the beginning of a table on. */
    public ByteBuffer table(String tag) {
        return font.slice(offset(tag), font.capacity() - offset(tag));
    }

    private int offset(String tag) {
        int wanted = ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt();
        for (int i = 0; i < font.getShort(4); i++) {
            int entry = 12 + 16 * i;
            if (font.getInt(entry) == wanted) {
                return font.getInt(entry + 8);
            }
        }
        throw new IllegalStateException("the font has no table " + tag);
    }

    private static int unicodeSubtable(ByteBuffer font, int cmap) {
        for (int i = 0; i < font.getShort(cmap + 2); i++) {
            int offset = font.getInt(cmap + 4 + 8 * i + 4);
            int format = font.getShort(cmap + offset);
            if (format == 4 || format == 12) {
                return offset;
            }
        }
        throw new IllegalStateException("the font has no Unicode character map");
    }

    private int inGroups(int codePoint) {
        int groups = font.getInt(characters + 12);
        for (int i = 0; i < groups; i++) {
            int group = characters + 16 + 12 * i;
            if (codePoint >= font.getInt(group) && codePoint <= font.getInt(group + 4)) {
                return font.getInt(group + 8) + codePoint - font.getInt(group);
            }
        }
        return 0;
    }

    private int inSegments(int codePoint) {
        int twiceSegments = Short.toUnsignedInt(font.getShort(characters + 6));
        for (int i = 0; i < twiceSegments; i += 2) {
            int end = Short.toUnsignedInt(font.getShort(characters + 14 + i));
            if (codePoint > end) {
                continue;
            }
            int startAt = characters + 16 + twiceSegments + i;
            int start = Short.toUnsignedInt(font.getShort(startAt));
            int delta = font.getShort(startAt + twiceSegments);
            int rangeAt = startAt + 2 * twiceSegments;
            int range = Short.toUnsignedInt(font.getShort(rangeAt));
            if (codePoint < start) {
                return 0;
            }
            if (range == 0) {
                return (codePoint + delta) & 0xFFFF;
            }
            int glyph =
                    Short.toUnsignedInt(font.getShort(rangeAt + range + 2 * (codePoint - start)));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }
        return 0;
    }
}
