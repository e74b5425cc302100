package hanoius.schema;

import hanoius.model.Citation;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The sources that a record cites, most important first. A data package has a row for each; a cell
 * has their keys alone.
 */
public record CitationsType() implements CellType<List<Citation>>, RowsType<List<Citation>> {

    /** Made once: each row of a table is held against them. */
    private static final List<Column> ROW =
            List.of(
                    Column.of("source", Column.Type.TEXT, true)
                            .naming(List.of(RecordId.Kind.SOURCE)),
                    Column.of("locator", Column.Type.TEXT, false),
                    Column.of("quote", Column.Type.TEXT, false));

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
    public RowsType<List<Citation>> rowsType() {
        return this;
    }

    @Override
    public String table() {
        return "citations";
    }

    @Override
    public boolean isOrdered() {
        return true;
    }

    @Override
    public List<Column> rowColumns() {
        return ROW;
    }

    @Override
    public List<List<String>> rows(List<Citation> value) {
        return value.stream()
                .map(each -> List.of(each.source().key(), each.locator(), each.quote()))
                .toList();
    }

    /** Packages of the first form have them in the row of the record and none beside it. */
    @Override
    public List<Citation> with(@Nullable List<Citation> value, List<List<String>> rows) {
        return rows.isEmpty() && value != null
                ? value
                : rows.stream()
                        .map(
                                row ->
                                        new Citation(
                                                RecordId.source(row.get(0)),
                                                row.get(1),
                                                row.get(2)))
                        .toList();
    }

    @Override
    public List<RecordId> references(List<Citation> value) {
        return value.stream().map(Citation::source).toList();
    }

    @Override
    public List<Citation> renamed(List<Citation> value, UnaryOperator<RecordId> names) {
        return each(
                value.stream()
                        .map(
                                each ->
                                        new Citation(
                                                names.apply(each.source()),
                                                each.locator(),
                                                each.quote()))
                        .toList());
    }

    @Override
    public List<Citation> together(List<Citation> one, List<Citation> other) {
        return each(Stream.concat(one.stream(), other.stream()).toList());
    }

    /** Each once, without those that say no more than another. */
    private static List<Citation> each(List<Citation> some) {
        if (some.size() < 2) {
            return List.copyOf(some);
        }
        List<Citation> all = some.stream().distinct().toList();
        return all.stream()
                .filter(
                        each ->
                                all.stream()
                                        .noneMatch(
                                                other ->
                                                        !other.equals(each)
                                                                && saysNoMore(each, other)))
                .toList();
    }

    private static boolean saysNoMore(Citation one, Citation other) {
        return one.source().equals(other.source())
                && (one.locator().isEmpty() || one.locator().equals(other.locator()))
                && (one.quote().isEmpty() || one.quote().equals(other.quote()));
    }

    @Override
    public List<Citation> empty() {
        return List.of();
    }
}
