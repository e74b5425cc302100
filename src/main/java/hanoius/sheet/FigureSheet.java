package hanoius.sheet;

import hanoius.archive.Archive;
import hanoius.form.ColumnForm;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Indicator;
import hanoius.model.Milestones;
import hanoius.model.Observation;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.paste.FigureCells;
import hanoius.paste.FigureColumn;
import hanoius.paste.FigureRow;
import hanoius.paste.FigureRows;
import hanoius.paste.Manner;
import hanoius.paste.SourceFinder;
import hanoius.paste.TakenFigures;
import hanoius.paste.TypedRow;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Figures of one indicator.
 *
 * @param sources finds those of the dataset
 */
public record FigureSheet(Indicator indicator, Dataset dataset, SourceFinder sources)
        implements RowSheet {

    private static final List<SheetColumn> COLUMNS =
            List.of(
                    typed(FigureColumn.PERIOD, 166, true),
                    told(
                            FigureColumn.PERIOD.cell(),
                            128,
                            "grid.understood",
                            (row, words) ->
                                    row.period() == null
                                            ? ""
                                            : words.shortDate(row.period().date())),
                    typed(FigureColumn.VALUE, 130, true).ofNumbers(),
                    figure(FigureColumn.VALUE.cell(), 160, "grid.understood", Words::quantity),
                    figure(-1, 124, "evidence.bounds", Words::bounds),
                    told(
                            -1,
                            126,
                            "grid.words",
                            (row, _) -> row.value() == null ? "" : row.value().asReported()),
                    typed(FigureColumn.SOURCE, 170, false),
                    typed(FigureColumn.NOTE, 180, false));

    /** The figures of an indicator; nothing when there is none of that name. */
    public static Optional<RowSheet> of(RecordId indicator, Dataset dataset) {
        return dataset.find(indicator, Indicator.class)
                .map(each -> new FigureSheet(each, dataset, new SourceFinder(dataset)));
    }

    /**
     * @param beside whether what is understood stands beside it
     */
    private static SheetColumn typed(FigureColumn column, double width, boolean beside) {
        return SheetColumn.typed(column.cell(), width, words -> words.get(column.key()), beside);
    }

    private static SheetColumn told(
            int cell, double width, String heading, BiFunction<FigureRow, Words, String> now) {
        return SheetColumn.told(cell, width, words -> words.get(heading), ofFigure(now));
    }

    private static BiFunction<TypedRow, Words, String> ofFigure(
            BiFunction<FigureRow, Words, String> said) {
        return (row, words) -> row instanceof FigureRow figure ? said.apply(figure, words) : "";
    }

    private static SheetColumn figure(
            int cell, double width, String heading, BiFunction<Words, Quantity, String> said) {
        return told(
                        cell,
                        width,
                        heading,
                        (row, words) -> row.value() == null ? "" : said.apply(words, row.value()))
                .before(
                        ofFigure(
                                (row, words) ->
                                        row.before() == null || !row.changesValue()
                                                ? ""
                                                : said.apply(words, row.before().quantity())))
                .ofNumbers();
    }

    @Override
    public RecordId place() {
        return indicator.id();
    }

    @Override
    public String title(Words words) {
        return words.name(indicator);
    }

    @Override
    public String about(Words words) {
        return words.unit(indicator.unit());
    }

    @Override
    public Optional<RowSheet> in(Dataset other) {
        return of(indicator.id(), other);
    }

    @Override
    public List<SheetColumn> columns() {
        return COLUMNS;
    }

    @Override
    public int width() {
        return FigureColumn.values().length;
    }

    @Override
    public boolean hasNumbers() {
        return true;
    }

    @Override
    public Arranged arranged(List<List<String>> table, Words words) {
        return new Arranged(
                FigureRows.typed(table).stream().map(FigureCells::cells).toList(), List.of());
    }

    @Override
    public TypedRow unread(int number, List<String> cells) {
        return FigureRow.unread(number, FigureCells.of(cells));
    }

    @Override
    public Understood understood(
            Archive archive, List<List<String>> typed, Asked asked, Progress progress) {
        List<FigureCells> cells = typed.stream().map(FigureCells::of).toList();
        Manner told = Manner.of(cells, asked.words().language());
        Manner manner =
                new Manner(
                        asked.numbers() == null ? told.numbers() : asked.numbers(),
                        asked.dates() == null ? told.dates() : asked.dates());
        List<FigureRow> rows =
                FigureRows.understood(cells, manner, indicator, dataset, sources, progress);
        long ambiguous =
                cells.stream().map(FigureCells::period).filter(ColumnForm::isAmbiguous).count();
        RecordId of = indicator.id();
        String language = asked.words().language().code();
        return new Understood(
                rows,
                manner,
                ambiguous,
                open -> TakenFigures.edits(rows, of, language, open::unused),
                result(rows, language));
    }

    /** Under names that no record has, what is new is drawn before it is written. */
    private Result result(List<FigureRow> rows, String language) {
        Map<RecordId, Observation> figures = new LinkedHashMap<>();
        dataset.observationsOf(indicator.id()).forEach(each -> figures.put(each.id(), each));
        for (Edit each : TakenFigures.edits(rows, indicator.id(), language, FigureSheet::passing)) {
            if (each.after() instanceof Observation figure) {
                figures.put(figure.id(), figure);
            }
        }
        List<Observation> replaced = new ArrayList<>();
        for (FigureRow each : rows) {
            if (each.changesValue() && each.before() != null) {
                replaced.add(each.before());
            }
        }
        return new Result(drawn(List.copyOf(figures.values())), indicator, replaced);
    }

    /** What a chart is drawn of. */
    private Dataset drawn(List<Observation> figures) {
        return new Dataset(
                Milestones.of(List.of()),
                List.of(),
                List.of(),
                dataset.indicators(),
                figures,
                List.of(),
                List.of(),
                dataset.terms(),
                List.of());
    }

    private static List<RecordId> passing(Kind kind, int count) {
        return IntStream.range(0, count).mapToObj(each -> new RecordId(kind, "*" + each)).toList();
    }
}
