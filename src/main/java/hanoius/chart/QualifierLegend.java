package hanoius.chart;

import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.model.Observation;
import hanoius.model.Qualifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the signs mean, for the qualifiers in use. */
final class QualifierLegend {

    private static final double LINE = 18;

    private QualifierLegend() {}

    /** The qualifiers worth explaining among some values, in the order of their definition. */
    static List<Qualifier> inUse(List<Observation> shown) {
        return shown.stream()
                .map(each -> each.quantity().qualifier())
                .filter(each -> each != Qualifier.EXACT)
                .distinct()
                .sorted()
                .toList();
    }

    /** What a sign means, in a few words. */
    static String meaning(Qualifier qualifier, Look look) {
        return look.words().get("chart.legend_" + qualifier.name().toLowerCase(Locale.ROOT));
    }

    /** The sign itself as text. */
    static String sign(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT -> "";
            case ABOUT -> "≈";
            case AT_LEAST -> "≥";
            case NEARLY -> "↓";
            case AT_MOST -> "≤";
            case ESTIMATED -> "○";
            case DERIVED -> "◇";
            case TARGET -> "┄";
        };
    }

    /** Lines one below the other, each a sign and its meaning, from a corner downwards. */
    static List<Mark> column(
            List<Qualifier> qualifiers, double x, double top, double room, Look look) {
        List<Mark> marks = new ArrayList<>();
        double y = top;
        if (!qualifiers.isEmpty()) {
            y += LINE;
            marks.add(
                    new Mark.Label(
                            look.words().get("chart.legend"),
                            x,
                            y,
                            Anchor.START,
                            Look.VALUE,
                            look.palette().text()));
        }
        for (Qualifier qualifier : qualifiers) {
            y += 4;
            marks.add(
                    new Mark.Label(
                            sign(qualifier),
                            x,
                            y + LINE - 2,
                            Anchor.START,
                            Look.VALUE,
                            look.palette().text()));
            for (String line :
                    look.measure().lines(meaning(qualifier, look), Look.AXIS, room - 20)) {
                y += LINE - 2;
                marks.add(
                        new Mark.Label(
                                line, x + 20, y, Anchor.START, Look.AXIS, look.palette().muted()));
            }
        }
        return marks;
    }

    /** Everything in one line, as much as fits. */
    static List<Mark> row(
            List<Qualifier> qualifiers, double x, double baseline, double room, Look look) {
        List<Mark> marks = new ArrayList<>();
        double at = x;
        for (Qualifier qualifier : qualifiers) {
            String meaning = meaning(qualifier, look);
            double width = 18 + look.measure().width(meaning, Look.SMALL);
            if (at + width > x + room) {
                break;
            }
            marks.add(
                    new Mark.Label(
                            sign(qualifier),
                            at,
                            baseline,
                            Anchor.START,
                            Look.VALUE,
                            look.palette().text()));
            marks.add(
                    new Mark.Label(
                            meaning,
                            at + 18,
                            baseline,
                            Anchor.START,
                            Look.SMALL,
                            look.palette().muted()));
            at += width + 20;
        }
        return marks;
    }
}
