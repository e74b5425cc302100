package hanoius.sheet;

import hanoius.archive.Archive;
import hanoius.edtf.Refusal;
import hanoius.form.ColumnForm;
import hanoius.form.DateNotation.Order;
import hanoius.intake.Account;
import hanoius.intake.Account.Line;
import hanoius.intake.ColumnWords;
import hanoius.intake.Grid;
import hanoius.intake.Grid.Row;
import hanoius.intake.Intake;
import hanoius.intake.MappedRows;
import hanoius.intake.Mapping;
import hanoius.intake.Mention;
import hanoius.intake.Mention.Unmatched;
import hanoius.intake.Reckoning;
import hanoius.intake.RowProblem;
import hanoius.intake.Target;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.paste.Manner;
import hanoius.paste.RowState;
import hanoius.paste.TypedRow;
import hanoius.paste.TypedRow.NearName;
import hanoius.query.FoldedText;
import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.LocalizedType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.EditWords;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Records of one kind. What is typed is read, matched and reckoned as the rows of a file are that
 * comes in.
 *
 * @param cells what stands in a row, in its order
 */
public record KindSheet(Kind kind, Dataset dataset, List<RecordColumn> cells) implements RowSheet {

    /** The kinds whose records are typed in rows. */
    public static final List<Kind> KINDS =
            List.of(Kind.MILESTONE, Kind.AGREEMENT, Kind.SOURCE, Kind.PARTY);

    /** No record has this name. */
    private static final String ROWS = "*";

    /** So many names are offered for one. */
    private static final int NEAR = 3;

    /** The line of the first row below the head. */
    private static final int FIRST = 2;

    /**
     * The records of a kind.
     *
     * @param words those of the document, from which its sides are known
     */
    public static KindSheet of(Kind kind, Dataset dataset, Words words) {
        var any = new Mapping(kind, 0, List.of(), Map.of(), Map.of(), Map.of());
        Stream<Target> known =
                Stream.concat(
                        any.choices(words).stream(), Stream.of(Target.of(Column.UUID.name())));
        return new KindSheet(
                kind,
                dataset,
                known.map(each -> RecordColumn.of(kind, each))
                        .sorted(Comparator.comparingInt(KindSheet::rank))
                        .toList());
    }

    /**
     * What most rows have comes first. What differs from document to document comes last, so that
     * rows that wait are the same whatever sides there are.
     */
    private static int rank(RecordColumn column) {
        if (column.isParties()) {
            return column.target().detail().isEmpty() ? 0 : 3;
        }
        Field<?, ?> field = column.field();
        boolean aside =
                field == null
                        || field.type() instanceof FieldType.Flag
                        || field.name().equals(LocalizedType.LANG)
                        || isWording(field.name(), column.kind());
        return aside ? 2 : column.target().detail().isEmpty() ? 0 : 1;
    }

    private static boolean isWording(String field, Kind kind) {
        return Schemas.of(kind).fields().stream()
                .anyMatch(each -> each.wording() != null && each.wording().name().equals(field));
    }

    @Override
    public RecordId place() {
        return new RecordId(kind, ROWS);
    }

    @Override
    public String title(Words words) {
        return words.get("grid.of_" + kind.word());
    }

    @Override
    public String about(Words words) {
        return "";
    }

    @Override
    public Optional<RowSheet> in(Dataset other) {
        return Optional.of(new KindSheet(kind, other, cells));
    }

    @Override
    public List<SheetColumn> columns() {
        return IntStream.range(0, cells.size())
                .boxed()
                .flatMap(each -> cells.get(each).shown(each))
                .toList();
    }

    @Override
    public int width() {
        return cells.size();
    }

    @Override
    public boolean hasNumbers() {
        return cells.stream().anyMatch(RecordColumn::isNumber);
    }

    /** By the head that tells what the columns are. */
    @Override
    public Arranged arranged(List<List<String>> table, Words words) {
        Grid grid = grid(table, 1);
        return Mapping.of(grid, kind, words)
                .filter(each -> isHead(each, grid))
                .map(each -> arranged(grid, each))
                .orElse(Arranged.NONE);
    }

    private static Grid grid(List<List<String>> rows, int firstLine) {
        List<Row> lines = new ArrayList<>(rows.size());
        for (List<String> each : rows) {
            lines.add(new Row(firstLine + lines.size(), each));
        }
        return new Grid("rows", new Grid.Told("", '\t', ""), lines, List.of());
    }

    /**
     * What nearly names a column may be the text of a row as well, unless another stands beside.
     */
    private boolean isHead(Mapping mapping, Grid grid) {
        List<Integer> known =
                IntStream.range(0, mapping.targets().size())
                        .filter(each -> !mapping.targets().get(each).equals(Target.NONE))
                        .boxed()
                        .toList();
        return known.size() > 1
                || known.stream()
                        .anyMatch(
                                each ->
                                        isNamed(
                                                mapping.targets().get(each),
                                                mapping.heads(grid).get(each)));
    }

    private boolean isNamed(Target target, String head) {
        String folded = FoldedText.of(head);
        return Stream.concat(
                        Stream.of(target.toString()),
                        Stream.of(Language.values())
                                .map(each -> new ColumnWords(Words.in(each)).name(target, kind)))
                .map(FoldedText::of)
                .anyMatch(folded::equals);
    }

    private Arranged arranged(Grid grid, Mapping mapping) {
        Map<Integer, Integer> places = new LinkedHashMap<>();
        List<String> leftOut = new ArrayList<>();
        for (int i = 0; i < mapping.targets().size(); i++) {
            int column = i;
            int cell = cell(mapping.targets().get(i));
            boolean says = mapping.rows(grid).stream().anyMatch(row -> !row.cell(column).isBlank());
            if (cell >= 0) {
                places.put(column, cell);
            } else if (says) {
                leftOut.add(mapping.heads(grid).get(column));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (Row row : mapping.rows(grid)) {
            List<String> texts = new ArrayList<>(Collections.nCopies(cells.size(), ""));
            places.forEach((column, cell) -> texts.set(cell, row.cell(column)));
            rows.add(List.copyOf(texts));
        }
        return new Arranged(rows, leftOut);
    }

    private int cell(Target target) {
        return IntStream.range(0, cells.size())
                .filter(each -> cells.get(each).target().equals(target))
                .findFirst()
                .orElse(-1);
    }

    @Override
    public TypedRow unread(int number, List<String> texts) {
        return RecordRow.unread(number, texts);
    }

    @Override
    public Understood understood(
            Archive archive, List<List<String>> typed, Asked asked, Progress progress) {
        List<Integer> used =
                IntStream.range(0, cells.size())
                        .filter(cell -> typed.stream().anyMatch(row -> !row.get(cell).isBlank()))
                        .boxed()
                        .toList();
        List<String> dates = texts(typed, used, RecordColumn::isDate);
        Manner manner = manner(dates, texts(typed, used, RecordColumn::isNumber), asked);
        Map<Integer, Order> orders = new HashMap<>();
        Map<Integer, Language> signs = new HashMap<>();
        for (int i = 0; i < used.size(); i++) {
            orders.put(i, manner.dates());
            signs.put(i, manner.numbers());
        }
        Mapping mapping =
                new Mapping(
                        kind,
                        0,
                        used.stream().map(each -> cells.get(each).target()).toList(),
                        Map.of(),
                        orders,
                        signs);
        Grid grid = grid(withHead(typed, used), FIRST - 1);
        Account account =
                Reckoning.of(
                        archive,
                        dataset,
                        MappedRows.of(grid, mapping, asked.words()).incoming(),
                        progress);
        return new Understood(
                rows(typed, account, asked.words()),
                manner,
                dates.stream().filter(ColumnForm::isAmbiguous).count(),
                open -> Intake.prepare(open, account, Progress.NONE),
                null);
    }

    private interface Kindred {
        boolean is(RecordColumn column);
    }

    private List<String> texts(List<List<String>> typed, List<Integer> used, Kindred kindred) {
        return used.stream()
                .filter(each -> kindred.is(cells.get(each)))
                .flatMap(each -> typed.stream().map(row -> row.get(each)))
                .toList();
    }

    private static Manner manner(List<String> dates, List<String> numbers, Asked asked) {
        Order order = asked.dates() == null ? ColumnForm.of(dates).order() : asked.dates();
        Language signs = asked.numbers() == null ? ColumnForm.of(numbers).signs() : asked.numbers();
        return new Manner(
                signs == null ? asked.words().language() : signs,
                order == null ? Order.DAY_FIRST : order);
    }

    /** The head names each column as what it is. */
    private List<List<String>> withHead(List<List<String>> typed, List<Integer> used) {
        List<List<String>> all = new ArrayList<>(typed.size() + 1);
        all.add(used.stream().map(each -> cells.get(each).target().toString()).toList());
        typed.forEach(row -> all.add(used.stream().map(row::get).toList()));
        return all;
    }

    private List<RecordRow> rows(List<List<String>> typed, Account account, Words words) {
        Schema<?> schema = Schemas.of(kind);
        Map<Integer, Line> lines = new HashMap<>();
        Map<RecordId, String> coming = new HashMap<>();
        EditWords names = new EditWords(dataset, words);
        for (Line each : account.lines()) {
            if (each.table().equals(schema.table()) && each.line() >= FIRST) {
                lines.put((int) each.line() - FIRST, each);
            } else if (each.edit() != null) {
                coming.put(each.edit().id(), names.name(each.edit()));
            }
        }
        Map<String, List<Unmatched>> unmatched =
                account.unmatched().stream()
                        .collect(Collectors.groupingBy(each -> each.mention().text()));
        Map<Mention, List<NearName>> meant = meant(account.unmatched(), names);
        Map<Integer, Map<Integer, Refusal>> problems = problems(account);
        List<RecordRow> rows = new ArrayList<>(typed.size());
        for (int i = 0; i < typed.size(); i++) {
            List<String> texts = typed.get(i);
            Line line = lines.get(i);
            Map<Integer, Refusal> wrong = problems.get(i);
            if (wrong != null) {
                rows.add(RecordRow.inError(i + 1, texts, wrong, near(texts, unmatched, meant)));
            } else if (line == null) {
                rows.add(RecordRow.unread(i + 1, texts));
            } else {
                rows.add(row(i + 1, texts, line, coming, unmatched, near(texts, unmatched, meant)));
            }
        }
        return rows;
    }

    private RecordRow row(
            int number,
            List<String> texts,
            Line line,
            Map<RecordId, String> coming,
            Map<String, List<Unmatched>> unmatched,
            Map<Integer, List<NearName>> near) {
        Entity before =
                line.edit() != null
                        ? line.edit().before()
                        : line.id() == null ? null : dataset.entity(line.id()).orElse(null);
        Entity after = line.edit() == null ? before : line.edit().after();
        Set<Integer> making = new HashSet<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            String text = texts.get(cell).strip();
            RecordColumn of = cells.get(cell);
            if (after != null
                    && !text.isEmpty()
                    && ((of.isOfNames() && of.names(after, coming))
                            || (of.isOfTerms() && !of.unmatched(text, unmatched).isEmpty()))) {
                making.add(cell);
            }
        }
        return new RecordRow(
                number,
                texts,
                state(line),
                before,
                after,
                Collections.emptySortedMap(),
                making,
                near,
                names(Stream.of(before, after).filter(Objects::nonNull).toList(), coming));
    }

    /** What may be meant by each name that nothing is called. */
    private static Map<Mention, List<NearName>> meant(List<Unmatched> unmatched, EditWords names) {
        return unmatched.stream()
                .collect(
                        Collectors.toMap(
                                Unmatched::mention,
                                each ->
                                        each.near().stream()
                                                .limit(NEAR)
                                                .map(id -> near(each, names.name(id)))
                                                .toList()));
    }

    /** The same cell by cell. */
    private Map<Integer, List<NearName>> near(
            List<String> texts,
            Map<String, List<Unmatched>> unmatched,
            Map<Mention, List<NearName>> meant) {
        Map<Integer, List<NearName>> near = new HashMap<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            List<NearName> all =
                    cells.get(cell).unmatched(texts.get(cell).strip(), unmatched).stream()
                            .flatMap(each -> meant.getOrDefault(each.mention(), List.of()).stream())
                            .toList();
            if (!all.isEmpty()) {
                near.put(cell, all);
            }
        }
        return near;
    }

    private static NearName near(Unmatched unmatched, String meant) {
        return new NearName(unmatched.mention().text(), meant);
    }

    /** What the records are called that states of a record name in cells of names. */
    private Map<RecordId, String> names(List<Entity> states, Map<RecordId, String> coming) {
        Map<RecordId, String> names = new HashMap<>();
        for (RecordColumn cell : cells) {
            if (cell.isOfNames()) {
                states.stream()
                        .flatMap(cell::named)
                        .forEach(id -> name(id, coming).ifPresent(said -> names.put(id, said)));
            }
        }
        return names;
    }

    private Optional<String> name(RecordId id, Map<RecordId, String> coming) {
        return Optional.ofNullable(coming.get(id))
                .or(() -> dataset.find(id, Source.class).map(RecordColumn::called));
    }

    private static RowState state(Line line) {
        return switch (line.state()) {
            case NEW -> RowState.NEW;
            case CHANGED -> RowState.CHANGED;
            case SAME -> RowState.SAME;
            case ERROR -> RowState.IN_ERROR;
        };
    }

    private Map<Integer, Map<Integer, Refusal>> problems(Account account) {
        Map<Integer, Map<Integer, Refusal>> all = new HashMap<>();
        for (RowProblem each : account.problems()) {
            if (each.line() >= FIRST) {
                all.computeIfAbsent((int) each.line() - FIRST, _ -> new TreeMap<>())
                        .putIfAbsent(cell(each.column()), each.why());
            }
        }
        return all;
    }

    /** The cell of a column by what it is called in the rows, or in a data package. */
    private int cell(String column) {
        int exactly = cell(Target.parse(column));
        if (exactly >= 0 || column.isEmpty()) {
            return exactly;
        }
        return IntStream.range(0, cells.size())
                .filter(
                        each ->
                                column.equals("participations")
                                        ? cells.get(each).isParties()
                                        : cells.get(each).target().column().equals(column))
                .findFirst()
                .orElse(RecordRow.WHOLE);
    }
}
