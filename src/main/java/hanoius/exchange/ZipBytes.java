package hanoius.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * A ZIP archive in memory, read by its directory: the sizes before the entries of what fastexcel
 * packs are in a form that the JDK's stream does not read, and its {@code ZipFile} needs a file.
 *
 * <p>Format: PKWARE's .ZIP File Format Specification 6.3, sections 4.3.7, 4.3.12 and 4.3.16;
 * entries packed by deflate, no comment at the end.
 */
final class ZipBytes {

    private static final int END = 22;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int DEFLATED = 8;

    private ZipBytes() {}

    /** The content of each entry by name, unpacked while it is read, in the directory's order. */
    static Map<String, InputStream> entries(byte[] archive) throws IOException {
        ByteBuffer zip = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, InputStream> entries = new LinkedHashMap<>();
        int at = zip.getInt(archive.length - END + 16);
        int count = Short.toUnsignedInt(zip.getShort(archive.length - END + 10));
        for (int i = 0; i < count; i++) {
            if (zip.getInt(at) != ENTRY_SIGNATURE || zip.getShort(at + 10) != DEFLATED) {
                throw new ZipException("no packed entry at " + at);
            }
            int packed = zip.getInt(at + 20);
            int name = Short.toUnsignedInt(zip.getShort(at + 28));
            int local = zip.getInt(at + 42);
            int start =
                    local
                            + 30
                            + Short.toUnsignedInt(zip.getShort(local + 26))
                            + Short.toUnsignedInt(zip.getShort(local + 28));
            entries.put(
                    new String(archive, at + 46, name, StandardCharsets.UTF_8),
                    new InflaterInputStream(
                            new ByteArrayInputStream(archive, start, packed), new Inflater(true)));
            at +=
                    46
                            + name
                            + Short.toUnsignedInt(zip.getShort(at + 30))
                            + Short.toUnsignedInt(zip.getShort(at + 32));
        }
        return entries;
    }
}
