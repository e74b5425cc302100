package hanoius.chart.mark;

import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Datum;
import hanoius.chart.series.Panel;
import hanoius.chart.series.PeriodKind;
import hanoius.chart.series.Series;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Meaning;
import hanoius.figure.Stroke;
import hanoius.model.ChartMode;
import hanoius.model.Measure;
import hanoius.plot.LabelSlots;
import hanoius.plot.LabelSlots.Placed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The heading of a panel, which is its legend too: the names of its series in their colours, in as
 * many lines as they need, and the unit behind them.
 */
final class PanelHeading {

    private static final double LINE = 18;
    private static final double GAP = 16;
    private static final double ENDLESS = 1e6;

    /** So many values beyond the axis are told one by one. */
    private static final int MOST_NAMED = 4;

    /** Between the last line and the plot, for the labels of the highest values. */
    private static final double BELOW = 16;

    private final ChartScene scene;
    private final Panel panel;
    private final ChartStyle style;
    private final List<Placed> names = new ArrayList<>();
    private final Placed unit;

    /**
     * @param room width in pixels
     * @param cut whether the value axis leaves zero out
     * @param leftOut how many parts of years in view are not drawn
     * @param beyond the values in view that lie beyond the end of the axis
     */
    PanelHeading(
            ChartScene scene,
            Panel panel,
            double room,
            boolean cut,
            int leftOut,
            List<Datum> beyond,
            ChartStyle style) {
        this.scene = scene;
        this.panel = panel;
        this.style = style;
        LabelSlots slots = new LabelSlots(new Bounds(0, 0, room, ENDLESS), style.measure());
        double x = 0;
        double baseline = LINE;
        for (Series series : panel.series()) {
            String text = style.words().name(series.indicator());
            Placed name = slots.placeWrapping(text, ChartStyle.HEADING, 0, x, baseline, LINE);
            names.add(name);
            baseline = name.baseline();
            x = name.x() + name.width() + GAP;
        }
        String words = unitWords(cut);
        if (!beyond.isEmpty()) {
            words = style.words().get("chart.beyond", words, named(beyond));
        }
        if (leftOut > 0) {
            words = style.words().get("chart.parts_left_out", words, leftOut);
        }
        unit =
                slots.placeWrapping(
                        words, ChartStyle.AXIS, 0, Math.max(0, x - GAP / 2), baseline, LINE);
    }

    /** Values by period, as in "2022 ≥ +8,022%", the first few of many. */
    private String named(List<Datum> values) {
        String some =
                values.stream()
                        .limit(MOST_NAMED)
                        .map(
                                each ->
                                        style.words().shortDate(each.observation().period())
                                                + " "
                                                + style.figure(each))
                        .collect(Collectors.joining(", "));
        return values.size() > MOST_NAMED ? some + " …" : some;
    }

    /** The room from the top of the heading to the top of the plot. */
    double height() {
        return unit.baseline() + BELOW;
    }

    /** The marks from a corner downwards. */
    List<Mark> marks(double left, double top) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Series series = panel.series().get(i);
            marks.add(name(series, names.get(i), left, top));
        }
        marks.add(unit.mark(style.palette().muted()).moved(left, top));
        return marks;
    }

    private Mark name(Series series, Placed place, double left, double top) {
        boolean off = panel.isOff(series);
        List<Mark> parts = new ArrayList<>();
        parts.add(
                place.mark(off ? style.palette().muted() : style.nameInk(series)).moved(left, top));
        if (off) {
            double x = left + place.x();
            double y = top + place.baseline() - 5;
            Stroke through = Stroke.of(style.palette().muted(), 1);
            parts.add(new Mark.Line(x, y, x + place.width(), y, through));
        }
        String key = off ? "chart.series_off" : "chart.series_on";
        String words = style.words().get(key, style.words().name(series.indicator()));
        return Mark.Group.of(new Meaning(series.indicator().id(), words), parts);
    }

    /** The unit, and what the mode and the axis do to it. */
    private String unitWords(boolean cut) {
        String spoken = style.words().unit(panel.unit());
        String words =
                switch (scene.definition().mode()) {
                    case VALUE -> counted(spoken);
                    case LOG -> style.words().get("chart.unit_log", counted(spoken));
                    case CHANGE -> style.words().get("chart.unit_change", spoken);
                    case INDEX -> scene.baseWords(panel.series(), style.words());
                };
        boolean says = cut && scene.definition().mode() != ChartMode.LOG && !panel.isFolded();
        return says ? style.words().get("chart.axis_cut", words) : words;
    }

    /** The unit and the time over which it was counted, where that is the same for all. */
    private String counted(String spoken) {
        Set<Integer> spans =
                panel.series().stream()
                        .flatMap(each -> each.spans().stream())
                        .collect(Collectors.toSet());
        boolean flow =
                panel.series().stream()
                        .allMatch(each -> each.indicator().measure() == Measure.FLOW);
        if (panel.kind() == PeriodKind.PART && spans.size() > 1) {
            return style.words().get("chart.unit_parts", spoken);
        }
        if (!flow || spans.size() != 1) {
            return spoken;
        }
        return switch (spans.iterator().next()) {
            case 1 -> style.words().get("chart.unit_a_month", spoken);
            case 3 -> style.words().get("chart.unit_a_quarter", spoken);
            case 12 -> style.words().get("chart.unit_a_year", spoken);
            default -> spoken;
        };
    }
}
