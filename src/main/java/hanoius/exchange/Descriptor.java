package hanoius.exchange;

import hanoius.language.Language;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Column;
import hanoius.schema.Json;
import hanoius.schema.Schemas;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code datapackage.json} says (Data Package 2, Table Schema 2) of the tables that this
 * program knows. Of the constraints those are understood that are checked: required, enum, minimum;
 * any other is refused, not ignored.
 */
record Descriptor(String title, Instant created, List<Table> tables) {

    static final String FILE = "datapackage.json";

    private static final Set<String> KNOWN =
            Stream.concat(
                            Arrays.stream(Kind.values()).map(kind -> Schemas.of(kind).table()),
                            PackageTables.further().stream())
                    .collect(Collectors.toSet());

    private static final String EDTF = "http://id.loc.gov/datatypes/edtf";
    private static final Set<String> CHECKED = Set.of("required", "enum", "minimum");

    /** Makes sense of the JSON; {@code IllegalArgumentException} says what is wrong with it. */
    static Descriptor of(Object json) {
        languages(json);
        List<Table> tables =
                Json.list(json, "resources").stream()
                        .filter(each -> KNOWN.contains(Json.text(each, "name")))
                        .map(Descriptor::table)
                        .toList();
        return new Descriptor(
                Json.text(json, "title"), instant(Json.text(json, "created")), tables);
    }

    /** The first one is that of rows that do not say theirs, by the recipe "Language Support". */
    private static void languages(Object json) {
        List<String> languages = Json.texts(json, "languages");
        if (!languages.isEmpty() && !languages.getFirst().equals(Language.EN.code())) {
            throw new IllegalArgumentException(
                    "languages: the first is \"" + languages.getFirst() + "\", not \"en\"");
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "created: \"" + text + "\" is not a time such as 2020-07-01T00:00:00Z", e);
        }
    }

    private static Table table(Object resource) {
        String name = Json.text(resource, "name");
        String path = Json.text(resource, "path");
        if (!path.matches("[\\w-][\\w.-]*")) {
            throw new IllegalArgumentException(
                    name + ": path \"" + path + "\" is not a file of the package");
        }
        Object schema = Json.get(resource, "schema");
        return new Table(
                name,
                path,
                Json.list(schema, "fields").stream()
                        .map(field -> column(field, name, schema))
                        .toList(),
                Json.texts(schema, "primaryKey"),
                Json.list(schema, "ascending").stream()
                        .map(group -> Json.texts(Map.of("of", group), "of"))
                        .toList());
    }

    private static Column column(Object json, String table, Object schema) {
        String name = Json.text(json, "name");
        Object constraints = Json.get(json, "constraints");
        if (constraints instanceof Map<?, ?> given && !CHECKED.containsAll(given.keySet())) {
            throw new IllegalArgumentException(
                    name + ": not all constraints of " + given.keySet() + " are known");
        }
        Optional<BigDecimal> minimum =
                Optional.of(Json.get(constraints, "minimum"))
                        .filter(BigDecimal.class::isInstance)
                        .map(BigDecimal.class::cast);
        List<Object> keys =
                Json.list(schema, "foreignKeys").stream()
                        .filter(key -> Json.texts(key, "fields").indexOf(name) == 0)
                        .toList();
        return new Column(
                name,
                type(name, json),
                Json.get(constraints, "required").equals(true),
                new LinkedHashSet<>(Json.texts(constraints, "enum")),
                minimum,
                keys.isEmpty()
                        ? Json.texts(json, "references").stream().map(Descriptor::kind).toList()
                        : keys.stream().map(key -> target(key, table)).toList(),
                keys.stream().flatMap(key -> alike(name, key).stream()).toList(),
                Json.texts(schema, "unchained").contains(name),
                Json.text(json, "terms"));
    }

    /** The kind of record that a foreign key names; its table's own when that is not said. */
    private static Kind target(Object key, String table) {
        String named = Json.text(Json.get(key, "reference"), "resource");
        return kind(named.isEmpty() ? table : named);
    }

    private static Kind kind(String table) {
        return Schemas.kind(table)
                .orElseThrow(() -> new IllegalArgumentException(table + " is no table"));
    }

    /** The columns beyond the id that have the same here and there. */
    private static List<String> alike(String name, Object key) {
        List<String> here = Json.texts(key, "fields");
        List<String> there = Json.texts(Json.get(key, "reference"), "fields");
        List<String> alike = here.subList(1, here.size());
        if (!there.equals(Stream.concat(Stream.of(Column.ID.name()), alike.stream()).toList())) {
            throw new IllegalArgumentException(name + ": its foreign key is not known");
        }
        return alike;
    }

    private static Column.Type type(String name, Object json) {
        return switch (Json.text(json, "type").toLowerCase(Locale.ROOT)) {
            case "string" -> string(json);
            case "date" -> Column.Type.DATE;
            case "number" -> Column.Type.NUMBER;
            case "integer" -> Column.Type.INTEGER;
            case "boolean" -> Column.Type.FLAG;
            case "list" -> Column.Type.LIST;
            default -> throw new IllegalArgumentException(name + ": its type is not known");
        };
    }

    private static Column.Type string(Object json) {
        if (Json.text(json, "format").equals("uuid")) {
            return Column.Type.UUID;
        }
        return Json.text(json, "rdfType").equals(EDTF) ? Column.Type.EDTF : Column.Type.TEXT;
    }
}
