package hanoius.paste;

import hanoius.edtf.Refusal;
import hanoius.form.WordedDate;
import hanoius.model.Observation;
import hanoius.model.Quantity;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.EnumMap;
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
        State state,
        Map<FigureColumn, Refusal> problems) {

    /** What the row is to the record. */
    public enum State {
        NEW("paste.new"),
        CHANGED("paste.changed"),
        SAME("paste.same"),
        IN_ERROR("paste.in_error"),
        /** Nothing is typed in it. */
        EMPTY("");

        private final String key;

        State(String key) {
            this.key = key;
        }

        /** The message key of its name; empty where it has none. */
        public String key() {
            return key;
        }
    }

    public FigureRow {
        problems = problems.isEmpty() ? Map.of() : new EnumMap<>(problems);
    }

    /** One in which nothing is typed. */
    public static FigureRow empty(int number) {
        return new FigureRow(
                number, FigureCells.EMPTY, null, null, null, null, State.EMPTY, Map.of());
    }

    /** Whether the record would say another value than it does. */
    public boolean changesValue() {
        return state == State.CHANGED && before != null && !isSame(before.quantity(), value);
    }

    /** Whether it would be written. */
    public boolean isTaken() {
        return state == State.NEW || state == State.CHANGED;
    }

    public Optional<Refusal> problem(FigureColumn column) {
        return Optional.ofNullable(problems.get(column));
    }

    /** Whether it names a source that the record has not, which would be made. */
    public boolean namesNewSource() {
        return source == null && !typed.source().isBlank();
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
