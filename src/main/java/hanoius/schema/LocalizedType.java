package hanoius.schema;

import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.language.Translation.Origin;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A text with its translations. A cell has the text in the own language of the record, which stands
 * in the field {@value #LANG}; each translation is a row of a further table.
 */
public record LocalizedType() implements CellType<LocalizedText>, RowsType<LocalizedText> {

    /** The field with the own language of a record. */
    public static final String LANG = "lang";

    /** The language of records that were written before they said theirs. */
    public static final String UNSAID = "en";

    private static final FieldType.Choice<Origin> ORIGIN =
            new FieldType.Choice<>(Origin.class, false);

    /** Made once: each row of a table is held against them. */
    private static final List<Column> ROW =
            List.of(
                    Column.of("language", Column.Type.TEXT, true),
                    Column.of("value", Column.Type.TEXT, true),
                    ORIGIN.column("origin", true),
                    Column.of("original", Column.Type.TEXT, false));

    @Override
    public Column column(String name, boolean required) {
        return Column.of(name, Column.Type.TEXT, required);
    }

    @Override
    public String cell(LocalizedText value) {
        return value.text();
    }

    /** The text alone, in a language that is not known yet. */
    @Override
    public LocalizedText value(String cell, Keys keys) {
        return LocalizedText.of("", cell);
    }

    @Override
    public LocalizedText empty() {
        return LocalizedText.NONE;
    }

    @Override
    public List<String> texts(LocalizedText value) {
        if (value.translations().isEmpty()) {
            return List.of(value.text());
        }
        return Stream.concat(
                        Stream.of(value.text()),
                        value.translations().values().stream().map(Translation::value))
                .toList();
    }

    @Override
    public RowsType<LocalizedText> rowsType() {
        return this;
    }

    @Override
    public String table() {
        return "translations";
    }

    @Override
    public List<Column> rowColumns() {
        return ROW;
    }

    @Override
    public List<List<String>> rows(LocalizedText value) {
        List<List<String>> rows = new ArrayList<>();
        value.translations()
                .forEach(
                        (language, each) ->
                                rows.add(
                                        List.of(
                                                language,
                                                each.value(),
                                                ORIGIN.cell(each.origin()),
                                                each.original())));
        return rows;
    }

    @Override
    public LocalizedText with(@Nullable LocalizedText value, List<List<String>> rows) {
        LocalizedText all = value == null ? LocalizedText.NONE : value;
        for (List<String> row : rows) {
            all = all.with(row.get(0), translation(row.get(1), row.get(2), row.get(3)));
        }
        return all;
    }

    /** A translation whose origin is written as in a cell. */
    public static Translation translation(String value, String origin, String original) {
        return new Translation(value, ORIGIN.constant(origin), original);
    }

    /** How an origin is written. */
    public static String origin(Translation translation) {
        return ORIGIN.cell(translation.origin());
    }

    /** The text and each of its translations change on their own. */
    @Override
    public @Nullable LocalizedText merged(
            LocalizedText before, LocalizedText one, LocalizedText other) {
        return one.language().equals(other.language()) ? one.mergedWith(other, before) : null;
    }

    @Override
    public Object json(LocalizedText value) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("text", value.text());
        Map<String, Object> translations = new LinkedHashMap<>();
        value.translations()
                .forEach(
                        (language, each) ->
                                translations.put(
                                        language,
                                        Map.of(
                                                "value", each.value(),
                                                "origin", origin(each),
                                                "original", each.original())));
        members.put("translations", translations);
        return members;
    }

    /** Earlier formats had the text alone. */
    @Override
    public LocalizedText of(Object json) {
        if (json instanceof String text) {
            return value(text, Keys.FIRST);
        }
        LocalizedText all = LocalizedText.of("", Json.text(json, "text"));
        if (Json.get(json, "translations") instanceof Map<?, ?> translations) {
            for (Map.Entry<?, ?> each : translations.entrySet()) {
                Object given = each.getValue();
                all =
                        all.with(
                                each.getKey().toString(),
                                translation(
                                        Json.text(given, "value"),
                                        Json.text(given, "origin"),
                                        Json.text(given, "original")));
            }
        }
        return all;
    }
}
