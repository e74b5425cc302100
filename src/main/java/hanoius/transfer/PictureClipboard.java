package hanoius.transfer;

import hanoius.control.ClipboardText;
import hanoius.picture.Pictures.Pixels;
import hanoius.text.Words;

import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

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
    public static void put(Node from, PictureCopy copy, Words words) {
        ClipboardText.put(from, copy.told(words), copy.citation(), image(copy.pixels()));
    }
}
