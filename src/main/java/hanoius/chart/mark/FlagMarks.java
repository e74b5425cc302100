package hanoius.chart.mark;

import hanoius.chart.series.ValueFlag;
import hanoius.figure.Fill;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Stroke;
import hanoius.figure.Style;

import java.util.List;
import java.util.Locale;

/** How the flags of values are drawn in a legend, and what they mean. */
final class FlagMarks {

    private FlagMarks() {}

    /** What a flag means, in a few words. */
    static String meaning(ValueFlag flag, ChartStyle style) {
        return style.words().get("chart.legend_" + flag.name().toLowerCase(Locale.ROOT));
    }

    /** The marks of a flag, on a baseline. */
    static List<Mark> of(ValueFlag flag, double x, double baseline, ChartStyle style) {
        Stroke line = Stroke.of(style.palette().text(), 1.5);
        double top = baseline - 10;
        return switch (flag) {
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
                                    new Style(null, Stroke.dashed(style.palette().text(), 1.5)),
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
                                                    style.palette().muted(),
                                                    style.palette().paper(),
                                                    4),
                                            Stroke.of(style.palette().muted(), 1))));
            default ->
                    List.of(
                            new Mark.Label(
                                    flag.text(),
                                    x,
                                    baseline,
                                    Anchor.START,
                                    ChartStyle.VALUE,
                                    style.palette().text()));
        };
    }
}
