package hanoius.chart.mark;

import hanoius.chart.series.ChartScene;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.model.ChartDefinition;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.RecordId;
import hanoius.picture.SourceNotes;
import hanoius.plot.TimeScale;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * The values of one indicator in the chart's own grammar, small and without axes, on a scale of
 * time that belongs to something else.
 */
public final class Sparkline {

    private final Dataset dataset;
    private final Indicator indicator;
    private @Nullable ChartScene gathered;

    /** A sparkline whose values are gathered when it is drawn for the first time. */
    public Sparkline(Dataset dataset, Indicator indicator) {
        this.dataset = dataset;
        this.indicator = indicator;
    }

    private ChartScene scene() {
        ChartScene scene = gathered;
        if (scene == null) {
            var definition = ChartDefinition.of(List.of(indicator.id()));
            scene = ChartScene.of(dataset, definition, List.of());
            gathered = scene;
        }
        return scene;
    }

    public Indicator indicator() {
        return indicator;
    }

    /**
     * The marks of the values in view.
     *
     * @param bounds the room for them; their labels may stand a little above it
     */
    public List<Mark> marks(
            TimeScale time, Bounds bounds, Palette palette, Words words, Set<RecordId> selected) {
        RecordId one = selected.stream().findFirst().orElse(null);
        ChartStyle style = new ChartStyle(palette, words, SourceNotes.none(), one, false);
        TimeScale own = time.on(bounds.x(), bounds.right());
        ChartScene scene = scene();
        return scene.panels().stream()
                .flatMap(panel -> new PanelLayout(scene, panel, own, bounds, style).data().stream())
                .toList();
    }
}
