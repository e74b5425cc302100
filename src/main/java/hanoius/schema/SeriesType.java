package hanoius.schema;

import hanoius.model.ChartDefinition.Entry;
import hanoius.model.ChartForm;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The indicators of a chart in their order; a cell has their keys alone. */
public record SeriesType() implements FieldType<List<Entry>> {

    private static final Choice<ChartForm> FORM = new Choice<>(ChartForm.class, false);
    private static final Flag SHOWN = new Flag();

    @Override
    public List<Column> columns(String name, boolean required) {
        return List.of(Column.of(name, Column.Type.LIST, required));
    }

    @Override
    public List<String> cells(@Nullable List<Entry> value) {
        return List.of(
                value == null
                        ? ""
                        : ListCell.join(
                                value.stream().map(each -> each.indicator().key()).toList()));
    }

    @Override
    public List<Entry> read(List<String> cells, Keys keys) {
        return ListCell.split(cells.getFirst()).stream()
                .map(RecordId::indicator)
                .map(Entry::of)
                .toList();
    }

    @Override
    public Object json(List<Entry> value) {
        return value.stream().map(SeriesType::json).toList();
    }

    private static Map<String, Object> json(Entry entry) {
        Map<String, Object> parts = new LinkedHashMap<>();
        ChartForm form = entry.form();
        parts.put("indicator", entry.indicator().key());
        parts.put("form", form == null ? Json.NOTHING : FORM.json(form));
        parts.put("shown", entry.shown());
        return parts;
    }

    @Override
    public List<Entry> of(Object json) {
        return Json.list(Map.of("all", json), "all").stream().map(SeriesType::entry).toList();
    }

    private static Entry entry(Object json) {
        Object form = Json.get(json, "form");
        return new Entry(
                RecordId.indicator(Json.text(json, "indicator")),
                form == Json.NOTHING ? null : FORM.of(form),
                SHOWN.of(Json.get(json, "shown")));
    }

    @Override
    public List<Entry> empty() {
        return List.of();
    }
}
