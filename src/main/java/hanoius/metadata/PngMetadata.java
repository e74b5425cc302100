package hanoius.metadata;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * What a PNG says about itself.
 *
 * <p>Format: Portable Network Graphics, third edition; chunks {@code IHDR}, {@code pHYs}, {@code
 * iTXt}, {@code tEXt} and {@code zTXt}. Lengths and checksums of all chunks are looked at, no pixel
 * is unpacked, and no more is held than one text.
 *
 * @param pixelsPerMetre density, 0 where the file names none
 * @param texts by keyword, in the order of the file
 */
public record PngMetadata(int width, int height, int pixelsPerMetre, Map<String, String> texts) {

    /** How many bytes tell that a file is a PNG. */
    public static final int BEGIN = 8;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private static final double METRES_PER_INCH = 0.0254;
    private static final int PER_METRE = 1;
    private static final int HEADER = 13;
    private static final int LONGEST_KEYWORD = 79;

    /** The depths in bits that each colour type may have, as a set of their bits. */
    private static final int[] DEPTHS = {
        1 | 2 | 4 | 8 | 16, 0, 8 | 16, 1 | 2 | 4 | 8, 8 | 16, 0, 8 | 16
    };

    public PngMetadata {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** Whether a file that begins so is a PNG. */
    public static boolean isBegin(byte[] begin) {
        return Arrays.equals(SIGNATURE, begin);
    }

    /** Pixels per metre of a picture with so many pixels in one pixel of a 96 dpi screen. */
    public static int density(double scale) {
        return (int) Math.round(96 * scale / METRES_PER_INCH);
    }

    /**
     * Reads all chunks, and no pixels.
     *
     * @throws IOException when the file cannot be read or is not a PNG
     */
    public static PngMetadata read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * The same of what is read from a stream.
     *
     * @throws DamagedException when it is no PNG, or a damaged one
     * @throws TooLongException when it says more than is read
     */
    public static PngMetadata read(InputStream in) throws IOException {
        try {
            return new Chunks(in).read();
        } catch (EOFException | ZipException e) {
            throw new DamagedException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Walks through the chunks of a file. */
    private static final class Chunks {

        private final DataInputStream in;
        private final KeywordTexts international = new KeywordTexts();
        private final KeywordTexts plain = new KeywordTexts();
        private final KeywordTexts packed = new KeywordTexts();
        private final CRC32 check = new CRC32();
        private final byte[] part = new byte[8192];
        private int width;
        private int height;
        private int density;

        Chunks(InputStream in) {
            this.in = new DataInputStream(new BufferedInputStream(in));
        }

        PngMetadata read() throws IOException {
            if (!Arrays.equals(SIGNATURE, in.readNBytes(SIGNATURE.length))) {
                throw new DamagedException("it does not begin as a PNG");
            }
            boolean pixels = false;
            for (String type = next(true); !type.equals("IEND"); type = next(false)) {
                pixels |= type.equals("IDAT");
            }
            if (!pixels) {
                throw new DamagedException("it has no pixels");
            }
            Map<String, String> texts = new LinkedHashMap<>(international.texts());
            plain.texts().forEach(texts::putIfAbsent);
            packed.texts().forEach(texts::putIfAbsent);
            return new PngMetadata(width, height, density, texts);
        }

        /** Reads a chunk, and tells of what type it is. */
        private String next(boolean first) throws IOException {
            int length = in.readInt();
            byte[] name = in.readNBytes(4);
            String type = new String(name, StandardCharsets.ISO_8859_1);
            if (length < 0 || !type.matches("[A-Za-z]{4}")) {
                throw new DamagedException("a chunk has no length or no type");
            }
            if (first != type.equals("IHDR")) {
                throw new DamagedException("IHDR is not the first of its chunks");
            }
            check.reset();
            check.update(name);
            switch (type) {
                case "IHDR" -> header(whole(length, HEADER));
                case "pHYs" -> density(whole(length, 9));
                case "tEXt" -> plain(text(length));
                case "zTXt" -> packed(text(length));
                case "iTXt" -> international(text(length));
                case "IEND" -> whole(length, 0);
                default -> pass(length);
            }
            if (in.readInt() != (int) check.getValue()) {
                throw new DamagedException("the checksum of a chunk does not fit: " + type);
            }
            return type;
        }

        private byte[] whole(int length, int expected) throws IOException {
            if (length != expected) {
                throw new DamagedException("a chunk has a length that it cannot have");
            }
            byte[] content = new byte[length];
            in.readFully(content);
            check.update(content);
            return content;
        }

        /** Not read before it is known to be there: a length is quickly written. */
        private byte[] text(int length) throws IOException {
            if (length > KeywordTexts.LONGEST + 1024) {
                throw new TooLongException();
            }
            byte[] content = in.readNBytes(length);
            if (content.length < length) {
                throw new EOFException("it is cut short");
            }
            check.update(content);
            return content;
        }

        private void pass(int length) throws IOException {
            int left = length;
            while (left > 0) {
                int read = in.read(part, 0, Math.min(left, part.length));
                if (read < 0) {
                    throw new EOFException("it is cut short");
                }
                check.update(part, 0, read);
                left -= read;
            }
        }

        private void header(byte[] content) throws IOException {
            ByteBuffer header = ByteBuffer.wrap(content);
            width = header.getInt();
            height = header.getInt();
            int depth = header.get();
            int colour = header.get();
            boolean known =
                    colour >= 0
                            && colour < DEPTHS.length
                            && Integer.bitCount(depth) == 1
                            && (DEPTHS[colour] & depth) == depth;
            boolean usual = header.getShort() == 0 && (header.get() & ~1) == 0;
            if (width <= 0 || height <= 0 || !known || !usual) {
                throw new DamagedException("its header says what no picture is");
            }
        }

        private void density(byte[] content) {
            ByteBuffer pixels = ByteBuffer.wrap(content);
            int across = pixels.getInt();
            density = pixels.get(8) == PER_METRE ? Math.max(0, across) : 0;
        }

        private void plain(byte[] content) throws IOException {
            int end = end(content, 0);
            plain.add(keyword(content, end), latin(content, end + 1));
        }

        private void packed(byte[] content) throws IOException {
            int end = end(content, 0);
            byte[] text = unpacked(content, end + 2);
            packed.add(keyword(content, end), new String(text, StandardCharsets.ISO_8859_1));
        }

        private void international(byte[] content) throws IOException {
            int end = end(content, 0);
            // Whether and how it is packed, the language, and the keyword translated.
            int begin = end(content, end(content, end + 3) + 1) + 1;
            byte[] text =
                    content[end + 1] == 0
                            ? Arrays.copyOfRange(content, begin, content.length)
                            : unpacked(content, begin);
            international.add(keyword(content, end), new String(text, StandardCharsets.UTF_8));
        }

        /** Where the next zero is. */
        private static int end(byte[] content, int from) throws IOException {
            for (int at = from; at < content.length; at++) {
                if (content[at] == 0) {
                    return at;
                }
            }
            throw new DamagedException("a text has no keyword");
        }

        private static String keyword(byte[] content, int end) throws IOException {
            if (end > LONGEST_KEYWORD) {
                throw new DamagedException("a keyword is too long");
            }
            return new String(content, 0, end, StandardCharsets.ISO_8859_1);
        }

        private static String latin(byte[] content, int from) {
            return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
        }

        /** Part by part: a few bytes may be packed of very many. */
        private byte[] unpacked(byte[] content, int from) throws IOException {
            if (from > content.length) {
                throw new DamagedException("a text has no end");
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try (InputStream text =
                    new InflaterInputStream(
                            new ByteArrayInputStream(content, from, content.length - from))) {
                for (int read = text.read(part); read >= 0; read = text.read(part)) {
                    all.write(part, 0, read);
                    if (all.size() > KeywordTexts.LONGEST) {
                        throw new TooLongException();
                    }
                }
            }
            return all.toByteArray();
        }
    }
}
