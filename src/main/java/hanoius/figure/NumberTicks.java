package hanoius.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round values along a number axis: multiples of 1, 2 or 5 times a power of ten. */
public final class NumberTicks {

    private NumberTicks() {}

    /**
     * Round values from the one at or below {@code low} to the one at or above {@code high}.
     *
     * @param wanted how many intervals to aim at; the result has between half and twice as many
     */
    public static List<BigDecimal> covering(double low, double high, int wanted) {
        if (!Double.isFinite(high - low)) {
            throw new IllegalArgumentException("ticks from " + low + " to " + high);
        }
        if (!(low < high)) {
            double half = Math.max(0.5, Math.ulp(low) * wanted);
            return covering(low - half, low + half, wanted);
        }
        BigDecimal step = step(high - low, wanted);
        BigDecimal tick = multiple(low, step, RoundingMode.FLOOR);
        BigDecimal last = multiple(high, step, RoundingMode.CEILING);
        List<BigDecimal> ticks = new ArrayList<>();
        for (; tick.compareTo(last) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    private static BigDecimal multiple(double value, BigDecimal step, RoundingMode mode) {
        // A value that is a multiple but for a rounding error must not open another interval.
        double steps = value / step.doubleValue();
        double nearest = Math.rint(steps);
        BigDecimal count =
                Math.abs(steps - nearest) < 1e-9
                        ? BigDecimal.valueOf(nearest)
                        : BigDecimal.valueOf(steps);
        return count.setScale(0, mode).multiply(step);
    }

    private static BigDecimal step(double span, int wanted) {
        double rough = span / wanted;
        int power = (int) Math.floor(Math.log10(rough));
        double lead = rough / Math.pow(10, power);
        int digit = lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10;
        BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
        BigDecimal plain = step.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Powers of ten, and twice and five times them where few fit, within a range above zero. */
    public static List<BigDecimal> logarithmic(double low, double high) {
        int from = (int) Math.floor(Math.log10(low));
        int to = (int) Math.ceil(Math.log10(high));
        int[] leads = to - from <= 3 ? new int[] {1, 2, 5} : new int[] {1};
        List<BigDecimal> ticks = new ArrayList<>();
        for (int power = from; power <= to; power++) {
            for (int lead : leads) {
                BigDecimal tick = BigDecimal.valueOf(lead).scaleByPowerOfTen(power);
                if (tick.doubleValue() >= low && tick.doubleValue() <= high) {
                    ticks.add(tick.scale() < 0 ? tick.setScale(0) : tick);
                }
            }
        }
        return ticks;
    }
}
