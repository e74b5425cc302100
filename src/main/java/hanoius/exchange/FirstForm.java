package hanoius.exchange;

import hanoius.model.Party;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Column;
import hanoius.schema.FormerNote;
import hanoius.schema.FormerParties;
import hanoius.schema.ListCell;
import hanoius.schema.LocalizedType;
import hanoius.schema.ParticipationsType;
import hanoius.schema.PartySchema;
import hanoius.schema.Schemas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

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

    private static final List<String> LISTS =
            List.of("vietnam_side", "us_side", "parties", "partners");

    private FirstForm() {}

    /** Whether a package is of that form: none of its tables has what came later. */
    static boolean is(Descriptor descriptor) {
        return descriptor.tables().stream()
                .allMatch(table -> COLUMNS.containsKey(table.name()) && !isLater(table));
    }

    private static boolean isLater(Table table) {
        return table.columnNames().contains(LocalizedType.LANG);
    }

    /** The names of its tables in the order in which packages list them. */
    private static List<String> tables() {
        return PackageTables.KINDS.stream()
                .map(kind -> Schemas.of(kind).table())
                .filter(COLUMNS::containsKey)
                .toList();
    }

    /** The tables that records are read from: those that have the columns of that form. */
    static List<Table> known(Descriptor descriptor, Problems problems) {
        List<Table> known = new ArrayList<>();
        for (String name : tables()) {
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

    /** What a table had of citations: the keys of their sources in a column. */
    static Stream<Table> citing(Table table) {
        List<Column> column =
                table.columns().stream()
                        .filter(each -> each.references().equals(List.of(Kind.SOURCE)))
                        .toList();
        return column.isEmpty()
                ? Stream.empty()
                : Stream.of(new Table(table.name(), table.file(), column, List.of(), List.of()));
    }

    /**
     * Puts rows of the present form in the place of those of that form.
     *
     * @param tables those of that form
     */
    static void raise(Map<String, List<TableRow>> rows, List<Table> tables, Problems problems) {
        for (Table table : tables) {
            for (TableRow row : rows.getOrDefault(table.name(), List.of())) {
                LISTS.forEach(column -> list(table, row, column, problems));
            }
        }
        problems.throwIfAny();
        List<TableRow> translations = new ArrayList<>();
        rows.computeIfPresent(
                "indicators",
                (_, all) -> all.stream().map(row -> indicator(row, translations)).toList());
        rows.computeIfPresent(
                "observations", (_, all) -> all.stream().map(FirstForm::observation).toList());
        rows.put("translations", translations);
        parties(rows);
    }

    /** Names of parties become parties, and those lists of them who takes part. */
    private static void parties(Map<String, List<TableRow>> rows) {
        FormerParties parties = new FormerParties();
        each(rows, (_, row) -> parties.add(lists(row)));
        RecordCsv<Party> cells = new RecordCsv<>(PartySchema.PARTY);
        rows.put(
                "parties",
                parties.parties().stream().map(each -> new TableRow(0, cells.row(each))).toList());
        List<TableRow> taking = new ArrayList<>();
        ParticipationsType type = new ParticipationsType();
        each(
                rows,
                (kind, row) -> {
                    int position = 0;
                    for (List<String> one : type.rows(parties.participations(lists(row)))) {
                        position++;
                        Map<String, String> all = new HashMap<>();
                        all.put(FurtherTable.KIND, kind.word());
                        all.put(Column.ID.name(), row.text(Column.ID.name()));
                        all.put(FurtherTable.POSITION, Integer.toString(position));
                        for (int i = 0; i < one.size(); i++) {
                            all.put(type.rowColumns().get(i).name(), one.get(i));
                        }
                        taking.add(new TableRow(row.line(), all));
                    }
                });
        rows.put(type.table(), taking);
    }

    private static void each(Map<String, List<TableRow>> rows, BiConsumer<Kind, TableRow> use) {
        for (Kind kind : List.of(Kind.MILESTONE, Kind.AGREEMENT)) {
            rows.getOrDefault(Schemas.of(kind).table(), List.of())
                    .forEach(row -> use.accept(kind, row));
        }
    }

    private static void list(Table table, TableRow row, String column, Problems problems) {
        try {
            ListCell.split(row.text(column));
        } catch (IllegalArgumentException e) {
            problems.add(
                    table.file(),
                    row.line(),
                    column,
                    '"' + row.text(column) + "\": " + e.getMessage());
        }
    }

    private static FormerParties.Lists lists(TableRow row) {
        return new FormerParties.Lists(
                ListCell.split(row.text("vietnam_side")),
                ListCell.split(row.text("us_side")),
                ListCell.split(row.text("parties")),
                ListCell.split(row.text("partners")));
    }

    /** The formula of a derived figure stood at the beginning of its note. */
    private static TableRow observation(TableRow row) {
        if (!row.text("qualifier").equals("derived")) {
            return row;
        }
        FormerNote former =
                FormerNote.of(
                        row.text("note"), row.text("value"), row.text("lower"), row.text("upper"));
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.put("formula", former.formulas().value());
        cells.put("lower_formula", former.formulas().lower());
        cells.put("upper_formula", former.formulas().upper());
        cells.put("note", former.note());
        return new TableRow(row.line(), cells);
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
