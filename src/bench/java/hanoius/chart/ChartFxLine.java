package hanoius.chart;

import hanoius.bench.Frames;
import hanoius.bench.Times;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.renderer.ErrorStyle;
import io.fair_acc.chartfx.renderer.spi.ErrorDataSetRenderer;
import io.fair_acc.dataset.spi.DoubleDataSet;

import java.util.Random;

/** The same line drawn by ChartFX, with its reduction of points as it comes. */
final class ChartFxLine {

    private ChartFxLine() {}

    static Times frames(int count, Motion motion) throws Exception {
        double[] xs = new double[count];
        double[] ys = new double[count];
        Random random = new Random(count);
        for (int i = 0; i < count; i++) {
            xs[i] = i;
            ys[i] = (i == 0 ? 500_000 : ys[i - 1]) + random.nextInt(-2_000, 2_001);
        }
        return Frames.of(
                () -> chart(xs, ys),
                (chart, number) -> {
                    Motion.View view = motion.at(number);
                    chart.getXAxis().set(view.from() * count, view.to() * count);
                });
    }

    private static XYChart chart(double[] xs, double[] ys) {
        DefaultNumericAxis time = new DefaultNumericAxis("time", "");
        time.setAutoRanging(false);
        ErrorDataSetRenderer line = new ErrorDataSetRenderer();
        line.setErrorStyle(ErrorStyle.NONE);
        line.setDrawMarker(false);
        line.getDatasets().setAll(new DoubleDataSet("made", xs, ys, xs.length, false));
        XYChart chart = new XYChart(time, new DefaultNumericAxis("value", ""));
        chart.setAnimated(false);
        chart.getRenderers().setAll(line);
        return chart;
    }
}
