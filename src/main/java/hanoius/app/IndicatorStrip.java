package hanoius.app;

import hanoius.chart.mark.Sparkline;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.model.Term;
import hanoius.plot.TimeScale;
import hanoius.text.Words;
import hanoius.timeline.mark.Strip;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A chart's values as a strip of the timeline. */
record IndicatorStrip(Sparkline sparkline) implements Strip {

    /** A strip for each indicator that has values, by theme. */
    static List<Strip> of(Dataset dataset) {
        return dataset.indicators().stream()
                .filter(each -> !dataset.observationsOf(each.id()).isEmpty())
                .sorted(Comparator.comparing(each -> each.theme()))
                .<Strip>map(each -> new IndicatorStrip(new Sparkline(dataset, each)))
                .toList();
    }

    @Override
    public RecordId id() {
        return sparkline.indicator().id();
    }

    @Override
    public String name(Words words) {
        return words.name(sparkline.indicator());
    }

    @Override
    public String theme(Words words) {
        return words.term(Term.THEME, sparkline.indicator().theme());
    }

    @Override
    public String unit(Words words) {
        return words.unit(sparkline.indicator().unit());
    }

    @Override
    public List<Mark> marks(
            TimeScale time, Bounds bounds, Palette palette, Words words, Set<RecordId> selected) {
        return sparkline.marks(time, bounds, palette, words, selected);
    }
}
