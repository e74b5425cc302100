package hanoius.transfer;

import hanoius.picture.Picture;
import hanoius.picture.PictureSize;
import hanoius.picture.Pictures;
import hanoius.picture.Pixels;
import hanoius.text.Words;

/** A picture and its citation, ready for the clipboard. */
public record PictureCopy(Pixels pixels, String citation) {

    /** Beyond this other programs and the clipboard itself run out of memory. */
    static final int MOST_PIXELS = 20_000_000;

    /**
     * Paints the picture; meant for a thread of its own.
     *
     * @param words for the refusal of a picture that is too large
     * @throws IllegalArgumentException when it is too large for the clipboard or altogether
     */
    public static PictureCopy of(Picture picture, Words words) {
        PictureSize size = PictureSize.of(picture.figure(), picture.scale());
        if ((long) size.width() * size.height() > MOST_PIXELS) {
            throw new IllegalArgumentException(
                    words.get("export.too_large_to_copy", MOST_PIXELS / 1_000_000));
        }
        return new PictureCopy(
                Pictures.pixels(picture.figure(), picture.scale()), picture.citation());
    }

    /** What is on the clipboard now, for a reader. */
    public String told(Words words) {
        return words.get("export.copied", pixels.width(), pixels.height());
    }
}
