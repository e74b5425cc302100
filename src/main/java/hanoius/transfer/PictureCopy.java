package hanoius.transfer;

import hanoius.edtf.Refusal;
import hanoius.picture.Picture;
import hanoius.picture.PictureSize;
import hanoius.picture.Pictures;
import hanoius.picture.Pictures.Pixels;
import hanoius.text.Words;

import java.util.List;

/** A picture and its citation, ready for the clipboard. */
public record PictureCopy(Pixels pixels, String citation) {

    /** Beyond this other programs and the clipboard itself run out of memory. */
    static final int MOST_PIXELS = 20_000_000;

    /**
     * Paints the picture; meant for a thread of its own.
     *
     * @throws TooLargeException when it is too large for the clipboard
     * @throws hanoius.picture.PictureSizeException when it is too large altogether
     */
    public static PictureCopy of(Picture picture) {
        PictureSize size = PictureSize.of(picture.figure(), picture.scale());
        if ((long) size.width() * size.height() > MOST_PIXELS) {
            throw new TooLargeException();
        }
        return new PictureCopy(
                Pictures.pixels(picture.figure(), picture.scale()), picture.citation());
    }

    /** A picture that is for a file, not for the clipboard. */
    public static final class TooLargeException extends IllegalArgumentException
            implements Refusal {

        private static final long serialVersionUID = 1;

        TooLargeException() {
            super("The picture is too large for the clipboard.");
        }

        @Override
        public String key() {
            return "export.too_large_to_copy";
        }

        @Override
        public List<Object> arguments() {
            return List.of(MOST_PIXELS / 1_000_000);
        }
    }

    /** What is on the clipboard now, for a reader. */
    public String told(Words words) {
        return words.get("export.copied", pixels.width(), pixels.height());
    }
}
