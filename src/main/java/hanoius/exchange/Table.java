package hanoius.exchange;

import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.FormerTerms;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** By table, the columns that only packages have in which something stands in them. */
    private static final Map<String, Set<String>> SPARSE =
            Schemas.all().stream().collect(Collectors.toMap(Schema::table, Table::sparse));

    private static Set<String> sparse(Schema<?> schema) {
        return Stream.concat(
                        Stream.of(Column.UUID),
                        schema.fields().stream()
                                .filter(Field::isSparse)
                                .flatMap(each -> each.columns().stream()))
                .map(Column::name)
                .collect(Collectors.toSet());
    }

    /** The table of one kind of record. */
    static Table of(Schema<?> schema) {
        return new Table(
                schema.table(),
                schema.table() + ".csv",
                Stream.concat(schema.packaged().stream(), Stream.of(Column.UUID)).toList(),
                schema.primaryKey(),
                schema.ascending());
    }

    /** What it was in packages from before words of lists were data. */
    Table former() {
        return new Table(
                name, file, columns.stream().map(Table::former).toList(), primaryKey, ascending);
    }

    /**
     * The same without what may be left out where nothing stands in it, if another has not got it.
     */
    Table asIn(Table other) {
        Set<String> sparse = SPARSE.getOrDefault(name, Set.of());
        return new Table(
                name,
                other.file,
                columns.stream()
                        .filter(
                                each ->
                                        !sparse.contains(each.name())
                                                || other.columnNames().contains(each.name()))
                        .toList(),
                primaryKey,
                ascending);
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

    /** The same with some of its columns only. */
    Table with(List<String> some) {
        return new Table(
                name,
                file,
                columns.stream().filter(each -> some.contains(each.name())).toList(),
                primaryKey,
                ascending);
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
        return other.equals(asIn(other));
    }
}
