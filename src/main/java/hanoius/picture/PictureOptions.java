package hanoius.picture;

import hanoius.figure.Palette;
import hanoius.text.Words;

/**
 * What somebody chose for a picture.
 *
 * @param width of the figure, in figure pixels
 * @param height of the figure, in figure pixels
 * @param scale picture pixels in one figure pixel
 */
public record PictureOptions(
        double width, double height, double scale, Palette palette, Words words) {}
