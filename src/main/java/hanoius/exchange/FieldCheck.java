package hanoius.exchange;

import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.limit.LimitException;
import hanoius.limit.Limits;
import hanoius.schema.Column;
import hanoius.schema.FieldType.Flag;
import hanoius.schema.ListCell;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Whether one cell is what its column says. */
final class FieldCheck {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

    /** With a version and the variant that RFC 9562 has; Java takes other forms too. */
    private static final Pattern UUID_FORM =
            Pattern.compile(
                    "\\p{XDigit}{8}-\\p{XDigit}{4}-[1-8]\\p{XDigit}{3}-[89abAB]\\p{XDigit}{3}"
                            + "-\\p{XDigit}{12}");

    private FieldCheck() {}

    /** What is wrong with the cell, as a sentence; empty when nothing is. */
    static String complaint(Column column, String cell) {
        if (cell.isBlank()) {
            return column.required()
                    ? "is missing"
                    : cell.isEmpty() ? "" : "is blank but not empty";
        }
        try {
            Limits.text(cell);
        } catch (LimitException e) {
            return e.getMessage();
        }
        if (!column.allowed().isEmpty() && !column.allowed().contains(cell)) {
            return String.format(
                    Locale.ROOT, "\"%s\" is none of %s", cell, String.join(", ", column.allowed()));
        }
        return switch (column.type()) {
            case TEXT -> "";
            case EDTF -> edtf(cell);
            case DATE -> date(cell);
            case NUMBER -> number(column, cell, NUMBER, "a number such as 12.5");
            case INTEGER -> number(column, cell, INTEGER, "a whole number");
            case FLAG ->
                    cell.equals(Flag.YES) || cell.equals("no")
                            ? ""
                            : "\"" + cell + "\" is neither yes nor no";
            case LIST -> list(cell);
            case UUID ->
                    UUID_FORM.matcher(cell).matches()
                            ? ""
                            : "\"" + cell + "\" is not a UUID (RFC 9562)";
        };
    }

    private static String edtf(String cell) {
        try {
            EdtfDate.parse(cell);
            return "";
        } catch (EdtfException e) {
            return Objects.requireNonNullElse(e.getMessage(), "is not a date");
        }
    }

    private static String date(String cell) {
        try {
            LocalDate.parse(cell);
            return "";
        } catch (DateTimeException e) {
            return "\"" + cell + "\" is not a day such as 2020-07-01";
        }
    }

    private static String number(Column column, String cell, Pattern form, String example) {
        if (!form.matcher(cell).matches()) {
            return String.format(Locale.ROOT, "\"%s\" is not %s", cell, example);
        }
        return column.minimum()
                .filter(minimum -> new BigDecimal(cell).compareTo(minimum) < 0)
                .map(minimum -> cell + " is less than " + minimum)
                .orElse("");
    }

    private static String list(String cell) {
        try {
            Limits.elements(ListCell.split(cell));
            return "";
        } catch (IllegalArgumentException e) {
            return e instanceof LimitException limit
                    ? limit.getMessage()
                    : String.format(Locale.ROOT, "\"%s\": %s", cell, e.getMessage());
        }
    }
}
