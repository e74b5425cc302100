package hanoius.intake;

import hanoius.edtf.EdtfDate;
import hanoius.intake.RowException.Reason;
import hanoius.limit.LimitException;
import hanoius.limit.Limits;
import hanoius.schema.Column;
import hanoius.schema.FieldType.Flag;
import hanoius.schema.ListCell;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether one cell is what its column has; what it names is looked for elsewhere. */
final class CellCheck {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern UUID_FORM =
            Pattern.compile(
                    "\\p{XDigit}{8}-\\p{XDigit}{4}-[1-8]\\p{XDigit}{3}-[89abAB]\\p{XDigit}{3}"
                            + "-\\p{XDigit}{12}");

    private CellCheck() {}

    /**
     * Refuses a cell that says nothing of its column.
     *
     * @throws RuntimeException that is a {@link hanoius.edtf.Refusal} and says why
     */
    static void require(Column column, String cell) {
        if (cell.isBlank()) {
            if (column.required()) {
                throw new RowException(Reason.MISSING);
            }
            return;
        }
        Limits.text(cell);
        if (!column.allowed().isEmpty() && !column.allowed().contains(cell)) {
            throw noneOf(List.copyOf(column.allowed()));
        }
        switch (column.type()) {
            case TEXT -> {}
            case EDTF -> EdtfDate.parse(cell);
            case DATE -> requireDay(cell);
            case NUMBER -> requireNumber(column, cell, NUMBER, Reason.NO_NUMBER);
            case INTEGER -> requireNumber(column, cell, INTEGER, Reason.NO_WHOLE_NUMBER);
            case FLAG -> {
                if (!cell.equals(Flag.YES) && !cell.equals("no")) {
                    throw noneOf(List.of(Flag.YES, "no"));
                }
            }
            case LIST -> requireList(cell);
            case UUID -> {
                if (!UUID_FORM.matcher(cell).matches()) {
                    throw new RowException(Reason.NO_UUID);
                }
            }
        }
    }

    private static RowException noneOf(List<String> words) {
        return new RowException(Reason.NONE_OF, String.join(", ", words));
    }

    private static void requireDay(String cell) {
        try {
            int year = LocalDate.parse(cell).getYear();
            if (year < 0 || year > 9999) {
                throw new RowException(Reason.NO_DAY);
            }
        } catch (DateTimeException e) {
            throw new RowException(Reason.NO_DAY);
        }
    }

    private static void requireNumber(Column column, String cell, Pattern form, Reason reason) {
        if (!form.matcher(cell).matches()) {
            throw new RowException(reason);
        }
        column.minimum()
                .filter(least -> new BigDecimal(cell).compareTo(least) < 0)
                .ifPresent(
                        least -> {
                            throw new RowException(
                                    Reason.TOO_SMALL,
                                    String.format(Locale.ROOT, "%s", least.toPlainString()));
                        });
    }

    private static void requireList(String cell) {
        try {
            Limits.elements(ListCell.split(cell));
        } catch (LimitException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new RowException(Reason.NOT_UNDERSTOOD);
        }
    }
}
