package hanoius.schema;

import hanoius.model.Citation;
import hanoius.model.RecordId;

import java.util.List;
import java.util.Map;

/** The sources that a record cites, most important first; a cell has their keys alone. */
public record CitationsType() implements CellType<List<Citation>> {

    @Override
    public Column column(String name, boolean required) {
        return Column.of(name, Column.Type.LIST, required).naming(List.of(RecordId.Kind.SOURCE));
    }

    @Override
    public String cell(List<Citation> value) {
        return ListCell.join(value.stream().map(each -> each.source().key()).toList());
    }

    @Override
    public List<Citation> value(String cell, Keys keys) {
        return ListCell.split(cell).stream().map(RecordId::source).map(Citation::of).toList();
    }

    @Override
    public Object json(List<Citation> value) {
        return value.stream()
                .map(
                        each ->
                                Map.of(
                                        "source", each.source().key(),
                                        "locator", each.locator(),
                                        "quote", each.quote()))
                .toList();
    }

    @Override
    public List<Citation> of(Object json) {
        return Json.elements(json).stream()
                .map(
                        each ->
                                new Citation(
                                        RecordId.source(Json.text(each, "source")),
                                        Json.text(each, "locator"),
                                        Json.text(each, "quote")))
                .toList();
    }

    @Override
    public List<RecordId> references(List<Citation> value) {
        return value.stream().map(Citation::source).toList();
    }

    @Override
    public List<Citation> empty() {
        return List.of();
    }
}
