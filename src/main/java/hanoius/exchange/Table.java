package hanoius.exchange;

import hanoius.schema.Column;
import hanoius.schema.Schema;

import java.util.List;

/**
 * One table of a data package.
 *
 * @param file the CSV file's name within the package
 * @param primaryKey the columns that together tell rows apart
 * @param ascending groups of number columns that must not fall from left to right
 */
record Table(
        String name,
        String file,
        List<Column> columns,
        List<String> primaryKey,
        List<List<String>> ascending) {

    /** The table of one kind of record. */
    static Table of(Schema<?> schema) {
        return new Table(
                schema.table(),
                schema.table() + ".csv",
                schema.columns(),
                schema.primaryKey(),
                schema.ascending());
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** Whether rows mean the same, wherever the file lies. */
    boolean sameSchemaAs(Table other) {
        return other.equals(new Table(name, other.file, columns, primaryKey, ascending));
    }
}
