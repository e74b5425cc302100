package hanoius.schema;

import hanoius.model.ChartDefinition.Entry;
import hanoius.model.ChartForm;
import hanoius.model.RecordId;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The indicators of a chart in their order; a cell has their keys alone. */
public record SeriesType() implements CellType<List<Entry>> {

    private static final Choice<ChartForm> FORM = new Choice<>(ChartForm.class, false);
    private static final Flag SHOWN = new Flag();

    @Override
    public Column column(String name, boolean required) {
        return Column.of(name, Column.Type.LIST, required);
    }

    @Override
    public String cell(List<Entry> value) {
        return ListCell.join(value.stream().map(each -> each.indicator().key()).toList());
    }

    @Override
    public List<Entry> value(String cell, Keys keys) {
        return ListCell.split(cell).stream().map(RecordId::indicator).map(Entry::of).toList();
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
        return Json.elements(json).stream().map(SeriesType::entry).toList();
    }

    private static Entry entry(Object json) {
        Object form = Json.get(json, "form");
        return new Entry(
                RecordId.indicator(Json.text(json, "indicator")),
                form == Json.NOTHING ? null : FORM.of(form),
                SHOWN.of(Json.get(json, "shown")));
    }

    /** The first of those that become one stays. */
    @Override
    public List<Entry> renamed(List<Entry> value, UnaryOperator<RecordId> names) {
        Map<RecordId, Entry> each = new LinkedHashMap<>();
        for (Entry entry : value) {
            RecordId indicator = names.apply(entry.indicator());
            each.putIfAbsent(indicator, new Entry(indicator, entry.form(), entry.shown()));
        }
        return List.copyOf(each.values());
    }

    @Override
    public List<Entry> empty() {
        return List.of();
    }
}
