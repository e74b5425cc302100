package hanoius.intake;

import hanoius.archive.Content.Contents;
import hanoius.edtf.DateReading;
import hanoius.edtf.Refusal;
import hanoius.exchange.TableRow;
import hanoius.intake.Grid.Row;
import hanoius.intake.Incoming.Origin;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.schema.CitationsType;
import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.ListCell;
import hanoius.schema.LocalizedType;
import hanoius.schema.QuantityType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.task.TaskRunner.Progress;
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
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's table in the columns of a data package, as its mapping says. */
public final class MappedRows {

    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

    private final Grid grid;
    private final Mapping mapping;
    private final Schema<?> schema;
    private final List<String> heads;
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, Field<?, ?>> fields = new HashMap<>();

    /** Those that have the words of a source for another one. */
    private final Set<Field<?, ?>> wordings;

    private final NumberedSources numbered;
    private final WordedParties worded;
    private final CellWords meaning;
    private final TextLanguages languages;
    private final WrittenColumns written;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowProblem> otherwise = new ArrayList<>();
    private final List<TableRow> rows = new ArrayList<>();
    private final List<TableRow> translations = new ArrayList<>();
    private final List<TableRow> participations = new ArrayList<>();
    private final Map<String, TableRow> parties = new LinkedHashMap<>();
    private final Map<String, TableRow> sources = new LinkedHashMap<>();

    private MappedRows(Grid grid, Mapping mapping, Words words, Runnable step) {
        this.grid = grid;
        this.mapping = mapping;
        schema = Schemas.of(mapping.kind());
        numbered =
                new NumberedSources(grid, words, (sheet, its) -> of(sheet, its, words).incoming());
        worded = new WordedParties(words);
        heads = mapping.heads(grid);
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

    /**
     * Reads the rows of a table.
     *
     * @param words those of the document, in the reader's language: its points and commas are meant
     *     where nothing else tells
     */
    public static MappedRows of(Grid grid, Mapping mapping, Words words) {
        return of(grid, mapping, words, Progress.NONE);
    }

    /**
     * The same.
     *
     * @throws CancellationException when they are no longer wanted
     */
    public static MappedRows of(Grid grid, Mapping mapping, Words words, Progress progress) {
        Runnable step = () -> requireWanted(progress);
        MappedRows mapped = new MappedRows(grid, mapping, words, step);
        for (Row each : mapping.rows(grid)) {
            step.run();
            mapped.read(each);
        }
        return mapped;
    }

    private static void requireWanted(Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("The rows are no longer wanted.");
        }
    }

    /** What comes in of it. */
    public Incoming incoming() {
        Map<String, List<TableRow>> tables = new LinkedHashMap<>();
        tables.put(schema.table(), rows);
        tables.put("translations", translations);
        tables.put("participations", participations);
        List<RowProblem> all = new ArrayList<>();
        // A row of the file that is no row is one of the table that it should have been.
        grid.problems()
                .forEach(
                        each ->
                                all.add(
                                        new RowProblem(
                                                schema.table(),
                                                each.line(),
                                                each.column(),
                                                each.why(),
                                                each.read())));
        all.addAll(problems);
        return new Incoming(
                Origin.TABLE,
                tables,
                Map.of(
                        "parties", List.copyOf(parties.values()),
                        "sources", List.copyOf(sources.values())),
                defaults(),
                all,
                Contents.NONE);
    }

    /** The columns of which somebody has to say whether day or month stands first. */
    public List<Integer> asksOrder() {
        return written.asksOrder();
    }

    /** The columns of which somebody has to say which sign is the decimal one. */
    public List<Integer> asksSigns() {
        return written.asksSigns();
    }

    /** Cells that can only be read otherwise than the others of their column. */
    public List<RowProblem> otherwise() {
        return List.copyOf(otherwise);
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

    private void read(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(Incoming.HANDLE, grid.name() + '\n' + row.line());
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        List<TableRow> taking = new ArrayList<>();
        boolean sound = true;
        for (int i = 0; i < mapping.targets().size(); i++) {
            Target target = mapping.targets().get(i);
            String cell = row.cell(i).strip();
            if (target.isNone() || cell.isEmpty()) {
                continue;
            }
            try {
                cell(row, i, target, cell, cells, texts, taking);
            } catch (RuntimeException e) {
                if (!(e instanceof Refusal refusal)) {
                    throw e;
                }
                problems.add(
                        new RowProblem(schema.table(), row.line(), heads.get(i), refusal, cell));
                sound = false;
            }
        }
        // A partner in a column of its own may stand among those of a side already.
        taking.removeIf(
                each ->
                        each.text("side").isEmpty()
                                && taking.stream()
                                        .anyMatch(
                                                other ->
                                                        !other.text("side").isEmpty()
                                                                && other.text("party")
                                                                        .equals(
                                                                                each.text(
                                                                                        "party"))));
        texts.forEach((column, said) -> texts(row, column, said, cells));
        if (!sound || !cells.keySet().equals(Set.of(Incoming.HANDLE))) {
            rows.add(new TableRow(row.line(), cells));
            participations.addAll(taking);
        }
    }

    private Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        mapping.fixed().forEach((column, value) -> defaults.put(column, sound(column, value)));
        return defaults;
    }

    private String sound(String column, String value) {
        Field<?, ?> field = field(column);
        Column known = column(column);
        return field == null || known == null ? value : meaning.plain(field, known, value);
    }

    private void cell(
            Row row,
            int place,
            Target target,
            String cell,
            Map<String, String> cells,
            Map<String, Map<String, String>> texts,
            List<TableRow> taking) {
        if (target.column().equals(Target.PARTIES)) {
            parties(row, target.detail(), cell, taking);
            return;
        }
        Field<?, ?> field = field(target.column());
        Column column = column(target.column());
        if (field == null || column == null) {
            cells.put(target.column(), cell);
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
            figure(place, target.column(), cell, cells);
        } else if (column.type() == Column.Type.EDTF) {
            date(row, place, field, cell, cells);
        } else if (column.type() == Column.Type.DATE) {
            cells.put(target.column(), reading(row, place, cell).date().text());
        } else if (WrittenColumns.isNumber(column.type())) {
            cells.put(target.column(), written.number(place, cell).value().toPlainString());
        } else if (field.type() instanceof CitationsType) {
            cells.put(target.column(), ListCell.join(sources(cell)));
        } else {
            cells.put(target.column(), meaning.plain(field, column, cell));
        }
    }

    private DateReading reading(Row row, int place, String cell) {
        return written.date(
                place,
                cell,
                () ->
                        otherwise.add(
                                new RowProblem(
                                        schema.table(),
                                        row.line(),
                                        heads.get(place),
                                        new RowException(RowException.Reason.OTHERWISE),
                                        cell)));
    }

    private void date(
            Row row, int place, Field<?, ?> field, String cell, Map<String, String> cells) {
        DateReading reading = reading(row, place, cell);
        cells.put(field.name(), reading.date().text());
        Field<?, String> wording = field.wording();
        if (wording != null && !reading.words().isBlank()) {
            cells.putIfAbsent(wording.name(), reading.words());
        }
    }

    /** A figure with all that is said of it, as far as no column of its own says that. */
    private void figure(int place, String column, String cell, Map<String, String> cells) {
        Quantity figure = written.number(place, cell);
        cells.put(column, figure.value().toPlainString());
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
    private void texts(
            Row row, String column, Map<String, String> said, Map<String, String> cells) {
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
                        translations.add(
                                row(
                                        row,
                                        "kind",
                                        mapping.kind().word(),
                                        Column.ID.name(),
                                        cells.get(Incoming.HANDLE),
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

    private static TableRow row(Row row, @Nullable String... cells) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            map.put(String.valueOf(cells[i]), cells[i + 1] == null ? "" : cells[i + 1]);
        }
        return new TableRow(row.line(), map);
    }

    private void parties(Row row, String side, String cell, List<TableRow> taking) {
        for (String text : CellWords.parts(cell)) {
            WordedParty party = worded.read(text);
            String name = party.name();
            parties.computeIfAbsent(
                    name,
                    _ ->
                            row(
                                    row,
                                    Column.ID.name(),
                                    name,
                                    "name",
                                    name,
                                    "kind",
                                    "organisation",
                                    "side",
                                    side,
                                    LocalizedType.LANG,
                                    TextLanguages.isVietnamese(name) ? "vi" : "en"));
            taking.add(
                    row(
                            row,
                            "kind",
                            mapping.kind().word(),
                            Column.ID.name(),
                            grid.name() + '\n' + row.line(),
                            "position",
                            Integer.toString(taking.size() + 1),
                            "side",
                            side,
                            "role",
                            party.role(),
                            "party",
                            name,
                            "as_reported",
                            party.asReported()));
        }
    }

    /** What names sources: their keys, titles or addresses. */
    private List<String> sources(String cell) {
        List<String> cited = numbered.cited(cell);
        if (!cited.isEmpty()) {
            cited.forEach(each -> sources.computeIfAbsent(each, numbered::row));
            return cited;
        }
        List<String> named = CellWords.parts(cell);
        for (String each : named) {
            boolean address = WEB.matcher(each).matches();
            sources.computeIfAbsent(
                    each,
                    _ ->
                            new TableRow(
                                    0,
                                    Map.of(
                                            Column.ID.name(),
                                            each,
                                            "title",
                                            each,
                                            "url",
                                            address ? each : "")));
        }
        return named;
    }
}
