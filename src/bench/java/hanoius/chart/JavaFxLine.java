package hanoius.chart;

import hanoius.bench.Frames;
import hanoius.bench.Times;

import javafx.collections.FXCollections;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The same kind of line drawn by JavaFX's own chart, without symbols and animation. */
final class JavaFxLine {

    private JavaFxLine() {}

    static Times frames(int count, Motion motion) throws Exception {
        Random random = new Random(count);
        List<XYChart.Data<Number, Number>> data = new ArrayList<>();
        double value = 500_000;
        for (int i = 0; i < count; i++) {
            value += random.nextInt(-2_000, 2_001);
            data.add(new XYChart.Data<>(i, value));
        }
        return Frames.of(
                () -> chart(data, count),
                (chart, number) -> {
                    Motion.View view = motion.at(number);
                    if (chart.getXAxis() instanceof NumberAxis axis) {
                        axis.setLowerBound(view.from() * count);
                        axis.setUpperBound(view.to() * count);
                    }
                });
    }

    private static LineChart<Number, Number> chart(
            List<XYChart.Data<Number, Number>> data, int count) {
        NumberAxis time = new NumberAxis(0, count, count / 10.0);
        LineChart<Number, Number> chart = new LineChart<>(time, new NumberAxis());
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.getData().add(new XYChart.Series<>(FXCollections.observableArrayList(data)));
        return chart;
    }
}
