package hanoius.exchange;

import java.util.List;

/**
 * One table of a data package as its schema describes it.
 *
 * @param file the CSV file's name within the package
 * @param primaryKey the fields that together tell rows apart
 * @param ascending groups of number fields that must not fall from left to right
 * @param unchained fields that name another row of the table, one that leaves the field empty
 */
record Table(
        String name,
        String file,
        List<PackageField> fields,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys,
        List<List<String>> ascending,
        List<String> unchained) {

    /** Fields whose values together are found in the same number of fields of another table. */
    record ForeignKey(List<String> fields, String table, List<String> targets) {}

    List<String> fieldNames() {
        return fields.stream().map(PackageField::name).toList();
    }

    /** Whether rows mean the same, wherever the file lies. */
    boolean sameSchemaAs(Table other) {
        return other.equals(
                new Table(name, other.file, fields, primaryKey, foreignKeys, ascending, unchained));
    }
}
