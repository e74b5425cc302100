package hanoius.form;

import hanoius.language.Language;
import hanoius.model.Quantity;
import hanoius.numeral.EverydayNumber;
import hanoius.numeral.NumberException;
import hanoius.numeral.NumberReading;
import hanoius.schema.QuantityType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Figures of a row whose unit was written beside them: they stand among its cells as they were
 * typed, until it is known in which unit the row has its figures.
 */
public final class TypedFigures {

    /** Before the name of a column: no column is called so. */
    private static final String MARK = "#figure ";

    /** A unit that leaves digits out, in which nothing is but a number without a unit. */
    private static final String PROBE = "million #";

    private static final Pattern DIGITS = Pattern.compile("[-+]?[\\d.,]+");

    private static final String BETWEEN = "\0";

    private TypedFigures() {}

    /** Whether a figure says nothing of its unit, be it a word for thousands. */
    public static boolean isBare(String typed, Language signs) {
        if (DIGITS.matcher(typed).matches()) {
            return true;
        }
        try {
            NumberReading plain = EverydayNumber.readings(typed, signs).getFirst();
            return plain.unit().isEmpty()
                    && plain.quantity()
                            .equals(
                                    EverydayNumber.readings(typed, signs, PROBE)
                                            .getFirst()
                                            .quantity());
        } catch (NumberException e) {
            // Whoever reads it is told why.
            return false;
        }
    }

    /**
     * Keeps what was typed in a column; its cell holds the figure in full.
     *
     * @param unit that stands elsewhere in the table, such as above the column; empty where the
     *     figure has its own
     */
    public static void keep(
            Map<String, String> cells, String column, String typed, String unit, Language signs) {
        cells.put(MARK + column, String.join(BETWEEN, signs.code(), unit, typed));
    }

    /** The columns of which it is kept what was typed. */
    public static List<String> columns(Map<String, String> cells) {
        return cells.keySet().stream()
                .filter(each -> each.startsWith(MARK))
                .map(each -> each.substring(MARK.length()))
                .toList();
    }

    /**
     * What was typed in a column, with its unit.
     *
     * @param cells of a row that has kept it
     */
    public static String typed(Map<String, String> cells, String column) {
        String[] kept = kept(cells, column);
        return (kept[2] + ' ' + kept[1]).strip();
    }

    private static String[] kept(Map<String, String> cells, String column) {
        return cells.getOrDefault(MARK + column, "").split(BETWEEN, 3);
    }

    /**
     * Writes the figure of a column, and the bounds that were typed with it, in a unit.
     *
     * @param unit a key of the list of units; empty for none
     * @throws NumberException when it was typed in one that is another
     */
    public static void read(Map<String, String> cells, String column, String unit) {
        String[] kept = kept(cells, column);
        Language signs = Language.of(kept[0]).orElse(Language.EN);
        Quantity full = EverydayNumber.readings(kept[2], signs).getFirst().quantity();
        Quantity scaled =
                kept[1].isEmpty()
                        ? EverydayNumber.readings(kept[2], signs, unit).getFirst().quantity()
                        : EverydayNumber.converted(full, kept[1], unit);
        replace(cells, column, full.value(), scaled.value());
        if (column.equals(QuantityType.VALUE.name())) {
            replace(cells, QuantityType.LOWER.name(), full.lower(), scaled.lower());
            replace(cells, QuantityType.UPPER.name(), full.upper(), scaled.upper());
        }
    }

    /** What the row says in a column of its own stays. */
    private static void replace(
            Map<String, String> cells,
            String column,
            @Nullable BigDecimal full,
            @Nullable BigDecimal scaled) {
        if (full != null && scaled != null) {
            cells.replace(column, full.toPlainString(), scaled.toPlainString());
        }
    }
}
