package hanoius.schema;

import hanoius.model.RecordId;
import hanoius.model.Term;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** How tall the panels of a chart are against each other, by unit or key. */
public record WeightsType() implements CellType<Map<String, Double>> {

    private static final String UNIT = "unit";
    private static final String WEIGHT = "weight";

    @Override
    public Column column(String name, boolean required) {
        return Column.of(name, Column.Type.LIST, required);
    }

    @Override
    public String cell(Map<String, Double> value) {
        return ListCell.join(
                new TreeMap<>(value)
                        .entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())
                                .toList());
    }

    @Override
    public Map<String, Double> value(String cell, Keys keys) {
        Map<String, Double> weights = new HashMap<>();
        for (String each : ListCell.split(cell)) {
            int blank = each.lastIndexOf(' ');
            weights.put(
                    each.substring(0, Math.max(0, blank)),
                    Double.valueOf(each.substring(blank + 1)));
        }
        return Map.copyOf(weights);
    }

    @Override
    public Object json(Map<String, Double> value) {
        return new TreeMap<>(value)
                .entrySet().stream()
                        .map(
                                each ->
                                        Map.of(
                                                UNIT, each.getKey(),
                                                WEIGHT, each.getValue().toString()))
                        .toList();
    }

    @Override
    public Map<String, Double> of(Object json) {
        Map<String, Double> weights = new HashMap<>();
        for (Object each : Json.elements(json)) {
            weights.put(Json.text(each, UNIT), Double.valueOf(Json.text(each, WEIGHT)));
        }
        return Map.copyOf(weights);
    }

    /** What becomes one is as tall as what had that name before. */
    @Override
    public Map<String, Double> renamed(Map<String, Double> value, UnaryOperator<RecordId> names) {
        Map<String, Double> weights = new HashMap<>();
        value.forEach(
                (panel, weight) -> {
                    String name = renamed(panel, names);
                    if (name.equals(panel) || !value.containsKey(name)) {
                        weights.put(name, weight);
                    }
                });
        return Map.copyOf(weights);
    }

    private static String renamed(String panel, UnaryOperator<RecordId> names) {
        String unit = Term.key(names.apply(RecordId.term(Term.UNIT, panel)));
        return unit.equals(panel) ? names.apply(RecordId.indicator(panel)).key() : unit;
    }

    @Override
    public Map<String, Double> empty() {
        return Map.of();
    }
}
