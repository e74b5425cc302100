package planted.hanoius.chart.mark;

import hanoius.figure.InterMeasure;
import hanoius.figure.Palette;
import hanoius.figure.TextStyle;

/** Shortens a label and colours a series by itself, so that a test can see its rules fail. */
public final class StrayLabel {

    private StrayLabel() {}

    public static String label(String text) {
        return InterMeasure.INSTANCE.fit(text, TextStyle.regular(11), 40);
    }

    public static int colour(Palette palette) {
        return palette.series(2).argb();
    }
}
