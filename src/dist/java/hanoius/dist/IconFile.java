package hanoius.dist;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The icon of the program as each platform wants it in one file: PNGs of several sizes. */
final class IconFile {

    private static final List<Integer> SIZES = List.of(16, 32, 48, 256);

    /** The types of Apple's icon images that may be PNGs, by their pixels. */
    private static final SortedMap<Integer, String> TYPES =
            new TreeMap<>(Map.of(16, "icp4", 32, "icp5", 128, "ic07", 256, "ic08"));

    private IconFile() {}

    /**
     * Answers the file for a platform.
     *
     * @param folder where it is made if the platform wants no plain PNG
     */
    static Path of(Platform platform, Sources sources, Path folder) throws IOException {
        return switch (platform) {
            case LINUX -> sources.icon(256);
            case WINDOWS -> Files.write(folder.resolve(Image.NAME + ".ico"), windows(sources));
            case MAC -> Files.write(folder.resolve(Image.NAME + ".icns"), mac(sources));
        };
    }

    /**
     * ICO: a header of 6 bytes, one of 16 for each image, the images; all numbers are little-endian
     * and a side of 256 pixels is written as 0. Windows reads PNGs in it since Vista.
     */
    static byte[] windows(Sources sources) throws IOException {
        List<byte[]> images = new ArrayList<>();
        for (int size : SIZES) {
            images.add(Files.readAllBytes(sources.icon(size)));
        }
        int at = 6 + 16 * SIZES.size();
        int length = at + images.stream().mapToInt(each -> each.length).sum();
        var file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) SIZES.size());
        for (int i = 0; i < SIZES.size(); i++) {
            byte side = (byte) (int) SIZES.get(i);
            int bytes = images.get(i).length;
            // No palette, one plane, 32 bits a pixel.
            file.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            file.putInt(bytes).putInt(at);
            at += bytes;
        }
        images.forEach(file::put);
        return file.array();
    }

    /** ICNS: a header and then the images, each with its type and its length; big-endian. */
    static byte[] mac(Sources sources) throws IOException {
        var images = new ByteArrayOutputStream();
        var out = new DataOutputStream(images);
        for (Map.Entry<Integer, String> each : TYPES.entrySet()) {
            byte[] image = Files.readAllBytes(sources.icon(each.getKey()));
            out.write(each.getValue().getBytes(StandardCharsets.US_ASCII));
            out.writeInt(8 + image.length);
            out.write(image);
        }
        return ByteBuffer.allocate(8 + images.size())
                .put("icns".getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + images.size())
                .put(images.toByteArray())
                .array();
    }
}
