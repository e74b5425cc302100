package hanoius.chart.mark;

import hanoius.chart.series.Sign;
import hanoius.figure.Fill;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Stroke;
import hanoius.figure.Style;

import java.util.List;
import java.util.Locale;

/** How the signs of values are drawn in a legend, and what they mean. */
final class SignMarks {

    private SignMarks() {}

    /** What a sign means, in a few words. */
    static String meaning(Sign sign, Look look) {
        return look.words().get("chart.legend_" + sign.name().toLowerCase(Locale.ROOT));
    }

    /** The marks of a sign, on a baseline. */
    static List<Mark> of(Sign sign, double x, double baseline, Look look) {
        Stroke line = Stroke.of(look.palette().text(), 1.5);
        double top = baseline - 10;
        return switch (sign) {
            case BOUNDS ->
                    List.of(
                            new Mark.Line(x + 4, top, x + 4, baseline, line),
                            new Mark.Line(x + 1, top, x + 7, top, line),
                            new Mark.Line(x + 1, baseline, x + 7, baseline, line));
            case CONFLICT ->
                    List.of(
                            new Mark.Box(
                                    x,
                                    top,
                                    9,
                                    10,
                                    2,
                                    new Style(null, Stroke.dashed(look.palette().text(), 1.5)),
                                    null));
            case PART_OF_YEAR ->
                    List.of(
                            new Mark.Box(
                                    x,
                                    top,
                                    9,
                                    10,
                                    Style.of(
                                            new Fill.Hatch(
                                                    look.palette().muted(),
                                                    look.palette().paper(),
                                                    4),
                                            Stroke.of(look.palette().muted(), 1))));
            default ->
                    List.of(
                            new Mark.Label(
                                    sign.text(),
                                    x,
                                    baseline,
                                    Anchor.START,
                                    Look.VALUE,
                                    look.palette().text()));
        };
    }
}
