package hanoius.chart.mark;

import hanoius.chart.series.KnownDays;
import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Points;
import hanoius.figure.Stroke;
import hanoius.figure.Style;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands at the last known day of a time whose end is no day, equally wide wherever it stands:
 * a fading end with a question mark where nobody says when, an arrow where it goes on.
 */
final class EndSign {

    /** How wide the sign is, in pixels. */
    static final double WIDTH = 20;

    private static final double FADE = 12;
    private static final double THICK = 5;

    private EndSign() {}

    /** The sign, from a point to the right; nothing for a known end. */
    static List<Mark> marks(KnownDays.End end, double x, double y, Ink ink, Look look) {
        List<Mark> marks = new ArrayList<>();
        switch (end) {
            case DAY -> {}
            case UNKNOWN -> {
                marks.add(
                        new Mark.Box(
                                x,
                                y - THICK / 2,
                                FADE,
                                THICK,
                                Style.filled(
                                        new Fill.Fade(
                                                x, y, ink.fade(0.6), x + FADE, y, ink.fade(0)))));
                marks.add(
                        new Mark.Label(
                                "?",
                                x + FADE + 1,
                                y + 4,
                                Anchor.START,
                                Look.SMALL,
                                look.palette().text()));
            }
            case OPEN -> {
                Stroke line = Stroke.of(ink, 1.5);
                double tip = x + FADE;
                marks.add(new Mark.Line(x, y, tip, y, line));
                marks.add(
                        new Mark.Polyline(
                                Points.of(tip - 4, y - 4, tip, y, tip - 4, y + 4), line, null));
            }
        }
        return marks;
    }
}
