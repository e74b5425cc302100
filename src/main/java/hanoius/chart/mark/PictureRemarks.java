package hanoius.chart.mark;

import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Datum;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.RecordId;
import hanoius.text.FormulaWords;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The notes below the picture of a chart. */
final class PictureRemarks {

    private PictureRemarks() {}

    /** Formulas of derived values, parts of years and other reports of the same fact. */
    static String of(
            ChartScene scene, List<Observation> values, int milestonesWithoutRoom, Words words) {
        List<String> notes = new ArrayList<>();
        for (Observation each : values) {
            derivation(scene, each, words).ifPresent(notes::add);
        }
        Map<RecordId, List<Observation>> others =
                values.stream()
                        .filter(each -> each.sameAs() != null)
                        .collect(
                                Collectors.groupingBy(
                                        each -> Objects.requireNonNull(each.sameAs()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        others.forEach(
                (id, reports) ->
                        scene.dataset()
                                .find(id, Observation.class)
                                .ifPresent(led -> notes.add(reports(scene, led, reports, words))));
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

    /** What a derived value was computed from, as its note says. */
    private static Optional<String> derivation(ChartScene scene, Observation value, Words words) {
        String note = FormulaWords.brief(words, value);
        if (value.quantity().qualifier() != Qualifier.DERIVED
                || value.sameAs() != null
                || note.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                words.get(
                        Character.isDigit(note.charAt(0))
                                ? "chart.note_derived"
                                : "chart.note_derived_otherwise",
                        name(scene, value, words),
                        words.shortDate(value.period()),
                        note.endsWith(".") ? note.substring(0, note.length() - 1) : note));
    }

    /** What other reports say of the same: their values, and their period where it is another. */
    private static String reports(
            ChartScene scene, Observation led, List<Observation> reports, Words words) {
        String unit =
                scene.dataset()
                        .find(led.indicator(), Indicator.class)
                        .map(Indicator::unit)
                        .orElse("");
        String told =
                reports.stream()
                        .map(
                                each ->
                                        each.period().equals(led.period())
                                                ? words.amount(each.quantity(), unit)
                                                : words.get(
                                                        "chart.note_dated",
                                                        words.amount(each.quantity(), unit),
                                                        words.shortDate(each.period())))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return words.get(
                "chart.note_twin",
                name(scene, led, words),
                words.shortDate(led.period()),
                told,
                reports.size());
    }

    private static String name(ChartScene scene, Observation value, Words words) {
        return scene.dataset().find(value.indicator(), Indicator.class).map(words::name).orElse("");
    }
}
