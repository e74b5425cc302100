package hanoius.intake;

import hanoius.edtf.DateReading;
import hanoius.edtf.Refusal;
import hanoius.exchange.SourceReference;
import hanoius.exchange.TableRow;
import hanoius.intake.Grid.Row;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.numeral.EverydayNumber;
import hanoius.schema.CitationsType;
import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.ListCell;
import hanoius.schema.LocalizedType;
import hanoius.schema.QuantityType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.text.Words;
import hanoius.wording.CellWords;
import hanoius.wording.ShownText;
import hanoius.wording.WordedParties;
import hanoius.wording.WordedParties.WordedParty;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What single rows of somebody's table say in the columns of a data package. No row depends on
 * another: several threads may ask at once.
 */
final class RowMapping {

    /**
     * What spreadsheets show of a formula that fails, as ECMA-376 has it in 18.17.3 and after it.
     */
    private static final Pattern FAILED =
            Pattern.compile(
                    "#(NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|GETTING_DATA|SPILL!|CALC!|FIELD!)");

    private static final Target UNIT = Target.of(Target.UNIT);

    /** As in “Value (million USD)”. */
    private static final Pattern UNIT_ABOVE = Pattern.compile("[(\\[]([^()\\[\\]]+)[)\\]]\\s*$");

    private final Grid grid;
    private final Mapping mapping;
    private final Schema<?> schema;
    private final List<String> heads;
    private final int unitBeside;
    private final List<String> unitsAbove;
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, Field<?, ?>> fields = new HashMap<>();

    /** Those that have the words of a source for another one. */
    private final Set<Field<?, ?>> wordings;

    private final NumberedSources numbered;
    private final WordedParties worded;
    private final CellWords meaning;
    private final TextLanguages languages;
    private final WrittenColumns written;

    /** One row, and what came of it. */
    static final class Mapped {

        private final Row row;
        private final Map<String, String> cells = new LinkedHashMap<>();
        private final List<TableRow> translations = new ArrayList<>();
        private final List<TableRow> named = new ArrayList<>();
        private final List<String> cited = new ArrayList<>();
        private final List<RowProblem> problems = new ArrayList<>();
        private final List<RowProblem> otherwise = new ArrayList<>();

        private Mapped(Row row) {
            this.row = row;
        }

        /** Whether there is anything in it, be it wrong. */
        boolean says() {
            return !problems.isEmpty() || !cells.keySet().equals(Set.of(Incoming.HANDLE));
        }

        TableRow cells() {
            return new TableRow(row.line(), cells);
        }

        List<TableRow> translations() {
            return translations;
        }

        /** All parties that it names, as rows of those who take part. */
        List<TableRow> named() {
            return named;
        }

        /** Those who take part: somebody in a column of their own may stand on a side already. */
        List<TableRow> participations() {
            return named.stream().filter(each -> !isOnSide(each)).toList();
        }

        private boolean isOnSide(TableRow party) {
            return party.text("side").isEmpty()
                    && named.stream()
                            .anyMatch(
                                    other ->
                                            !other.text("side").isEmpty()
                                                    && other.text("party")
                                                            .equals(party.text("party")));
        }

        /** What names the sources that it cites. */
        List<String> cited() {
            return cited;
        }

        List<RowProblem> problems() {
            return problems;
        }

        /** Cells that can only be read otherwise than the others of their column. */
        List<RowProblem> otherwise() {
            return otherwise;
        }
    }

    /**
     * @param words those of the document, in the reader's language
     * @param step done over and over while the columns are looked at; what it throws ends that
     */
    RowMapping(Grid grid, Mapping mapping, Words words, NumberedSources numbered, Runnable step) {
        this.grid = grid;
        this.mapping = mapping;
        this.numbered = numbered;
        schema = Schemas.of(mapping.kind());
        worded = new WordedParties(words);
        heads = mapping.heads(grid);
        unitBeside = mapping.targets().indexOf(UNIT);
        unitsAbove = heads.stream().map(RowMapping::unitAbove).toList();
        schema.columns().forEach(each -> columns.put(each.name(), each));
        for (Field<?, ?> field : schema.fields()) {
            field.columns().forEach(each -> fields.putIfAbsent(each.name(), field));
        }
        wordings =
                schema.fields().stream()
                        .<Field<?, ?>>mapMulti(
                                (each, found) -> {
                                    Field<?, ?> wording = each.wording();
                                    if (wording != null) {
                                        found.accept(wording);
                                    }
                                })
                        .collect(Collectors.toSet());
        meaning = new CellWords(words);
        languages = new TextLanguages(grid, mapping);
        List<Column.@Nullable Type> types = new ArrayList<>();
        mapping.targets().forEach(each -> types.add(type(each)));
        written = new WrittenColumns(grid, mapping, words.language(), types, step);
    }

    private Column.@Nullable Type type(Target target) {
        Column column = column(target.column());
        return column == null ? null : column.type();
    }

    private @Nullable Column column(String name) {
        return columns.get(name);
    }

    private @Nullable Field<?, ?> field(String column) {
        return fields.get(column);
    }

    /** How the days and numbers of its columns are written. */
    WrittenColumns written() {
        return written;
    }

    /** What a column has for a value that somebody gave all rows. */
    String plain(String column, String value) {
        Field<?, ?> field = field(column);
        Column known = column(column);
        return field == null || known == null ? value : meaning.plain(field, known, value);
    }

    /** Reads one row. */
    Mapped read(Row row) {
        Mapped mapped = new Mapped(row);
        mapped.cells.put(Incoming.HANDLE, handle(row));
        if (isTooLong(row)) {
            mapped.problems.add(
                    new RowProblem(
                            schema.table(),
                            row.line(),
                            "",
                            new RowException(RowException.Reason.MORE_CELLS),
                            row.cell(row.cells().size() - 1)));
            return mapped;
        }
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        for (int i = 0; i < mapping.targets().size(); i++) {
            Target target = mapping.targets().get(i);
            String cell = row.cell(i).strip();
            if (target.isNone() || cell.isEmpty()) {
                continue;
            }
            try {
                if (cell.charAt(0) == '#' && FAILED.matcher(cell).matches()) {
                    throw new RowException(RowException.Reason.FAILED_FORMULA, cell);
                }
                cell(mapped, i, target, cell, texts);
            } catch (RuntimeException e) {
                if (!(e instanceof Refusal refusal)) {
                    throw e;
                }
                mapped.problems.add(
                        new RowProblem(schema.table(), row.line(), heads.get(i), refusal, cell));
            }
        }
        texts.forEach((column, said) -> texts(mapped, column, said));
        return mapped;
    }

    /** A row of text, in which whatever separates cells may stand within one without quotes. */
    private boolean isTooLong(Row row) {
        int heads = grid.rows().get(mapping.head()).cells().size();
        return grid.told().separator() != '\0'
                && row.cells().size() > heads
                && row.cells().stream().skip(heads).anyMatch(each -> !each.isBlank());
    }

    /** What rows of further tables call a row. */
    private String handle(Row row) {
        return grid.name() + '\n' + row.line();
    }

    private void cell(
            Mapped mapped,
            int place,
            Target target,
            String cell,
            Map<String, Map<String, String>> texts) {
        Map<String, String> cells = mapped.cells;
        if (target.column().equals(Target.PARTIES)) {
            parties(mapped, target.detail(), cell);
            return;
        }
        Field<?, ?> field = field(target.column());
        Column column = column(target.column());
        if (field == null || column == null) {
            // The unit of figures is said with each of them.
            if (!target.equals(UNIT)) {
                cells.put(target.column(), cell);
            }
        } else if (field.type() instanceof LocalizedType) {
            ShownText shown =
                    target.detail().isEmpty()
                            ? ShownText.of(cell)
                            : new ShownText(cell, target.detail());
            texts.computeIfAbsent(target.column(), _ -> new LinkedHashMap<>())
                    .putIfAbsent(shown.language(), shown.text());
        } else if (wordings.contains(field)) {
            cells.put(target.column(), ShownText.unquoted(cell));
        } else if (field.type() instanceof QuantityType && column.type() == Column.Type.NUMBER) {
            figure(place, target.column(), cell, unit(mapped.row, place), cells);
        } else if (column.type() == Column.Type.EDTF) {
            date(mapped, place, field, cell);
        } else if (column.type() == Column.Type.DATE) {
            cells.put(target.column(), reading(mapped, place, cell).date().text());
        } else if (WrittenColumns.isNumber(column.type())) {
            cells.put(target.column(), written.number(place, cell).value().toPlainString());
        } else if (field.type() instanceof CitationsType) {
            cells.put(target.column(), ListCell.join(sources(mapped, cell)));
        } else {
            cells.put(target.column(), meaning.plain(field, column, cell));
        }
    }

    private DateReading reading(Mapped mapped, int place, String cell) {
        return written.date(
                place,
                cell,
                () ->
                        mapped.otherwise.add(
                                new RowProblem(
                                        schema.table(),
                                        mapped.row.line(),
                                        heads.get(place),
                                        new RowException(RowException.Reason.OTHERWISE),
                                        cell)));
    }

    private void date(Mapped mapped, int place, Field<?, ?> field, String cell) {
        DateReading reading = reading(mapped, place, cell);
        mapped.cells.put(field.name(), reading.date().text());
        Field<?, String> wording = field.wording();
        if (wording != null && !reading.words().isBlank()) {
            mapped.cells.putIfAbsent(wording.name(), reading.words());
        }
    }

    /** The unit that the table says a figure is in: beside it, or above all of its column. */
    private String unit(Row row, int place) {
        String said = unitBeside < 0 ? "" : row.cell(unitBeside).strip();
        return said.isEmpty() ? unitsAbove.get(place) : said;
    }

    private static String unitAbove(String head) {
        Matcher said = UNIT_ABOVE.matcher(head);
        return said.find() && EverydayNumber.isUnit(said.group(1)) ? said.group(1) : "";
    }

    /** A figure with all that is said of it, as far as no column of its own says that. */
    private void figure(
            int place, String column, String cell, String unit, Map<String, String> cells) {
        Quantity figure = written.number(place, cell);
        cells.put(column, figure.value().toPlainString());
        written.keep(place, column, cell, unit, cells);
        if (!column.equals(QuantityType.VALUE.name())) {
            return;
        }
        BigDecimal lower = figure.lower();
        BigDecimal upper = figure.upper();
        if (figure.qualifier() != Qualifier.EXACT) {
            say(QuantityType.QUALIFIER.name(), FieldType.Choice.word(figure.qualifier()), cells);
            say(QuantityType.AS_REPORTED.name(), figure.asReported(), cells);
        }
        say(QuantityType.LOWER.name(), lower == null ? "" : lower.toPlainString(), cells);
        say(QuantityType.UPPER.name(), upper == null ? "" : upper.toPlainString(), cells);
    }

    private void say(String column, String value, Map<String, String> cells) {
        boolean itself = mapping.targets().stream().anyMatch(each -> each.column().equals(column));
        if (!itself && !value.isBlank()) {
            cells.put(column, value);
        }
    }

    /** A text in its languages: one of them is the record's own. */
    private void texts(Mapped mapped, String column, Map<String, String> said) {
        Map<String, String> cells = mapped.cells;
        String given = cells.getOrDefault(LocalizedType.LANG, "");
        String plain = said.get("");
        String own =
                !given.isEmpty()
                        ? given
                        : plain != null
                                ? languages.language(column, plain, said.keySet())
                                : said.keySet().iterator().next();
        cells.put(LocalizedType.LANG, own);
        String text = plain != null ? plain : said.getOrDefault(own, "");
        if (!text.isEmpty()) {
            cells.put(column, text);
        }
        said.forEach(
                (language, value) -> {
                    if (!language.isEmpty() && (!language.equals(own) || text.isEmpty())) {
                        mapped.translations.add(
                                row(
                                        mapped.row,
                                        "field",
                                        column,
                                        "language",
                                        language,
                                        "value",
                                        value,
                                        "origin",
                                        "person",
                                        "original",
                                        text));
                    }
                });
    }

    /** A row of a further table, which belongs to the record of a row. */
    private TableRow row(Row row, String... cells) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("kind", mapping.kind().word());
        map.put(Column.ID.name(), handle(row));
        for (int i = 0; i < cells.length; i += 2) {
            map.put(cells[i], cells[i + 1]);
        }
        return new TableRow(row.line(), map);
    }

    private void parties(Mapped mapped, String side, String cell) {
        for (String text : CellWords.parts(cell)) {
            WordedParty party = worded.read(text);
            mapped.named.add(
                    row(
                            mapped.row,
                            "position",
                            Integer.toString(mapped.named.size() + 1),
                            "side",
                            side,
                            "role",
                            party.role(),
                            "party",
                            party.name(),
                            "as_reported",
                            party.asReported()));
        }
    }

    /** What names sources: their keys, titles or addresses. */
    private List<String> sources(Mapped mapped, String cell) {
        List<String> numbers = numbered.cited(cell);
        List<String> cited = numbers.isEmpty() ? CellWords.parts(cell) : numbers;
        if (numbers.isEmpty() && SourceReference.mayBe(cell)) {
            mapped.cells.put(Incoming.REFERENCES, cell);
        }
        mapped.cited.addAll(cited);
        return cited;
    }
}
