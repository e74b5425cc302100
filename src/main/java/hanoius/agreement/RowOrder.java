package hanoius.agreement;

import hanoius.model.EdtfDate;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** How columns are sorted. */
final class RowOrder {

    private RowOrder() {}

    /**
     * By earliest, then latest day, with what has no date at the end of the table in either
     * direction.
     *
     * @param descending whether the table will turn the order round
     */
    static Comparator<@Nullable EdtfDate> dates(BooleanSupplier descending) {
        return (one, other) -> {
            if (one == null || other == null) {
                int missingLast = Boolean.compare(one == null, other == null);
                return descending.getAsBoolean() ? -missingLast : missingLast;
            }
            return one.compareTo(other);
        };
    }

    /** Names in Vietnamese order, which keeps "Đ" behind "D". */
    static Comparator<String> names() {
        Collator collator = Collator.getInstance(Locale.of("vi"));
        return collator::compare;
    }
}
