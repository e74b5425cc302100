package hanoius.sheet;

import hanoius.paste.TypedRow;
import hanoius.text.Words;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A column of a grid: one in which one types, or one that tells what of it was understood.
 *
 * @param name what it is called
 * @param isBesideTold whether what is understood of it stands beside what is typed
 * @param width in pixels at the usual size of text
 * @param hasNumbers whether what is in it ends at the same side
 * @param cell the cell of a row that it shows or tells of; -1 for none
 * @param isTyped whether one types in it
 * @param now what it says of a row
 * @param was what the record says that it would no longer say; empty for nothing
 */
public record SheetColumn(
        Function<Words, String> name,
        boolean isBesideTold,
        double width,
        boolean hasNumbers,
        int cell,
        boolean isTyped,
        BiFunction<TypedRow, Words, String> now,
        BiFunction<TypedRow, Words, String> was) {

    /** One in which one types. */
    static SheetColumn typed(
            int cell, double width, Function<Words, String> name, boolean isBesideTold) {
        return new SheetColumn(
                name,
                isBesideTold,
                width,
                false,
                cell,
                true,
                (row, _) -> row.cells().get(cell),
                (_, _) -> "");
    }

    /** One that tells of a cell, or of the row where that is -1. */
    static SheetColumn told(
            int cell,
            double width,
            Function<Words, String> name,
            BiFunction<TypedRow, Words, String> now) {
        return new SheetColumn(name, false, width, false, cell, false, now, (_, _) -> "");
    }

    /** What stands above it. */
    public String heading(Words words) {
        String called = name.apply(words);
        return isBesideTold ? words.get("grid.as_typed", called) : called;
    }

    /** The same with what is no longer said. */
    SheetColumn before(BiFunction<TypedRow, Words, String> newWas) {
        return new SheetColumn(name, isBesideTold, width, hasNumbers, cell, isTyped, now, newWas);
    }

    /** The same for numbers. */
    SheetColumn ofNumbers() {
        return new SheetColumn(name, isBesideTold, width, true, cell, isTyped, now, was);
    }
}
