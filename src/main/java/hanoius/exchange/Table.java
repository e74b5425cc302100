package hanoius.exchange;

import hanoius.schema.Column;
import hanoius.schema.FormerTerms;
import hanoius.schema.Schema;

import java.util.LinkedHashSet;
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

    /** What it was in packages from before words of lists were data. */
    Table former() {
        return new Table(
                name, file, columns.stream().map(Table::former).toList(), primaryKey, ascending);
    }

    /** Some columns had the words of their list and no others. */
    private static Column former(Column column) {
        return column.terms().isEmpty()
                ? column
                : new Column(
                        column.name(),
                        column.type(),
                        column.required(),
                        new LinkedHashSet<>(FormerTerms.closed(column.terms())),
                        column.minimum(),
                        column.references(),
                        column.alike(),
                        column.unchained(),
                        "");
    }

    /** The same table in another file. */
    Table in(String otherFile) {
        return new Table(name, otherFile, columns, primaryKey, ascending);
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** Whether rows mean the same, wherever the file lies. */
    boolean sameSchemaAs(Table other) {
        return other.equals(in(other.file));
    }
}
