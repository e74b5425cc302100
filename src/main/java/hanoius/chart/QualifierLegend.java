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

    static final double LINE = 18;
    private static final double SIGN = 18;

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

    /** How many lines the signs and their meanings take beside each other. */
    static int lines(List<Qualifier> qualifiers, double room, Look look) {
        return places(qualifiers, room, look).stream().mapToInt(Place::line).max().orElse(-1) + 1;
    }

    /**
     * The signs and their meanings beside each other, in as many lines as they need.
     *
     * @param bottom the baseline of the last line
     */
    static List<Mark> rows(
            List<Qualifier> qualifiers, double x, double bottom, double room, Look look) {
        List<Mark> marks = new ArrayList<>();
        int lines = lines(qualifiers, room, look);
        for (Place each : places(qualifiers, room, look)) {
            double baseline = bottom - (lines - 1 - each.line()) * LINE;
            marks.add(
                    new Mark.Label(
                            sign(each.qualifier()),
                            x + each.x(),
                            baseline,
                            Anchor.START,
                            Look.VALUE,
                            look.palette().text()));
            marks.add(
                    new Mark.Label(
                            look.measure()
                                    .fit(meaning(each.qualifier(), look), Look.SMALL, room - SIGN),
                            x + each.x() + SIGN,
                            baseline,
                            Anchor.START,
                            Look.SMALL,
                            look.palette().muted()));
        }
        return marks;
    }

    private record Place(Qualifier qualifier, double x, int line) {}

    private static List<Place> places(List<Qualifier> qualifiers, double room, Look look) {
        List<Place> places = new ArrayList<>();
        double x = 0;
        int line = 0;
        for (Qualifier each : qualifiers) {
            double width = SIGN + look.measure().width(meaning(each, look), Look.SMALL);
            if (x > 0 && x + width > room) {
                x = 0;
                line++;
            }
            places.add(new Place(each, x, line));
            x += width + 20;
        }
        return places;
    }
}
