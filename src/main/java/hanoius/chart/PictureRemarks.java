package hanoius.chart;

import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.List;

/** The notes below the picture of a chart. */
final class PictureRemarks {

    private PictureRemarks() {}

    /** Formulas of derived values, parts of years and other reports of the same fact. */
    static String of(
            ChartScene scene, List<Observation> values, int milestonesWithoutRoom, Words words) {
        List<String> notes = new ArrayList<>();
        for (Observation each : values) {
            String period = words.shortDate(each.period());
            String name =
                    scene.dossier()
                            .find(each.indicator(), Indicator.class)
                            .map(words::name)
                            .orElse("");
            if (each.quantity().qualifier() == Qualifier.DERIVED && each.sameAs() == null) {
                notes.add(words.get("chart.note_derived", name, period, each.note()));
            }
            if (each.sameAs() != null) {
                String of =
                        scene.dossier()
                                .find(each.sameAs(), Observation.class)
                                .map(same -> words.shortDate(same.period()))
                                .orElse("");
                notes.add(words.get("chart.note_twin", name, of, period));
            }
        }
        boolean parts =
                scene.series().stream()
                        .flatMap(series -> series.data().stream().filter(series::isPart))
                        .anyMatch(datum -> values.contains(datum.observation()));
        if (parts) {
            notes.add(words.get("chart.note_part"));
        }
        if (scene.series().stream()
                .flatMap(each -> each.data().stream())
                .anyMatch(Datum::isComputed)) {
            notes.add(words.get("chart.note_computed"));
        }
        if (scene.leftOut() > 0) {
            notes.add(words.get("chart.note_left_out", scene.leftOut()));
        }
        if (scene.definition().fitted()) {
            notes.add(words.get("chart.note_cut"));
        }
        if (!scene.undrawn().isEmpty()) {
            notes.add(words.get("chart.note_undrawn", scene.undrawn().size(), ChartScene.MOST));
        }
        if (milestonesWithoutRoom > 0) {
            notes.add(words.get("chart.note_no_room", milestonesWithoutRoom));
        }
        return notes.isEmpty() ? "" : words.get("chart.notes", String.join(" ", notes));
    }
}
