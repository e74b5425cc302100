package hanoius.exchange;

import hanoius.schema.Json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code datapackage.json} says (Data Package 2, Table Schema 2). Of the constraints those are
 * understood that are checked: required, enum, minimum; any other is refused, not ignored.
 */
record Descriptor(String title, Instant created, List<Table> tables) {

    static final String FILE = "datapackage.json";

    private static final String EDTF = "http://id.loc.gov/datatypes/edtf";
    private static final Set<String> CHECKED = Set.of("required", "enum", "minimum");

    /** Makes sense of the JSON; {@code IllegalArgumentException} says what is wrong with it. */
    static Descriptor of(Object json) {
        List<Table> tables = Json.list(json, "resources").stream().map(Descriptor::table).toList();
        return new Descriptor(
                Json.text(json, "title"), instant(Json.text(json, "created")), tables);
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
                Json.list(schema, "fields").stream().map(Descriptor::field).toList(),
                Json.texts(schema, "primaryKey"),
                Json.list(schema, "foreignKeys").stream()
                        .map(key -> foreignKey(name, key))
                        .toList(),
                Json.list(schema, "ascending").stream()
                        .map(group -> Json.texts(Map.of("of", group), "of"))
                        .toList(),
                Json.texts(schema, "unchained"));
    }

    private static Table.ForeignKey foreignKey(String table, Object key) {
        Object reference = Json.get(key, "reference");
        String target = Json.text(reference, "resource");
        return new Table.ForeignKey(
                Json.texts(key, "fields"),
                target.isEmpty() ? table : target,
                Json.texts(reference, "fields"));
    }

    private static PackageField field(Object json) {
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
        return new PackageField(
                name,
                type(name, json),
                Json.get(constraints, "required").equals(true),
                Json.texts(constraints, "enum"),
                minimum,
                Json.texts(json, "references"));
    }

    private static PackageField.Type type(String name, Object json) {
        return switch (Json.text(json, "type").toLowerCase(Locale.ROOT)) {
            case "string" ->
                    Json.text(json, "rdfType").equals(EDTF)
                            ? PackageField.Type.EDTF
                            : PackageField.Type.TEXT;
            case "date" -> PackageField.Type.DATE;
            case "number" -> PackageField.Type.NUMBER;
            case "integer" -> PackageField.Type.INTEGER;
            case "boolean" -> PackageField.Type.FLAG;
            case "list" -> PackageField.Type.LIST;
            default -> throw new IllegalArgumentException(name + ": its type is not known");
        };
    }
}
