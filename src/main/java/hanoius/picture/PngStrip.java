package hanoius.picture;

import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Some rows of a picture on their way into a PNG.
 *
 * @param filtered the rows' bytes, each row behind the type of its filter: as they are (0) or as
 *     differences from those at the left (1) or above (2)
 * @param deflated the same, compressed without header and checksum, ending on a whole byte
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record PngStrip(byte[] filtered, byte[] deflated) {

    private static final int LEVEL = 4;
    private static final byte NONE = 0;
    private static final byte LEFT = 1;
    private static final byte UP = 2;

    /**
     * Filters and compresses rows of pixels, each {@code 0xAARRGGBB}.
     *
     * @param above the row above the first one; its length is the width
     * @param alpha whether alpha is kept
     * @param last whether the compressed stream ends with this strip
     */
    static PngStrip of(int[] pixels, int[] above, boolean alpha, boolean last) {
        byte[] filtered = filter(pixels, above, alpha);
        return new PngStrip(filtered, deflate(filtered, last));
    }

    private static byte[] filter(int[] pixels, int[] above, boolean alpha) {
        int width = above.length;
        int sample = alpha ? 4 : 3;
        int length = sample * width;
        int rows = pixels.length / width;
        byte[] filtered = new byte[(length + 1) * rows];
        byte[] up = new byte[length];
        byte[] row = new byte[length];
        unpack(above, 0, alpha, up);
        for (int i = 0; i < rows; i++) {
            int from = width * i;
            int start = (length + 1) * i;
            if (isAsAbove(pixels, from, above)) {
                // Most rows of a chart; all differences are nought already.
                filtered[start] = UP;
                continue;
            }
            unpack(pixels, from, alpha, row);
            byte type = best(row, up, sample);
            filtered[start] = type;
            for (int at = 0; at < length; at++) {
                filtered[start + 1 + at] = (byte) (row[at] - predicted(type, row, up, at, sample));
            }
            byte[] free = up;
            up = row;
            row = free;
        }
        return filtered;
    }

    private static boolean isAsAbove(int[] pixels, int from, int[] above) {
        int width = above.length;
        return from == 0
                ? Arrays.equals(pixels, 0, width, above, 0, width)
                : Arrays.equals(pixels, from, from + width, pixels, from - width, from);
    }

    private static void unpack(int[] pixels, int from, boolean alpha, byte[] bytes) {
        int at = 0;
        for (int i = from; at < bytes.length; i++) {
            bytes[at++] = (byte) (pixels[i] >> 16);
            bytes[at++] = (byte) (pixels[i] >> 8);
            bytes[at++] = (byte) pixels[i];
            if (alpha) {
                bytes[at++] = (byte) (pixels[i] >>> 24);
            }
        }
    }

    /** The filter with the smallest differences, as the standard recommends in section 12.7. */
    private static byte best(byte[] row, byte[] up, int sample) {
        long byLeft = 0;
        long byUp = 0;
        long plain = 0;
        for (int at = 0; at < row.length; at++) {
            plain += Math.abs(row[at]);
            byUp += Math.abs((byte) (row[at] - up[at]));
            byLeft += Math.abs((byte) (row[at] - (at < sample ? 0 : row[at - sample])));
        }
        return byUp <= byLeft ? byUp <= plain ? UP : NONE : byLeft <= plain ? LEFT : NONE;
    }

    private static int predicted(byte type, byte[] row, byte[] up, int at, int sample) {
        return switch (type) {
            case LEFT -> at < sample ? 0 : row[at - sample];
            case UP -> up[at];
            default -> 0;
        };
    }

    private static byte[] deflate(byte[] bytes, boolean last) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setInput(bytes);
            if (last) {
                deflater.finish();
            }
            byte[] out = new byte[1 << 14];
            int size = 0;
            while (true) {
                int flush = last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
                size += deflater.deflate(out, size, out.length - size, flush);
                if (size < out.length) {
                    return Arrays.copyOf(out, size);
                }
                out = Arrays.copyOf(out, 2 * size);
            }
        } finally {
            deflater.end();
        }
    }
}
