package hanoius.intake;

import hanoius.edtf.Refusal;
import hanoius.exchange.FieldCheck;
import hanoius.exchange.TableRow;
import hanoius.intake.RowException.Reason;
import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.model.Entity;
import hanoius.model.Party.Participation;
import hanoius.model.Qualifier;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Term;
import hanoius.schema.CitationsType;
import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.LocalizedType;
import hanoius.schema.ParticipationsType;
import hanoius.schema.QuantityType;
import hanoius.schema.RowsType;
import hanoius.schema.Schema;
import hanoius.schema.Values;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Makes records of rows, on top of what a document has of them. */
final class RowReader {

    /** Finds what rows name. */
    interface Names {

        /**
         * The record that a key or a name in a cell means.
         *
         * @throws RowException when none does, or several do
         */
        RecordId record(List<Kind> kinds, String text);

        /** The key of the term of a list that a word means; the word itself where it is new. */
        String term(String list, String word);

        /** The cells of further rows that belong to a field of a row, in their order. */
        List<List<String>> further(RowsType<?> type, Kind kind, String id, String field);
    }

    /** What a cell was refused for. */
    record Refused(String column, Refusal why, String read) {}

    private final boolean whole;
    private final Names names;
    private final List<Refused> refused = new ArrayList<>();

    /**
     * @param whole whether what a row leaves empty is to be empty
     */
    RowReader(boolean whole, Names names) {
        this.whole = whole;
        this.names = names;
    }

    /** Why {@link #read} made nothing. */
    List<Refused> refused() {
        return List.copyOf(refused);
    }

    /**
     * The record of a row; null when there is something to be refused.
     *
     * @param values those that the record has so far; none for a new one
     * @param before null for a new one
     * @param id what further rows call the row
     */
    <R extends Entity> @Nullable R read(
            Schema<R> schema,
            Kind kind,
            TableRow row,
            Values<R> values,
            @Nullable R before,
            String id) {
        refused.clear();
        for (Field<R, ?> field : schema.fields()) {
            field(field, row, values, before);
        }
        if (refused.isEmpty()) {
            String language = values.language();
            for (Field<R, ?> field : schema.fields()) {
                further(field, kind, id, values, before, language);
            }
        }
        if (!refused.isEmpty()) {
            return null;
        }
        try {
            return schema.make(values);
        } catch (IllegalArgumentException e) {
            refused.add(new Refused("", why(e), ""));
            return null;
        }
    }

    private <R, V> void field(
            Field<R, V> field, TableRow row, Values<R> values, @Nullable R before) {
        List<Column> columns = field.columns();
        if (columns.isEmpty()) {
            if (before == null) {
                values.set(field, field.type().empty());
            }
            return;
        }
        if (before != null && !whole && field.name().equals(LocalizedType.LANG)) {
            return;
        }
        if (before != null && !whole && isSilent(row, columns)) {
            return;
        }
        List<String> cells = cells(field, row, before);
        boolean sound = true;
        List<String> had = before == null ? List.of() : field.cells(before);
        for (int i = 0; i < columns.size(); i++) {
            // What the record has is sound, however a document writes it.
            sound &=
                    (before != null && cells.get(i).equals(had.get(i)))
                            || isSound(columns.get(i), cells.get(i));
        }
        if (sound) {
            try {
                requireAscending(field.type(), columns, cells);
                V value = field.type().read(cells, names::record);
                values.set(
                        field,
                        value == null
                                ? null
                                : named(field, value, before, row.text(LocalizedType.LANG)));
            } catch (RuntimeException e) {
                refuse(columns.getFirst().name(), e, String.join(" ", cells).strip());
            }
        }
    }

    private static boolean isSilent(TableRow row, List<Column> columns) {
        return columns.stream().allMatch(each -> row.text(each.name()).isBlank());
    }

    /** What stands in the columns of a field, with what the record has where the row is silent. */
    private <R, V> List<String> cells(Field<R, V> field, TableRow row, @Nullable R before) {
        List<Column> columns = field.columns();
        List<String> cells = new ArrayList<>(columns.size());
        for (Column each : columns) {
            String cell = row.text(each.name());
            cells.add(cell.isBlank() ? "" : cell);
        }
        if (whole) {
            return cells;
        }
        if (before != null && (columns.size() == 1 || isSameFigure(field, cells, before))) {
            List<String> had = field.cells(before);
            for (int i = 0; i < cells.size(); i++) {
                boolean number = columns.get(i).type() == Column.Type.NUMBER;
                if (cells.get(i).isEmpty() || (number && isSameNumber(cells.get(i), had.get(i)))) {
                    cells.set(i, had.get(i));
                }
            }
        }
        for (int i = 0; i < cells.size(); i++) {
            boolean isQualifier = columns.get(i).name().equals(QuantityType.QUALIFIER.name());
            if (isQualifier && cells.get(i).isEmpty()) {
                // Whoever writes a bare number means that one.
                cells.set(i, FieldType.Choice.word(Qualifier.EXACT));
            }
        }
        return cells;
    }

    /** Spreadsheets leave zeros out at the end that a figure has. */
    private static boolean isSameNumber(String given, String had) {
        try {
            return new BigDecimal(given).compareTo(new BigDecimal(had)) == 0;
        } catch (NumberFormatException e) {
            // The cell's own check says so.
            return false;
        }
    }

    /** Bounds and qualifier of one figure are not those of another. */
    private static <R> boolean isSameFigure(Field<R, ?> field, List<String> given, R before) {
        String value = given.getFirst();
        try {
            return value.isEmpty()
                    || new BigDecimal(value)
                                    .compareTo(new BigDecimal(field.cells(before).getFirst()))
                            == 0;
        } catch (NumberFormatException e) {
            // The cell's own check says so.
            return false;
        }
    }

    private boolean isSound(Column column, String cell) {
        Refusal why = FieldCheck.refusal(column, cell);
        if (why != null) {
            refused.add(new Refused(column.name(), why, cell));
        }
        return why == null;
    }

    /** Notes why; what is no refusal is a mistake of the program, and goes on. */
    private void refuse(String column, RuntimeException e, String read) {
        if (!(e instanceof Refusal) && !(e instanceof IllegalArgumentException)) {
            throw e;
        }
        refused.add(new Refused(column, why(e), read));
    }

    private static Refusal why(RuntimeException e) {
        return e instanceof Refusal refusal ? refusal : new RowException(Reason.NOT_UNDERSTOOD);
    }

    private static void requireAscending(
            FieldType<?> type, List<Column> columns, List<String> cells) {
        List<String> group = type.ascending();
        BigDecimal last = null;
        for (String each : group) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).name().equals(each) && !cells.get(i).isEmpty()) {
                    BigDecimal number = new BigDecimal(cells.get(i));
                    if (last != null && last.compareTo(number) > 0) {
                        throw new RowException(Reason.NOT_ASCENDING);
                    }
                    last = number;
                }
            }
        }
    }

    /** A value with the records and terms that its keys and words mean. */
    private <R, V> V named(Field<R, V> field, V value, @Nullable R before, String language) {
        FieldType<V> type = field.type();
        V found = type instanceof FieldType.Reference ? value : type.renamed(value, this::renamed);
        if (!field.termList().isEmpty()) {
            found = type.reworded(found, word -> names.term(field.termList(), word));
        }
        V had = before == null || whole ? null : field.of(before);
        return had == null ? found : onto(type, had, found, language);
    }

    private RecordId renamed(RecordId id) {
        return id.kind() == Kind.TERM ? term(id) : names.record(List.of(id.kind()), id.key());
    }

    private RecordId term(RecordId id) {
        String[] parts = id.key().split(":", 2);
        return RecordId.term(parts[0], names.term(parts[0], Term.key(id)));
    }

    /**
     * Translations stay, and so does what is cited already.
     *
     * @param language in which the row is; empty where it does not say
     */
    @SuppressWarnings("unchecked") // Each is made of two values of the same type.
    private static <V> V onto(FieldType<V> type, V had, V found, String language) {
        if (had instanceof LocalizedText text && found instanceof LocalizedText other) {
            boolean said =
                    text.text().equals(other.text())
                            || text.translations().values().stream()
                                    .anyMatch(each -> each.value().equals(other.text()));
            if (said) {
                return had;
            }
            return (V)
                    (language.isEmpty() || language.equals(text.language())
                            ? text.withText(other.text())
                            : text.with(language, Translation.of(other.text(), text.text())));
        }
        if (type instanceof CitationsType) {
            if (had instanceof List<?> there
                    && found instanceof List<?> come
                    && there.containsAll(come)) {
                // Also where it cites something twice.
                return had;
            }
            V together = type.together(had, found);
            return together == null ? found : together;
        }
        return found;
    }

    /** Adds to a field what stands in rows of a further table. */
    private <R, V> void further(
            Field<R, V> field,
            Kind kind,
            String id,
            Values<R> values,
            @Nullable R before,
            String language) {
        RowsType<V> type = field.type().rowsType();
        if (type == null) {
            return;
        }
        List<List<String>> rows = names.further(type, kind, id, field.name());
        if (rows.isEmpty() && !whole) {
            return;
        }
        int already = refused.size();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                isSound(type.rowColumns().get(i), row.get(i));
            }
        }
        if (refused.size() > already) {
            return;
        }
        try {
            V value = values.optional(field);
            if (field.type() instanceof LocalizedType) {
                values.set(field, translated(value, rows, language));
                return;
            }
            V given = field.type().renamed(type.with(whole ? value : null, rows), this::renamed);
            values.set(field, whole || before == null ? given : joined(field, value, given));
        } catch (RuntimeException e) {
            refuse(type.table(), e, rows.stream().map(Object::toString).findFirst().orElse(""));
        }
    }

    /** What rows say in the record's own language is its text. */
    @SuppressWarnings("unchecked") // Asked of fields of that type alone.
    private static <V> V translated(@Nullable V value, List<List<String>> rows, String language) {
        LocalizedText text = value instanceof LocalizedText given ? given : LocalizedText.NONE;
        for (List<String> row : rows) {
            String code = row.getFirst();
            boolean own = code.equals(text.language().isEmpty() ? language : text.language());
            text =
                    own
                            ? text.withText(row.get(1))
                            : text.with(
                                    code,
                                    LocalizedType.translation(row.get(1), row.get(2), row.get(3)));
        }
        return (V) text;
    }

    /** Who takes part already stays as they are; who else is named comes with them. */
    @SuppressWarnings("unchecked") // Each is made of two values of the same type.
    private static <R, V> V joined(Field<R, V> field, @Nullable V had, V given) {
        if (had == null) {
            return given;
        }
        if (field.type() instanceof ParticipationsType
                && had instanceof List<?> there
                && given instanceof List<?> come) {
            List<Participation> all = new ArrayList<>();
            there.forEach(each -> all.add((Participation) each));
            for (Object each : come) {
                Participation one = (Participation) each;
                if (all.stream().noneMatch(other -> isSame(one, other))) {
                    all.add(one);
                }
            }
            return (V) List.copyOf(all);
        }
        V together = field.type().together(had, given);
        return together == null ? given : together;
    }

    private static boolean isSame(Participation one, Participation other) {
        return one.party() == null
                ? other.equals(one)
                : one.party().equals(other.party())
                        && (one.side().isEmpty() || one.side().equals(other.side()))
                        && (one.role().isEmpty()
                                || one.role().equals(other.role())
                                || (!one.asReported().isEmpty()
                                        && one.asReported().equals(other.asReported())));
    }
}
