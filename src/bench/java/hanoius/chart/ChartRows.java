package hanoius.chart;

import hanoius.bench.BrowserPeer;
import hanoius.bench.Frames;
import hanoius.bench.GeneratedRecord;
import hanoius.bench.Row;
import hanoius.bench.Times;
import hanoius.chart.mark.ChartLayout;
import hanoius.chart.mark.ChartStyle;
import hanoius.chart.series.ChartScene;
import hanoius.control.FigureCanvas;
import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.Palette;
import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.RecordId;
import hanoius.picture.SourceNotes;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.List;

/** Frames of a chart with one long line. */
public final class ChartRows {

    private static final int MANY = 1_000_000;
    private static final int FEW = 1_000;
    private static final ChartStyle STYLE =
            new ChartStyle(Palette.LIGHT, Words.in(Language.EN), SourceNotes.none(), null, false);

    private ChartRows() {}

    /** Pan and zoom at a thousand and at a million points, beside ChartFX, JavaFX and uPlot. */
    public static List<Row> measure() throws Exception {
        List<Row> rows = new ArrayList<>();
        for (Motion motion : Motion.values()) {
            Times few = ours(FEW, motion);
            Times many = ours(MANY, motion);
            Times chartFx = ChartFxLine.frames(MANY, motion);
            Times lineChart = JavaFxLine.frames(100_000, motion);
            String what = "chart " + motion + ", a line of 1 M points";
            rows.add(Row.ratio(what, many.median(), "ms", "ChartFX 1 M", chartFx.median(), 0.25));
            rows.add(
                    Row.ratio(
                            what,
                            many.median(),
                            "ms",
                            "LineChart 100 k",
                            lineChart.median(),
                            0.15));
            BrowserPeer.frames("uplot", motion.toString(), MANY)
                    .map(
                            each ->
                                    Row.ratio(
                                            what,
                                            many.median(),
                                            "ms",
                                            "uPlot 1 M",
                                            each.median(),
                                            0.15))
                    .ifPresent(rows::add);
            rows.add(Row.ratio(what, many.median(), "ms", "ours at 1,000", few.median(), 1.3));
            rows.add(Row.limit(what + ", 99th percentile", many.slowest(), "ms", Frames.DISPLAY));
        }
        return rows;
    }

    private static Times ours(int count, Motion motion) throws Exception {
        ChartScene scene =
                ChartScene.of(
                        GeneratedRecord.series(count),
                        ChartDefinition.of(List.of(RecordId.indicator("made"))),
                        List.of());
        TimeSpan whole = scene.wholeSpan();
        Bounds area = new Bounds(0, 0, Frames.WIDTH, Frames.HEIGHT);
        return Frames.of(
                FigureCanvas::new,
                (canvas, number) -> {
                    Motion.View view = motion.at(number);
                    TimeSpan span =
                            new TimeSpan(
                                    whole.from() + view.from() * whole.days(),
                                    whole.from() + view.to() * whole.days());
                    ChartLayout.Drawing drawing = ChartLayout.layout(scene, span, area, STYLE);
                    canvas.figureProperty()
                            .set(
                                    new Figure(
                                            Frames.WIDTH,
                                            Frames.HEIGHT,
                                            STYLE.palette().paper(),
                                            drawing.marks()));
                });
    }
}
