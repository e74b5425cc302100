package hanoius.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** What a picture's file says about itself, whatever its name. */
public final class PictureTexts {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private PictureTexts() {}

    /**
     * The texts by keyword, in the order of the file; none when it carries none.
     *
     * @throws IOException when the file cannot be read or is neither PNG nor SVG
     */
    public static Map<String, String> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (Arrays.equals(PNG, in.readNBytes(PNG.length))) {
                return PngMetadata.read(file).texts();
            }
        }
        return SvgMetadata.texts(file);
    }

    /**
     * The view that a picture of a chart shows.
     *
     * @throws IOException when the file is not a picture of this program's chart; says which of a
     *     picture of another program, one without its description and a changed one it is
     */
    public static ShownView view(Path file) throws IOException {
        Map<String, String> texts = read(file);
        String json = texts.get(ShownViewJson.KEYWORD);
        if (json == null) {
            throw new IOException(file + " " + why(texts.getOrDefault("Software", "")));
        }
        try {
            return ShownViewJson.read(json);
        } catch (IOException e) {
            throw new IOException(
                    file + " was changed after this program wrote it: " + e.getMessage(), e);
        }
    }

    private static String why(String software) {
        if (software.equals(PictureFrame.SOFTWARE)) {
            return "is a picture of this program that carries no values: it shows no chart, or they"
                    + " were removed.";
        }
        return software.isEmpty()
                ? "says nothing of itself: another program made it, or its description was removed;"
                        + " which of the two cannot be told."
                : "was made by another program, " + software + ".";
    }
}
