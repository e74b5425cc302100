package hanoius.picture;

import hanoius.figure.Figure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A figure ready to leave the program.
 *
 * @param scale picture pixels in one figure pixel
 * @param zoom figure pixels in a 96th of an inch, which with the scale gives the density
 * @param texts what the file says about itself, by PNG's registered keywords, in order
 * @param suggested title and subtitle that the view has of itself
 * @param citation the picture's title, record and numbered sources, to stand beside it
 */
public record Picture(
        Figure figure,
        double scale,
        double zoom,
        Map<String, String> texts,
        Heading suggested,
        String citation) {

    /** Lays a view out anew for each choice. It works on any thread, and knows no live state. */
    @FunctionalInterface
    public interface Painter {
        Picture paint(PictureOptions options);
    }

    /** A picture that is all that there is to say. */
    public Picture(Figure figure, double scale, Map<String, String> texts) {
        this(figure, scale, 1, texts, Heading.SUGGESTED, "");
    }

    public Picture {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }
}
