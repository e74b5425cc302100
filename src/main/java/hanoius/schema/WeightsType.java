package hanoius.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

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

    @Override
    public Map<String, Double> empty() {
        return Map.of();
    }
}
