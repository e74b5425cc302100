package hanoius.store;

import hanoius.edtf.Bound;
import hanoius.edtf.EdtfDate;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Locale;

/** Values of the model as a document writes them; {@link Row} reads them back. */
final class Columns {

    private Columns() {}

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /** Every digit that was given and none more. */
    static @Nullable String decimal(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        return number.scale() < 0 ? number.toString() : number.toPlainString();
    }

    static @Nullable String text(@Nullable EdtfDate date) {
        return date == null ? null : date.text();
    }

    static @Nullable Long earliest(@Nullable EdtfDate date) {
        return date == null ? null : day(date.earliest());
    }

    static @Nullable Long latest(@Nullable EdtfDate date) {
        return date == null ? null : day(date.latest());
    }

    private static @Nullable Long day(Bound bound) {
        return bound instanceof Bound.Day(var date) ? (Long) date.toEpochDay() : null;
    }
}
