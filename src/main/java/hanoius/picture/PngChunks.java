package hanoius.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Writes the chunks of a PNG (third edition, sections 5 and 11), each with length and CRC. */
final class PngChunks {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int TRUECOLOUR = 2;
    private static final int TRUECOLOUR_WITH_ALPHA = 6;
    private static final int PER_METRE = 1;
    private static final Pattern KEYWORD =
            Pattern.compile("[\\x21-\\x7E]([\\x20-\\x7E]{0,77}[\\x21-\\x7E])?");

    private final DataOutputStream out;

    PngChunks(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /** The signature and {@code IHDR}: 8 bits a sample, not interlaced. */
    void begin(int width, int height, boolean alpha) throws IOException {
        out.write(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 8).put((byte) (alpha ? TRUECOLOUR_WITH_ALPHA : TRUECOLOUR));
        write("IHDR", header.array());
    }

    /** {@code pHYs}, in pixels per metre. */
    void density(int pixels) throws IOException {
        ByteBuffer density = ByteBuffer.allocate(9).putInt(pixels).putInt(pixels);
        write("pHYs", density.put((byte) PER_METRE).array());
    }

    /**
     * {@code iTXt}, not compressed and in no language; what is ASCII also as {@code tEXt}, the only
     * kind of text that ImageMagick 6 and programs built on it keep.
     *
     * @throws IllegalArgumentException when PNG does not allow the keyword or a zero in the text
     */
    void text(String keyword, String text) throws IOException {
        if (!KEYWORD.matcher(keyword).matches()) {
            throw new IllegalArgumentException("not a keyword of a PNG: " + keyword);
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the text of " + keyword + " has a zero in it");
        }
        byte[] content = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        // The keyword's end, two for "not compressed", the ends of no language and no translation.
        write("iTXt", entry(keyword, new byte[5], content));
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            write("tEXt", entry(keyword, new byte[1], content));
        }
    }

    private static byte[] entry(String keyword, byte[] between, byte[] content) throws IOException {
        ByteArrayOutputStream entry = new ByteArrayOutputStream();
        entry.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
        entry.write(between);
        entry.write(content);
        return entry.toByteArray();
    }

    /** {@code IDAT}: the next part of the zlib stream. */
    void data(byte[] part) throws IOException {
        write("IDAT", part);
    }

    /** {@code IEND}; the stream stays open. */
    void end() throws IOException {
        write("IEND", new byte[0]);
        out.flush();
    }

    private void write(String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }

    /** A number as PNG and zlib write it, the highest byte first. */
    static byte[] bytes(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }
}
