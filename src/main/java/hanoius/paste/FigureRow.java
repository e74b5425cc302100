package hanoius.paste;

import hanoius.edtf.Refusal;
import hanoius.form.WordedDate;
import hanoius.model.Observation;
import hanoius.model.Quantity;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row as it is understood.
 *
 * @param number from 1
 * @param period null when it cannot be read
 * @param value null when it cannot be read
 * @param source the source that is named; null for none, or for one that the record has not
 * @param before the value of the record that it confirms or changes; null when it is new
 * @param problems why it cannot be taken, by column
 */
public record FigureRow(
        int number,
        FigureCells typed,
        @Nullable WordedDate period,
        @Nullable Quantity value,
        @Nullable RecordId source,
        @Nullable Observation before,
        RowState state,
        Map<FigureColumn, Refusal> problems)
        implements TypedRow {

    public FigureRow {
        problems = problems.isEmpty() ? Map.of() : new EnumMap<>(problems);
    }

    /** One of which nothing is understood yet, or in which nothing is typed. */
    public static FigureRow unread(int number, FigureCells typed) {
        return new FigureRow(number, typed, null, null, null, null, RowState.EMPTY, Map.of());
    }

    /** Whether the record would say another value than it does. */
    public boolean changesValue() {
        return state == RowState.CHANGED && before != null && !isSame(before.quantity(), value);
    }

    /** Whether it would be written. */
    public boolean isTaken() {
        return state == RowState.NEW || state == RowState.CHANGED;
    }

    public Optional<Refusal> problem(FigureColumn column) {
        return Optional.ofNullable(problems.get(column));
    }

    /** Whether it names a source that the record has not, which would be made. */
    public boolean namesNewSource() {
        return state != RowState.EMPTY && source == null && !typed.source().isBlank();
    }

    @Override
    public List<String> cells() {
        return typed.cells();
    }

    @Override
    public Optional<Refusal> problem(int column) {
        return problem(FigureColumn.of(column));
    }

    @Override
    public Optional<Refusal> firstProblem() {
        return problems.values().stream().findFirst();
    }

    @Override
    public boolean makes(int column) {
        return column == FigureColumn.SOURCE.cell() && namesNewSource();
    }

    /** Whether what is typed says what a record has; bounds that are not typed are not denied. */
    static boolean isSame(Quantity held, @Nullable Quantity typed) {
        return typed != null
                && held.qualifier() == typed.qualifier()
                && held.value().compareTo(typed.value()) == 0
                && (!typed.hasBounds()
                        || (isSame(held.lower(), typed.lower())
                                && isSame(held.upper(), typed.upper())));
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
