package hanoius.exchange;

import hanoius.schema.Column;
import hanoius.schema.LocalizedType;
import hanoius.schema.Schemas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Data packages of the form that they had before records were told in several languages, and what
 * makes rows of the present form of theirs.
 */
final class FirstForm {

    /** The columns of its tables by their names. */
    private static final Map<String, Set<String>> COLUMNS =
            Map.of(
                    "sources",
                    Set.of(
                            "id",
                            "title",
                            "publisher",
                            "published",
                            "url",
                            "accessed",
                            "weak",
                            "notes"),
                    "indicators",
                    Set.of(
                            "id",
                            "name_en",
                            "name_vi",
                            "unit",
                            "measure",
                            "theme",
                            "scope",
                            "frequency",
                            "description"),
                    "milestones",
                    Set.of(
                            "id",
                            "date",
                            "title",
                            "category",
                            "sector",
                            "scope",
                            "vietnam_side",
                            "us_side",
                            "partners",
                            "place",
                            "summary",
                            "sources",
                            "featured"),
                    "agreements",
                    Set.of(
                            "id",
                            "signed",
                            "title",
                            "kind",
                            "status",
                            "in_force",
                            "ended",
                            "status_assumed",
                            "count",
                            "scope",
                            "parties",
                            "partners",
                            "sector",
                            "summary",
                            "sources",
                            "featured"),
                    "links",
                    Set.of("from", "relation", "to", "note"),
                    "observations",
                    Set.of(
                            "id",
                            "indicator",
                            "period",
                            "value",
                            "qualifier",
                            "lower",
                            "upper",
                            "as_reported",
                            "note",
                            "sources",
                            "featured",
                            "same_as"));

    private FirstForm() {}

    /** Whether a package is of that form: none of its tables has what came later. */
    static boolean is(Descriptor descriptor) {
        return descriptor.tables().stream()
                .allMatch(table -> COLUMNS.containsKey(table.name()) && !isLater(table));
    }

    private static boolean isLater(Table table) {
        return table.columnNames().contains(LocalizedType.LANG);
    }

    /** The tables that records are read from: those that have the columns of that form. */
    static List<Table> known(Descriptor descriptor, Problems problems) {
        List<Table> known = new ArrayList<>();
        for (var kind : PackageTables.KINDS) {
            String name = Schemas.of(kind).table();
            if (!COLUMNS.containsKey(name)) {
                continue;
            }
            descriptor.tables().stream()
                    .filter(table -> table.name().equals(name))
                    .filter(table -> Set.copyOf(table.columnNames()).equals(COLUMNS.get(name)))
                    .findFirst()
                    .ifPresentOrElse(
                            known::add,
                            () ->
                                    problems.add(
                                            Descriptor.FILE,
                                            0,
                                            name,
                                            "its schema is not the one that this program reads"));
        }
        problems.throwIfAny();
        return known;
    }

    /** Puts rows of the present form in the place of those of that form. */
    static void raise(Map<String, List<TableRow>> rows) {
        List<TableRow> translations = new ArrayList<>();
        rows.computeIfPresent(
                "indicators",
                (_, all) -> all.stream().map(row -> indicator(row, translations)).toList());
        rows.put("translations", translations);
    }

    /** The name in English is the own one, the name in Vietnamese a translation of it. */
    private static TableRow indicator(TableRow row, List<TableRow> translations) {
        String name = row.text("name_en");
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.put("name", name);
        if (!row.text("name_vi").isBlank()) {
            translations.add(
                    new TableRow(
                            row.line(),
                            Map.of(
                                    FurtherTable.KIND,
                                    "indicator",
                                    Column.ID.name(),
                                    row.text(Column.ID.name()),
                                    FurtherTable.FIELD,
                                    "name",
                                    "language",
                                    "vi",
                                    "value",
                                    row.text("name_vi"),
                                    "origin",
                                    "person",
                                    "original",
                                    name)));
        }
        return new TableRow(row.line(), cells);
    }
}
