package hanoius.intake;

import hanoius.archive.Content.Contents;
import hanoius.exchange.SourceReference;
import hanoius.exchange.TableRow;
import hanoius.intake.Incoming.Origin;
import hanoius.intake.RowMapping.Mapped;
import hanoius.model.RecordId.Kind;
import hanoius.schema.AgreementSchema;
import hanoius.schema.Column;
import hanoius.schema.LocalizedType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;

/** Somebody's table in the columns of a data package, as its mapping says. */
public final class MappedRows {

    private static final Pattern BEFORE_ADDRESS = Pattern.compile("[\\s,;:(<–-]+$");

    private final Grid grid;
    private final Mapping mapping;
    private final Schema<?> schema;
    private final NumberedSources numbered;
    private final RowMapping single;
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
        single = new RowMapping(grid, mapping, words, numbered, step);
        for (Grid each : NumberedSources.others(grid)) {
            String sheet = each.told().sheet();
            var why = new RowException(RowException.Reason.LEFT_SHEET, sheet);
            otherwise.add(new RowProblem(schema.table(), 0, "", why, sheet));
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
        mapped.addAll(step);
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
        return single.written().asksOrder();
    }

    /** The columns of which somebody has to say which sign is the decimal one. */
    public List<Integer> asksSigns() {
        return single.written().asksSigns();
    }

    /**
     * Cells that can only be read otherwise than the others of their column; sheets that are left
     * out.
     */
    public List<RowProblem> otherwise() {
        return List.copyOf(otherwise);
    }

    /** All processors read rows; what comes of them is put together in their order. */
    private void addAll(Runnable step) {
        mapping.rows(grid).parallelStream()
                .map(
                        row -> {
                            step.run();
                            return single.read(row);
                        })
                .forEachOrdered(this::add);
    }

    private void add(Mapped mapped) {
        problems.addAll(mapped.problems());
        otherwise.addAll(mapped.otherwise());
        translations.addAll(mapped.translations());
        for (TableRow each : mapped.named()) {
            parties.computeIfAbsent(each.text("party"), name -> party(each, name));
        }
        mapped.cited().forEach(each -> sources.computeIfAbsent(each, this::source));
        if (mapped.says()) {
            rows.add(mapped.cells());
            participations.addAll(mapped.participations());
        }
    }

    /** The row of a party that is named, with the side of whoever named it first. */
    private static TableRow party(TableRow participation, String name) {
        return new TableRow(
                participation.line(),
                Map.of(
                        Column.ID.name(),
                        name,
                        "name",
                        name,
                        "kind",
                        "organisation",
                        "side",
                        participation.text("side"),
                        LocalizedType.LANG,
                        TextLanguages.isVietnamese(name) ? "vi" : "en"));
    }

    /** A source by what names it; what stands before its address is its title. */
    private TableRow source(String cited) {
        String url = SourceReference.address(cited);
        String before = cited.substring(0, cited.length() - url.length());
        String title = BEFORE_ADDRESS.matcher(before).replaceFirst("");
        return numbered.row(cited)
                .orElseGet(
                        () ->
                                new TableRow(
                                        0,
                                        Map.of(
                                                Column.ID.name(),
                                                cited,
                                                "title",
                                                title.isEmpty() ? cited : title,
                                                "url",
                                                url)));
    }

    private Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        if (mapping.kind() == Kind.AGREEMENT) {
            // Hardly any table has a column for it.
            defaults.put(AgreementSchema.COUNT.name(), "1");
        }
        mapping.fixed()
                .forEach((column, value) -> defaults.put(column, single.plain(column, value)));
        return defaults;
    }
}
