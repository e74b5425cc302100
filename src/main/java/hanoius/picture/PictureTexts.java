package hanoius.picture;

import hanoius.model.ReadException;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import javax.imageio.IIOException;

/** What a picture's file says about itself, whatever its name. */
public final class PictureTexts {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private PictureTexts() {}

    /**
     * Finds out what a file is; nothing in it is carried out, and nothing it refers to is read.
     *
     * @throws IOException when the file cannot be read at all
     */
    public static PictureReading read(Path file) throws IOException {
        try {
            return texts(file, isPng(file));
        } catch (ReadException e) {
            throw e;
        } catch (IOException e) {
            throw new ReadException(file, e);
        }
    }

    private static boolean isPng(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(PNG, in.readNBytes(PNG.length));
        }
    }

    private static PictureReading texts(Path file, boolean png) throws IOException {
        Map<String, String> texts;
        try {
            texts = png ? PngMetadata.read(file).texts() : SvgMetadata.texts(file);
        } catch (IIOException
                | EOFException
                | SvgMetadata.NotSvgException
                | RuntimeException damaged) {
            // ImageIO meets damage in a chunk with all kinds of runtime exceptions.
            return new PictureReading.NoPicture();
        }
        String json = texts.get(ViewStateJson.KEYWORD);
        return json == null ? silent(texts.getOrDefault("Software", "")) : told(json);
    }

    private static PictureReading silent(String software) {
        if (software.equals(PictureFrame.SOFTWARE)) {
            return new PictureReading.Stripped();
        }
        return software.isBlank()
                ? new PictureReading.Silent()
                : new PictureReading.Foreign(software.strip());
    }

    private static PictureReading told(String json) {
        try {
            return switch (ViewStateJson.read(json)) {
                case ViewState.Chart view -> new PictureReading.Chart(view);
                case ViewState.Timeline view -> new PictureReading.Timeline(view);
            };
        } catch (ViewStateReader.OtherFormatException e) {
            return new PictureReading.OtherFormat(e.earlier());
        } catch (IOException e) {
            return new PictureReading.Tampered(String.valueOf(e.getMessage()));
        }
    }
}
