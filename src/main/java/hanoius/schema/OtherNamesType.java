package hanoius.schema;

import hanoius.edtf.EdtfDate;
import hanoius.model.Party.OtherName;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Further names of a party. In a cell each is written as its language, the time when it was in use
 * as EDTF, and the name, with a vertical bar after the first two: {@code vi|1954/1976|…}.
 */
public record OtherNamesType() implements CellType<List<OtherName>> {

    @Override
    public Column column(String name, boolean required) {
        return Column.of(name, Column.Type.LIST, required);
    }

    @Override
    public String cell(List<OtherName> value) {
        return ListCell.join(
                value.stream()
                        .map(each -> String.join("|", each.language(), time(each), each.name()))
                        .toList());
    }

    /** The time of a name as EDTF; empty for none. */
    public static String time(OtherName name) {
        EdtfDate time = name.time();
        return time == null ? "" : time.text();
    }

    @Override
    public List<OtherName> value(String cell, Keys keys) {
        return ListCell.split(cell).stream().map(OtherNamesType::name).toList();
    }

    private static OtherName name(String written) {
        String[] parts = written.split("\\|", 3);
        if (parts.length < 3 || parts[2].isBlank()) {
            throw new IllegalArgumentException(
                    '"' + written + "\" is not language|time|name such as en|1995/2001|Name");
        }
        return of(parts[0], parts[1], parts[2]);
    }

    /** A name with its time as EDTF; empty for none. */
    public static OtherName of(String language, String time, String name) {
        return new OtherName(language, name, time.isEmpty() ? null : EdtfDate.parse(time));
    }

    @Override
    public Object json(List<OtherName> value) {
        return value.stream()
                .map(
                        each -> {
                            Map<String, Object> members = new LinkedHashMap<>();
                            members.put("language", each.language());
                            members.put("name", each.name());
                            members.put("time", time(each));
                            return members;
                        })
                .toList();
    }

    @Override
    public List<OtherName> of(Object json) {
        return Json.elements(json).stream()
                .map(
                        each ->
                                of(
                                        Json.text(each, "language"),
                                        Json.text(each, "time"),
                                        Json.text(each, "name")))
                .toList();
    }

    @Override
    public List<String> texts(List<OtherName> value) {
        return value.stream().map(OtherName::name).toList();
    }

    @Override
    public List<OtherName> together(List<OtherName> one, List<OtherName> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    @Override
    public List<OtherName> empty() {
        return List.of();
    }
}
