package hanoius.picture;

import java.nio.ByteBuffer;

/**
 * The outlines of a font, each as a charstring.
 *
 * <p>Format: the Compact Font Format Specification, version 1.0 (Adobe Technical Note #5176), with
 * one font whose glyphs are numbered by OpenType.
 */
final class CffTable {

    private static final int CHAR_STRINGS = 17;
    private static final int PRIVATE = 18;
    private static final int LOCAL_SUBROUTINES = 19;

    /** Byte strings that lie one behind the other. */
    private final class Index {

        private final int count;
        private final int offsetSize;
        private final int offsets;

        /** Reads what begins at a place. */
        Index(int at) {
            count = Short.toUnsignedInt(cff.getShort(at));
            offsetSize = count == 0 ? 0 : cff.get(at + 2);
            offsets = at + 3;
        }

        private int edge(int item) {
            int edge = 0;
            for (int i = 0; i < offsetSize; i++) {
                edge = edge << 8 | Byte.toUnsignedInt(cff.get(offsets + item * offsetSize + i));
            }
            return offsets + (count + 1) * offsetSize - 1 + edge;
        }

        ByteBuffer get(int item) {
            return cff.slice(edge(item), edge(item + 1) - edge(item));
        }

        int end() {
            return count == 0 ? offsets - 1 : edge(count);
        }

        /** What a charstring means by a number: small ones call from the middle of the list. */
        ByteBuffer called(int number) {
            int bias = count < 1240 ? 107 : count < 33900 ? 1131 : 32768;
            return get(number + bias);
        }
    }

    private final ByteBuffer cff;
    private final Index glyphs;
    private final Index global;
    private final Index local;

    CffTable(ByteBuffer cff) {
        this.cff = cff;
        Index names = new Index(cff.get(2));
        Index tops = new Index(names.end());
        Index strings = new Index(tops.end());
        global = new Index(strings.end());
        ByteBuffer top = tops.get(0);
        glyphs = new Index(operands(top, CHAR_STRINGS)[0]);
        int[] place = operands(top, PRIVATE);
        local = new Index(place[1] + operands(cff.slice(place[1], place[0]), LOCAL_SUBROUTINES)[0]);
    }

    /** What draws a glyph. */
    ByteBuffer glyph(int glyph) {
        return glyphs.get(glyph);
    }

    ByteBuffer localSubroutine(int number) {
        return local.called(number);
    }

    ByteBuffer globalSubroutine(int number) {
        return global.called(number);
    }

    /** The whole numbers, at most the first two, that stand before an operator in a dictionary. */
    private static int[] operands(ByteBuffer dictionary, int wanted) {
        int[] operands = new int[2];
        int count = 0;
        ByteBuffer in = dictionary.duplicate();
        while (in.hasRemaining()) {
            int first = Byte.toUnsignedInt(in.get());
            if (first <= 21) {
                int operator = first == 12 ? 0x0C00 | in.get() : first;
                if (operator == wanted) {
                    return operands;
                }
                count = 0;
                continue;
            }
            int number = operand(first, in);
            if (count < operands.length) {
                operands[count] = number;
            }
            count++;
        }
        throw new IllegalStateException("the font says nothing of " + wanted);
    }

    private static int operand(int first, ByteBuffer in) {
        if (first == 30) {
            // A decimal number in half bytes up to one of all bits; none of those is wanted.
            while ((in.get() & 0xF) != 0xF) {}
            return 0;
        }
        return first == 29 ? in.getInt() : number(first, in);
    }

    /** A whole number as dictionaries and charstrings write it. */
    static int number(int first, ByteBuffer in) {
        if (first == 28) {
            return in.getShort();
        }
        if (first <= 246) {
            return first - 139;
        }
        int second = Byte.toUnsignedInt(in.get());
        return first <= 250
                ? (first - 247) * 256 + second + 108
                : (251 - first) * 256 - second - 108;
    }
}
