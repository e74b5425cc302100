package hanoius.grid;

import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Datum;
import hanoius.model.ChartDefinition;
import hanoius.model.RecordId;
import hanoius.sheet.RowSheet.Result;

import java.util.List;

/**
 * The chart of the figures as they would be.
 *
 * @param replaced what would no longer be said
 */
record Outlook(ChartScene scene, List<Datum> replaced) {

    Outlook {
        replaced = List.copyOf(replaced);
    }

    static Outlook of(Result result) {
        RecordId of = result.indicator().id();
        ChartScene usual =
                ChartScene.of(result.dataset(), ChartDefinition.of(List.of(of)), List.of());
        ChartDefinition whole = usual.withAllParts(true);
        return new Outlook(
                whole.equals(usual.definition())
                        ? usual
                        : ChartScene.of(result.dataset(), whole, List.of()),
                result.replaced().stream()
                        .map(each -> Datum.of(each, List.of(), result.indicator().measure()))
                        .toList());
    }

    /** Whether there is a value to be drawn. */
    boolean hasValues() {
        return scene.series().stream().anyMatch(each -> !each.data().isEmpty());
    }
}
