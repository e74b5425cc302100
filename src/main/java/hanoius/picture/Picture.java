package hanoius.picture;

import hanoius.figure.Figure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A figure ready to leave the program.
 *
 * @param scale picture pixels in one figure pixel
 * @param texts what the file says about itself, by PNG's registered keywords, in order
 */
public record Picture(Figure figure, double scale, Map<String, String> texts) {

    public Picture {
        texts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }
}
