package hanoius.exchange;

import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.edtf.Refusal;
import hanoius.exchange.CellProblem.Reason;
import hanoius.limit.LimitException;
import hanoius.limit.Limits;
import hanoius.schema.Column;
import hanoius.schema.FieldType.Flag;
import hanoius.schema.ListCell;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Whether one cell is what its column says; what it names is looked for elsewhere. */
public final class FieldCheck {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

    /** With a version and the variant that RFC 9562 has; Java takes other forms too. */
    private static final Pattern UUID_FORM =
            Pattern.compile(
                    "\\p{XDigit}{8}-\\p{XDigit}{4}-[1-8]\\p{XDigit}{3}-[89abAB]\\p{XDigit}{3}"
                            + "-\\p{XDigit}{12}");

    private FieldCheck() {}

    /** Why a cell says nothing of its column; null where nothing is wrong. */
    public static @Nullable Refusal refusal(Column column, String cell) {
        if (cell.isBlank()) {
            return column.required() ? new CellProblem(Reason.MISSING) : null;
        }
        try {
            Limits.text(cell);
            if (!column.allowed().isEmpty() && !column.allowed().contains(cell)) {
                return noneOf(List.copyOf(column.allowed()));
            }
            return switch (column.type()) {
                case TEXT -> null;
                case EDTF -> {
                    EdtfDate.parse(cell);
                    yield null;
                }
                case DATE -> isDay(cell) ? null : new CellProblem(Reason.NO_DAY);
                case NUMBER -> number(column, cell, NUMBER, Reason.NO_NUMBER);
                case INTEGER -> number(column, cell, INTEGER, Reason.NO_WHOLE_NUMBER);
                case FLAG ->
                        cell.equals(Flag.YES) || cell.equals("no")
                                ? null
                                : noneOf(List.of(Flag.YES, "no"));
                case LIST -> list(cell);
                case UUID ->
                        UUID_FORM.matcher(cell).matches() ? null : new CellProblem(Reason.NO_UUID);
            };
        } catch (LimitException e) {
            return e;
        } catch (EdtfException e) {
            return e;
        }
    }

    /** The same of a cell of a data package, in few words of English; empty where nothing is. */
    static String complaint(Column column, String cell) {
        Refusal refusal = refusal(column, cell);
        if (refusal == null) {
            return cell.isBlank() && !cell.isEmpty() ? "is blank but not empty" : "";
        }
        return refusal instanceof CellProblem problem
                ? problem.english(column, cell)
                : Objects.requireNonNullElse(((Throwable) refusal).getMessage(), "");
    }

    private static CellProblem noneOf(List<String> words) {
        return new CellProblem(Reason.NONE_OF, String.join(", ", words));
    }

    /** A year that has other than four digits is written otherwise. */
    private static boolean isDay(String cell) {
        try {
            int year = LocalDate.parse(cell).getYear();
            return year >= 0 && year <= 9999;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static @Nullable CellProblem number(
            Column column, String cell, Pattern form, Reason otherwise) {
        if (!form.matcher(cell).matches()) {
            return new CellProblem(otherwise);
        }
        BigDecimal least = column.minimum().orElse(null);
        return least == null || new BigDecimal(cell).compareTo(least) >= 0
                ? null
                : new CellProblem(Reason.TOO_SMALL, least.toPlainString());
    }

    private static @Nullable CellProblem list(String cell) {
        try {
            Limits.elements(ListCell.split(cell));
            return null;
        } catch (LimitException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            return new CellProblem(
                    Reason.NOT_UNDERSTOOD, Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }
}
