package hanoius.intake;

import hanoius.archive.Content.Contents;
import hanoius.edtf.DateReading;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.edtf.Refusal;
import hanoius.everyday.EverydayDate;
import hanoius.exchange.TableRow;
import hanoius.form.ColumnForm;
import hanoius.form.DateNotation;
import hanoius.form.DateNotation.Order;
import hanoius.intake.Grid.Row;
import hanoius.intake.Incoming.Origin;
import hanoius.intake.WordedParties.WordedParty;
import hanoius.language.Language;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.numeral.EverydayNumber;
import hanoius.query.FoldedText;
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
import hanoius.text.FieldWords;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody's table in the columns of a data package, as its mapping says. */
public final class MappedRows {

    private static final String BETWEEN = ";\n·";
    private static final Pattern LITERAL = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern VIETNAMESE = Pattern.compile("[ĂăĐđƠơƯư\\x{1EA0}-\\x{1EF9}]");

    /** So many rows tell in which language a column is. */
    private static final int LOOKED_AT = 1_000;

    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x", "✓", "co", "dung");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "", "khong", "sai");

    private static final int REMEMBERED = 50_000;

    private final Grid grid;
    private final Mapping mapping;
    private final Words words;
    private final Schema<?> schema;
    private final List<String> heads;
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, Field<?, ?>> fields = new HashMap<>();
    private final NumberedSources numbered;
    private final WordedParties worded;
    private final Map<String, List<DateReading>> everyday = new HashMap<>();
    private final List<ColumnForm> forms = new ArrayList<>();
    private final Map<String, Boolean> vietnamese = new HashMap<>();
    private final Map<String, Map<String, String>> choices = new HashMap<>();
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
        this.words = words;
        schema = Schemas.of(mapping.kind());
        numbered =
                new NumberedSources(grid, words, (sheet, its) -> of(sheet, its, words).incoming());
        worded = new WordedParties(words);
        heads = mapping.heads(grid);
        schema.columns().forEach(each -> columns.put(each.name(), each));
        for (Field<?, ?> field : schema.fields()) {
            field.columns().forEach(each -> fields.putIfAbsent(each.name(), field));
        }
        for (int i = 0; i < mapping.targets().size(); i++) {
            int column = i;
            Column.Type type = type(mapping.targets().get(i));
            // Of other columns nobody asks how their dates or numbers are written.
            List<String> cells =
                    isDate(type) || isNumber(type)
                            ? mapping.rows(grid).stream().map(row -> row.cell(column)).toList()
                            : List.of();
            forms.add(ColumnForm.of(cells, step));
        }
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
        return columns((type, form) -> isDate(type) && form.asksOrder(), mapping.orders().keySet());
    }

    /** The columns of which somebody has to say which sign is the decimal one. */
    public List<Integer> asksSigns() {
        return columns(
                (type, form) -> isNumber(type) && form.asksSigns(), mapping.signs().keySet());
    }

    /** Cells that can only be read otherwise than the others of their column. */
    public List<RowProblem> otherwise() {
        return List.copyOf(otherwise);
    }

    private interface Asks {
        boolean of(Column.@Nullable Type type, ColumnForm form);
    }

    private List<Integer> columns(Asks asks, Set<Integer> answered) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            if (!answered.contains(i) && asks.of(type(mapping.targets().get(i)), forms.get(i))) {
                columns.add(i);
            }
        }
        return columns;
    }

    private static boolean isDate(Column.@Nullable Type type) {
        return type == Column.Type.EDTF || type == Column.Type.DATE;
    }

    private static boolean isNumber(Column.@Nullable Type type) {
        return type == Column.Type.NUMBER || type == Column.Type.INTEGER;
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
        return field == null || known == null ? value : plain(field, known, value);
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
        } else if (schema.fields().stream().anyMatch(each -> field.equals(each.wording()))) {
            cells.put(target.column(), ShownText.unquoted(cell));
        } else if (field.type() instanceof QuantityType && column.type() == Column.Type.NUMBER) {
            figure(place, target.column(), cell, cells);
        } else if (column.type() == Column.Type.EDTF) {
            date(row, place, field, cell, cells);
        } else if (column.type() == Column.Type.DATE) {
            cells.put(target.column(), reading(row, place, cell).date().text());
        } else if (isNumber(column.type())) {
            cells.put(target.column(), number(place, cell).value().toPlainString());
        } else if (field.type() instanceof CitationsType) {
            cells.put(target.column(), ListCell.join(sources(cell)));
        } else {
            cells.put(target.column(), plain(field, column, cell));
        }
    }

    /** A word, a list of words, or yes and no. */
    private String plain(Field<?, ?> field, Column column, String cell) {
        return switch (column.type()) {
            case LIST ->
                    field.type() instanceof FieldType.Names ? ListCell.join(parts(cell)) : cell;
            case FLAG -> {
                String folded = FoldedText.of(cell);
                yield YES.contains(folded) || YES.contains(cell) || isYes(field, folded)
                        ? FieldType.Flag.YES
                        : NO.contains(folded) ? "no" : cell;
            }
            default -> column.allowed().isEmpty() ? cell : choice(field, column, cell);
        };
    }

    /** As the program says it, in any language. */
    private boolean isYes(Field<?, ?> field, String folded) {
        return Stream.of(Language.values())
                .map(each -> FoldedText.of(new FieldWords(words.to(each)).yes(field)))
                .anyMatch(folded::equals);
    }

    /** What stands between semicolons, lines and dots, but not between parentheses. */
    private static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < cell.length(); i++) {
            char sign = cell.charAt(i);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth == 0 && BETWEEN.indexOf(sign) >= 0) {
                parts.add(cell.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(cell.substring(from));
        return (depth == 0 ? parts : List.of(cell.split("[" + BETWEEN + "]")))
                .stream().map(String::strip).filter(each -> !each.isEmpty()).distinct().toList();
    }

    /** A word of the program as people see it, in any language. */
    private String choice(Field<?, ?> field, Column column, String cell) {
        return choices.computeIfAbsent(
                        column.name(),
                        _ -> {
                            Map<String, String> known = new HashMap<>();
                            for (String each : column.allowed()) {
                                known.put(FoldedText.of(each), each);
                                String constant = each.replace(' ', '_').toUpperCase(Locale.ROOT);
                                for (Language language : Language.values()) {
                                    known.putIfAbsent(
                                            FoldedText.of(told(field, constant, language)), each);
                                }
                            }
                            return known;
                        })
                .getOrDefault(FoldedText.of(cell), cell);
    }

    private String told(Field<?, ?> field, String constant, Language language) {
        FieldWords fields = new FieldWords(words.to(language));
        return field.type() instanceof QuantityType
                ? fields.value(QuantityType.QUALIFIER, constant)
                : fields.value(field, constant);
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

    private DateReading reading(Row row, int place, String cell) {
        try {
            return DateReading.of(EdtfDate.parse(cell));
        } catch (EdtfException e) {
            List<DateReading> all = everyday(cell);
            Order wanted = order(place);
            Order only = ColumnForm.only(cell);
            if (only != null && only != wanted) {
                otherwise.add(
                        new RowProblem(
                                schema.table(),
                                row.line(),
                                heads.get(place),
                                new RowException(RowException.Reason.OTHERWISE),
                                cell));
            }
            DateReading first = all.getFirst();
            return all.stream()
                    .skip(1)
                    .filter(
                            each ->
                                    DateNotation.Order.of(each.date(), first.date(), cell)
                                            .filter(wanted::equals)
                                            .isPresent())
                    .findFirst()
                    .orElse(first);
        }
    }

    /** A table has the same days over and over, and what people write takes long to understand. */
    private List<DateReading> everyday(String cell) {
        List<DateReading> known = everyday.get(cell);
        if (known == null) {
            if (everyday.size() == REMEMBERED) {
                everyday.clear();
            }
            known = EverydayDate.readings(cell);
            everyday.put(cell, known);
        }
        return known;
    }

    private Order order(int place) {
        Order chosen = mapping.orders().get(place);
        Order told = forms.get(place).order();
        return chosen != null ? chosen : told != null ? told : Order.DAY_FIRST;
    }

    private Quantity number(int place, String cell) {
        if (grid.told().separator() == '\0' && LITERAL.matcher(cell).matches()) {
            // A workbook has its numbers as numbers.
            return new Quantity(new BigDecimal(cell), Qualifier.EXACT, null, null, "");
        }
        Language chosen = mapping.signs().get(place);
        Language told = forms.get(place).signs();
        Language signs = chosen != null ? chosen : told != null ? told : words.language();
        return EverydayNumber.readings(cell, signs).getFirst().quantity();
    }

    /** A figure with all that is said of it, as far as no column of its own says that. */
    private void figure(int place, String column, String cell, Map<String, String> cells) {
        Quantity figure = number(place, cell);
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
                                ? language(column, plain, said)
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

    /** The language of a text that does not say it, which is none of its translations. */
    private String language(String column, String text, Map<String, String> said) {
        boolean vietnamese = VIETNAMESE.matcher(text).find() || isVietnamese(column);
        String likely = vietnamese ? "vi" : "en";
        return said.containsKey(likely) ? (likely.equals("vi") ? "en" : "vi") : likely;
    }

    /** Whether most texts of a column are, as one alone may be a name that both languages have. */
    private boolean isVietnamese(String column) {
        return vietnamese.computeIfAbsent(
                column,
                _ -> {
                    int place = mapping.targets().indexOf(Target.of(column));
                    List<String> some =
                            mapping.rows(grid).stream()
                                    .limit(LOOKED_AT)
                                    .map(each -> each.cell(place))
                                    .filter(each -> !each.isBlank())
                                    .toList();
                    long such =
                            some.stream().filter(each -> VIETNAMESE.matcher(each).find()).count();
                    return 2 * such > some.size();
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
        for (String text : parts(cell)) {
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
                                    VIETNAMESE.matcher(name).find() ? "vi" : "en"));
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
        List<String> named = parts(cell);
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
