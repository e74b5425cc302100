package hanoius.transfer;

import hanoius.picture.Pixels;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Painted pictures as JavaFX takes them; no pixel is copied on the way. */
public final class PictureClipboard {

    private PictureClipboard() {}

    static Image image(Pixels pixels) {
        return new WritableImage(
                new PixelBuffer<>(
                        pixels.width(),
                        pixels.height(),
                        pixels.argb(),
                        PixelFormat.getIntArgbPreInstance()));
    }

    /** Puts a picture and its citation on the clipboard as one content, to be pasted as either. */
    public static void put(PictureCopy copy) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(image(copy.pixels()));
        content.putString(copy.citation());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
