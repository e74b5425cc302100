package hanoius.chart.mark;

import hanoius.chart.series.Interval;
import hanoius.figure.Bounds;
import hanoius.figure.CutScale;
import hanoius.figure.LinearScale;
import hanoius.figure.LogScale;
import hanoius.figure.NumberTicks;
import hanoius.figure.Scale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The round values of a panel's axis and the scale that they span.
 *
 * @param fromZero whether zero is on the axis, so that heights can be compared
 */
record PanelScale(List<BigDecimal> ticks, Scale scale, boolean fromZero) {

    private static final int MOST = 6;

    /** Closer than this, the numbers beside the lines would overlap. */
    private static final double APART = ChartStyle.AXIS.size() * 1.25;

    /**
     * The axis of all values, which has zero on it.
     *
     * @param above how many pixels stay free above the highest value
     */
    static PanelScale fromZero(double low, double high, Bounds plot, double above) {
        return linear(Math.min(0, low), Math.max(0, high), plot, high <= 0 ? 0 : above);
    }

    /**
     * The axis of just these values.
     *
     * @param above how many pixels stay free above the highest value
     */
    static PanelScale fitted(double low, double high, Bounds plot, double above) {
        return linear(low, high, plot, above);
    }

    /**
     * The same axis with what lies beyond some limits at pixels of its own.
     *
     * @param below the pixel of all smaller values
     * @param above the pixel of all larger values
     */
    PanelScale cut(Interval limits, double below, double above) {
        return new PanelScale(
                ticks, new CutScale(scale, limits.low(), limits.high(), below, above), fromZero);
    }

    private static PanelScale linear(double low, double high, Bounds plot, double above) {
        List<BigDecimal> ticks = linearTicks(low, high, plot.height());
        double first = ticks.getFirst().doubleValue();
        double last = ticks.getLast().doubleValue();
        double top = Math.max(last, first + (high - first) * stretch(plot, above));
        Scale scale = new LinearScale(first, top, plot.bottom(), plot.y());
        return new PanelScale(apart(ticks, scale), scale, first <= 0 && last >= 0);
    }

    /** Those of evenly spaced ticks that have room for their numbers; zero is one of them. */
    private static List<BigDecimal> apart(List<BigDecimal> ticks, Scale scale) {
        double gap =
                IntStream.range(1, ticks.size())
                        .mapToDouble(
                                i ->
                                        scale.at(ticks.get(i - 1).doubleValue())
                                                - scale.at(ticks.get(i).doubleValue()))
                        .min()
                        .orElse(APART);
        int step = Math.clamp((int) Math.ceil(APART / Math.max(gap, 1)), 1, ticks.size());
        int zero =
                IntStream.range(0, ticks.size())
                        .filter(i -> ticks.get(i).signum() == 0)
                        .findFirst()
                        .orElse(0);
        return IntStream.range(0, ticks.size())
                .filter(i -> (i - zero) % step == 0)
                .mapToObj(ticks::get)
                .toList();
    }

    /** How many times longer the axis is than the part of it that ends below the free pixels. */
    private static double stretch(Bounds plot, double above) {
        return plot.height() <= 0 ? 1 : plot.height() / (plot.height() - above);
    }

    /** Round values that cover a range, as many as a height of pixels has room for. */
    static List<BigDecimal> linearTicks(double low, double high, double height) {
        int wanted = Math.clamp((int) (height / 48), 2, 5);
        double top = low == high && low == 0 ? 1 : high;
        List<BigDecimal> ticks = NumberTicks.covering(low, top, wanted);
        while (ticks.size() > MOST && wanted > 1) {
            ticks = NumberTicks.covering(low, top, --wanted);
        }
        return ticks;
    }

    /**
     * The axis on which equal ratios are equally far apart; all values are above zero.
     *
     * @param above how many pixels stay free above the highest value
     */
    static PanelScale logarithmic(double low, double high, Bounds plot, double above) {
        double least = outwards(low == high ? low / 2 : low, false);
        double most = outwards(low == high ? high * 2 : high, true);
        List<BigDecimal> all = NumberTicks.logarithmic(least * 0.999999, most * 1.000001);
        int step = Math.max(1, (all.size() + MOST - 2) / (MOST - 1));
        List<BigDecimal> ticks = new ArrayList<>();
        IntStream.range(0, all.size())
                .filter(i -> i % step == 0)
                .forEach(i -> ticks.add(all.get(i)));
        double top = Math.max(most, least * Math.pow(high / least, stretch(plot, above)));
        Scale scale = new LogScale(least, top, plot.bottom(), plot.y());
        return new PanelScale(apart(ticks, scale), scale, false);
    }

    /** The next of 1, 2 and 5 times a power of ten at or beyond a value. */
    private static double outwards(double value, boolean up) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double[] leads = {1, 2, 5, 10};
        double found = up ? 10 * power : power;
        for (double lead : leads) {
            double round = lead * power;
            if (up && round >= value * 0.999999) {
                return round;
            }
            if (!up && round <= value * 1.000001) {
                found = round;
            }
        }
        return found;
    }
}
