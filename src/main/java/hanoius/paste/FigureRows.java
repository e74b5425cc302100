package hanoius.paste;

import hanoius.edtf.EdtfDate;
import hanoius.edtf.Refusal;
import hanoius.form.DateNotation;
import hanoius.form.DateNotation.Order;
import hanoius.form.QuantityNotation;
import hanoius.form.Reading;
import hanoius.form.WordedDate;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.query.FoldedText;
import hanoius.schema.ObservationSchema;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Understands rows of figures of one indicator, and says what each is to the record. */
public final class FigureRows {

    static final Refusal NO_PERIOD = Refusal.of("paste.no_period");
    static final Refusal NO_VALUE = Refusal.of("paste.no_value");

    private final DateNotation dates;
    private final QuantityNotation quantities;
    private final Manner manner;
    private final SourceFinder sources;
    private final Map<String, List<Observation>> known = new HashMap<>();
    private final Map<String, Integer> above = new HashMap<>();

    private FigureRows(Dataset dataset, SourceFinder sources, Indicator indicator, Manner manner) {
        this.manner = manner;
        Words words = Words.in(manner.numbers());
        dates = new DateNotation(words);
        quantities = new QuantityNotation(words, indicator.unit());
        this.sources = sources;
        for (Observation each : dataset.observationsOf(indicator.id())) {
            known.computeIfAbsent(each.period().canonical(), _ -> new ArrayList<>()).add(each);
        }
    }

    /**
     * The figures that stand in pasted rows, in whichever columns they stand.
     *
     * @return none when no column has periods and none has values
     */
    public static List<FigureCells> typed(List<List<String>> rows) {
        return FigureColumns.read(rows).stream().filter(each -> !each.isEmpty()).toList();
    }

    /**
     * What typed rows mean, each in its place.
     *
     * @param sources finds those of the same dataset
     * @throws CancellationException when it is no longer wanted
     */
    public static List<FigureRow> understood(
            List<FigureCells> typed,
            Manner manner,
            Indicator indicator,
            Dataset dataset,
            SourceFinder sources,
            Progress progress) {
        var rows = new FigureRows(dataset, sources, indicator, manner);
        List<FigureRow> all = new ArrayList<>(typed.size());
        for (FigureCells each : typed) {
            if (progress.cancelled()) {
                throw new CancellationException("Other rows are typed by now.");
            }
            all.add(rows.row(all.size() + 1, each));
        }
        return all;
    }

    private FigureRow row(int number, FigureCells typed) {
        if (typed.isEmpty()) {
            return FigureRow.unread(number, typed);
        }
        var problems = new EnumMap<FigureColumn, Refusal>(FigureColumn.class);
        WordedDate period = value(period(typed.period()), FigureColumn.PERIOD, NO_PERIOD, problems);
        Quantity value =
                value(quantities.read(typed.value(), null), FigureColumn.VALUE, NO_VALUE, problems);
        if (period != null) {
            Integer first = above.putIfAbsent(period.date().canonical(), number);
            if (first != null) {
                problems.put(FigureColumn.PERIOD, Refusal.of("paste.same_period", first));
            }
        }
        Observation before = period == null ? null : before(period.date(), value);
        RecordId source =
                typed.source().isBlank() ? null : sources.find(typed.source(), before).orElse(null);
        RowState state =
                problems.isEmpty()
                        ? state(typed, Objects.requireNonNull(value), source, before)
                        : RowState.IN_ERROR;
        return new FigureRow(number, typed, period, value, source, before, state, problems);
    }

    private static <V> @Nullable V value(
            Reading<V> reading,
            FigureColumn column,
            Refusal missing,
            Map<FigureColumn, Refusal> problems) {
        return switch (reading) {
            case Reading.Understood<V>(V value, var _) -> value;
            case Reading.Misread<V>(Refusal why) -> {
                problems.put(column, why);
                yield null;
            }
            case Reading.Empty<V> _ -> {
                problems.put(column, missing);
                yield null;
            }
        };
    }

    /** The reading of the column's manner among those that a text has. */
    private Reading<WordedDate> period(String text) {
        Reading<WordedDate> all = dates.read(text, null);
        if (all instanceof Reading.Understood<WordedDate>(WordedDate first, var others)) {
            return Reading.of(
                    others.stream()
                            .filter(
                                    other ->
                                            order(other, first, text)
                                                    .equals(Optional.of(manner.dates())))
                            .findFirst()
                            .orElse(first));
        }
        return all;
    }

    private static Optional<Order> order(WordedDate other, WordedDate first, String text) {
        return Order.of(other.date(), first.date(), text);
    }

    /** The report of the period that says the same, else the preferred one. */
    private @Nullable Observation before(EdtfDate period, @Nullable Quantity value) {
        List<Observation> reports = known.getOrDefault(period.canonical(), List.of());
        return reports.stream()
                .min(
                        Comparator.comparing(
                                        (Observation each) ->
                                                !FigureRow.isSame(each.quantity(), value))
                                .thenComparing(each -> each.sameAs() != null))
                .orElse(null);
    }

    private static RowState state(
            FigureCells typed,
            Quantity value,
            @Nullable RecordId source,
            @Nullable Observation before) {
        if (before == null) {
            return RowState.NEW;
        }
        boolean isCited =
                typed.source().isBlank()
                        || before.citations().stream()
                                .map(Citation::source)
                                .anyMatch(each -> each.equals(source));
        boolean isNoted =
                typed.note().isBlank()
                        || ObservationSchema.NOTE.cells(before).stream()
                                .map(FoldedText::of)
                                .anyMatch(FoldedText.of(typed.note())::equals);
        return FigureRow.isSame(before.quantity(), value) && isCited && isNoted
                ? RowState.SAME
                : RowState.CHANGED;
    }
}
