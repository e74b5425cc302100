package hanoius.schema;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How tall the panels of a chart are against each other, by unit or key. */
public record WeightsType() implements FieldType<Map<String, Double>> {

    private static final String UNIT = "unit";
    private static final String WEIGHT = "weight";

    @Override
    public List<Column> columns(String name, boolean required) {
        return List.of(Column.of(name, Column.Type.LIST, required));
    }

    @Override
    public List<String> cells(@Nullable Map<String, Double> value) {
        return List.of(
                value == null
                        ? ""
                        : ListCell.join(
                                new TreeMap<>(value)
                                        .entrySet().stream()
                                                .map(each -> each.getKey() + " " + each.getValue())
                                                .toList()));
    }

    @Override
    public Map<String, Double> read(List<String> cells, Keys keys) {
        Map<String, Double> weights = new HashMap<>();
        for (String each : ListCell.split(cells.getFirst())) {
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
        for (Object each : Json.list(Map.of("all", json), "all")) {
            weights.put(Json.text(each, UNIT), Double.valueOf(Json.text(each, WEIGHT)));
        }
        return Map.copyOf(weights);
    }

    @Override
    public Map<String, Double> empty() {
        return Map.of();
    }
}
