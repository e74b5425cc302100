package hanoius.chart;

import hanoius.figure.Fill;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.model.Qualifier;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A sign of the grammar of honest numbers that a legend explains. */
enum Sign {
    ABOUT("≈"),
    AT_LEAST("≥"),
    NEARLY("↓"),
    AT_MOST("≤"),
    ESTIMATED("○"),
    DERIVED("◇"),
    TARGET("┄"),
    BOUNDS(""),
    CONFLICT(""),
    PART_OF_YEAR(""),
    UNKNOWN_END("?"),
    OPEN_END("→");

    private final String text;

    Sign(String text) {
        this.text = text;
    }

    /**
     * The signs that a value is drawn with.
     *
     * @param part whether it is for a part of a year, in a series of years
     */
    static Set<Sign> of(Datum datum, boolean part) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if (datum.quantity().qualifier() != Qualifier.EXACT) {
            signs.add(valueOf(datum.quantity().qualifier().name()));
        }
        if (datum.quantity().hasBounds()) {
            signs.add(BOUNDS);
        }
        if (datum.isConflicting()) {
            signs.add(CONFLICT);
        }
        if (part) {
            signs.add(PART_OF_YEAR);
        }
        switch (datum.ending()) {
            case DAY -> {}
            case UNKNOWN -> signs.add(UNKNOWN_END);
            case OPEN -> signs.add(OPEN_END);
        }
        return signs;
    }

    /** What the sign means, in a few words. */
    String meaning(Look look) {
        return look.words().get("chart.legend_" + name().toLowerCase(Locale.ROOT));
    }

    /** The sign itself, on a baseline. */
    List<Mark> marks(double x, double baseline, Look look) {
        Stroke line = Stroke.of(look.palette().text(), 1.5);
        double top = baseline - 10;
        return switch (this) {
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
                                    text,
                                    x,
                                    baseline,
                                    Anchor.START,
                                    Look.VALUE,
                                    look.palette().text()));
        };
    }
}
