package hanoius.control;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** How the columns of a table are sorted. */
public final class RowOrder {

    private RowOrder() {}

    /**
     * By their own order, with what is missing at the end of the table in either direction.
     *
     * @param descending whether the table will turn the order round
     */
    public static <T extends Comparable<T>> Comparator<@Nullable T> missingLast(
            BooleanSupplier descending) {
        return (one, other) -> {
            if (one == null || other == null) {
                int missingLast = Boolean.compare(one == null, other == null);
                return descending.getAsBoolean() ? -missingLast : missingLast;
            }
            return one.compareTo(other);
        };
    }

    /** Names in Vietnamese order, which keeps "Đ" behind "D". */
    public static Comparator<String> names() {
        Collator collator = Collator.getInstance(Locale.of("vi"));
        return collator::compare;
    }
}
