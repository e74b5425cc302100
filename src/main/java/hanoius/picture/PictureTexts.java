package hanoius.picture;

import hanoius.metadata.DamagedException;
import hanoius.metadata.PngMetadata;
import hanoius.metadata.SvgMetadata;
import hanoius.metadata.TooLongException;
import hanoius.model.ReadException;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What a picture's file says about itself, whatever its name. */
public final class PictureTexts {

    /** As much as is read of a file, in bytes. */
    static final long LARGEST = 64L << 20;

    /** A file is larger than what is read. */
    private static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1;

        TooLargeException() {
            super("it is larger than what is read");
        }
    }

    private PictureTexts() {}

    /**
     * Finds out what a file is; nothing in it is carried out, and nothing it refers to is read. Of
     * a file however large, not much more is held than one text.
     *
     * @throws IOException when the file cannot be read at all
     */
    public static PictureReading read(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            // A pipe or a device may never end, or never begin.
            return new PictureReading.NoPicture();
        }
        try (InputStream in = new Limited(Files.newInputStream(file))) {
            return Files.size(file) > LARGEST ? new PictureReading.TooLarge() : reading(in);
        } catch (ReadException e) {
            throw e;
        } catch (IOException e) {
            throw new ReadException(file, e);
        }
    }

    private static PictureReading reading(InputStream file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(file);
        in.mark(PngMetadata.BEGIN);
        boolean png = PngMetadata.isBegin(in.readNBytes(PngMetadata.BEGIN));
        in.reset();
        try {
            return texts(png ? PngMetadata.read(in).texts() : SvgMetadata.texts(in));
        } catch (TooLargeException e) {
            return new PictureReading.TooLarge();
        } catch (TooLongException e) {
            return new PictureReading.TooLong();
        } catch (DamagedException e) {
            return png ? new PictureReading.Damaged() : new PictureReading.NoPicture();
        }
    }

    /** A file that grows while it is read has an end too. */
    private static final class Limited extends FilterInputStream {

        private long left = LARGEST;

        Limited(InputStream in) {
            super(in);
        }

        private int taken(int read) throws IOException {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new TooLargeException();
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            taken(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] some, int from, int most) throws IOException {
            return taken(super.read(some, from, most));
        }
    }

    private static PictureReading texts(Map<String, String> texts) {
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
