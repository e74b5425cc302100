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
import java.util.LinkedHashMap;
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
 *
 * @param beside the files beside the tables of which it says what is in them
 */
record Descriptor(
        String title, Instant created, List<Table> tables, List<Companion.Described> beside) {

    static final String FILE = "datapackage.json";

    private static final Set<String> KNOWN =
            Stream.concat(
                            Arrays.stream(Kind.values()).map(kind -> Schemas.of(kind).table()),
                            PackageTables.further().stream())
                    .collect(Collectors.toSet());

    private static final String EDTF = "http://id.loc.gov/datatypes/edtf";
    private static final String BEYOND_THE_STANDARD =
            "Beyond the Table Schema standard: the elements of a list are separated by \";\", but"
                    + " not where it stands inside parentheses; \"references\" names the tables in"
                    + " one of which the value, or each element of the list, is an id; \"terms\""
                    + " names the list of which it is a key; \"ascending\" names number fields that"
                    + " must not fall from left to right; \"unchained\" names fields that hold the"
                    + " id of another row of the table, one that leaves the field empty.";
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
                Json.text(json, "title"),
                instant(Json.text(json, "created")),
                tables,
                Json.list(json, "resources").stream()
                        .filter(each -> !KNOWN.contains(Json.text(each, "name")))
                        .flatMap(each -> Companion.Described.of(each).stream())
                        .toList());
    }

    /**
     * The same as JSON.
     *
     * @param more what it says of files that are no tables of this program
     */
    Object toJson(List<Object> more) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.put("name", "milestones");
        json.put("title", title);
        json.put("created", created.toString());
        json.put("description", BEYOND_THE_STANDARD);
        json.put("languages", Arrays.stream(Language.values()).map(Language::code).toList());
        json.put("missingValues", List.of(""));
        json.put(
                "resources",
                Stream.concat(tables.stream().map(Descriptor::toJson), more.stream()).toList());
        return json;
    }

    private static Object toJson(Table table) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", table.columns().stream().map(Descriptor::toJson).toList());
        schema.put("primaryKey", table.primaryKey());
        List<Object> keys =
                table.columns().stream()
                        .filter(Descriptor::isForeignKey)
                        .<Object>map(each -> foreignKey(each, table))
                        .toList();
        if (!keys.isEmpty()) {
            schema.put("foreignKeys", keys);
        }
        if (!table.ascending().isEmpty()) {
            schema.put("ascending", table.ascending());
        }
        List<String> unchained =
                table.columns().stream().filter(Column::unchained).map(Column::name).toList();
        if (!unchained.isEmpty()) {
            schema.put("unchained", unchained);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", table.name());
        json.put("path", table.file());
        json.put("type", "table");
        json.put("format", "csv");
        json.put("mediatype", "text/csv");
        json.put("encoding", "utf-8");
        json.put("schema", schema);
        return json;
    }

    /** Whether the standard has a way to say what the column names. */
    private static boolean isForeignKey(Column column) {
        return column.references().size() == 1 && column.type() != Column.Type.LIST;
    }

    private static Object foreignKey(Column column, Table table) {
        String named = Schemas.of(column.references().getFirst()).table();
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("resource", named.equals(table.name()) ? "" : named);
        reference.put("fields", and(Column.ID.name(), column.alike()));
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("fields", and(column.name(), column.alike()));
        key.put("reference", reference);
        return key;
    }

    private static List<String> and(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static Object toJson(Column column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", column.name());
        switch (column.type()) {
            case TEXT -> json.put("type", "string");
            case UUID -> {
                json.put("type", "string");
                json.put("format", "uuid");
            }
            case EDTF -> {
                json.put("type", "string");
                json.put("rdfType", EDTF);
            }
            case DATE -> json.put("type", "date");
            case NUMBER -> json.put("type", "number");
            case INTEGER -> json.put("type", "integer");
            case FLAG -> {
                json.put("type", "boolean");
                json.put("trueValues", List.of("yes"));
                json.put("falseValues", List.of("no"));
            }
            case LIST -> {
                json.put("type", "list");
                json.put("delimiter", ";");
                json.put("itemType", "string");
            }
        }
        if (!column.references().isEmpty() && !isForeignKey(column)) {
            json.put(
                    "references",
                    column.references().stream().map(kind -> Schemas.of(kind).table()).toList());
        }
        if (!column.terms().isEmpty()) {
            json.put("terms", column.terms());
        }
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (column.required()) {
            constraints.put("required", true);
        }
        if (!column.allowed().isEmpty()) {
            constraints.put("enum", List.copyOf(column.allowed()));
        }
        column.minimum().ifPresent(least -> constraints.put("minimum", least));
        if (!constraints.isEmpty()) {
            json.put("constraints", constraints);
        }
        return json;
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
