package hanoius.grid;

import hanoius.language.Language;
import hanoius.paste.Manner;
import hanoius.paste.RowState;
import hanoius.paste.TypedRow;
import hanoius.sheet.RowSheet;
import hanoius.sheet.RowSheet.Understood;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows as they are shown.
 *
 * @param rows and an empty one after them
 * @param isWhole whether all of them are understood
 * @param leftOut what the columns are called that a pasted table had and the grid has not
 * @param outlook the chart of what would be; null for rows that are no figures
 */
record ShownRows(
        List<TypedRow> rows,
        Map<RowState, Long> counts,
        Manner manner,
        long ambiguousDays,
        boolean isWhole,
        List<String> leftOut,
        @Nullable Outlook outlook) {

    static ShownRows nothing(Language reader) {
        return new ShownRows(
                List.of(), Map.of(), Manner.of(List.of(), reader), 0, true, List.of(), null);
    }

    long count(RowState state) {
        return counts.getOrDefault(state, 0L);
    }

    /** How many rows would be written. */
    long taken() {
        return count(RowState.NEW) + count(RowState.CHANGED);
    }

    /** The same with what is typed since, which is seen before it is understood. */
    ShownRows typed(RowSheet sheet, List<List<String>> typed, List<String> missing) {
        List<TypedRow> now = new ArrayList<>(typed.size() + 1);
        for (int i = 0; i < typed.size(); i++) {
            TypedRow known = i < rows.size() ? rows.get(i) : null;
            now.add(
                    known != null && known.cells().equals(typed.get(i))
                            ? known
                            : sheet.unread(i + 1, typed.get(i)));
        }
        now.add(empty(sheet, typed.size()));
        return new ShownRows(
                Collections.unmodifiableList(now),
                counts,
                manner,
                ambiguousDays,
                false,
                missing,
                outlook);
    }

    /** Rows that are understood; those that are what they were stay the same objects. */
    static ShownRows of(
            Understood understood, List<TypedRow> before, RowSheet sheet, List<String> leftOut) {
        List<TypedRow> all = new ArrayList<>(understood.rows().size() + 1);
        for (TypedRow each : understood.rows()) {
            // So that nobody compares them cell by cell.
            int row = all.size();
            boolean same = row < before.size() && before.get(row).equals(each);
            all.add(same ? before.get(row) : each);
        }
        Map<RowState, Long> counts =
                all.stream().collect(Collectors.groupingBy(TypedRow::state, Collectors.counting()));
        all.add(empty(sheet, all.size()));
        return new ShownRows(
                Collections.unmodifiableList(all),
                counts,
                understood.manner(),
                understood.ambiguousDays(),
                true,
                leftOut,
                understood.result() == null ? null : Outlook.of(understood.result()));
    }

    private static TypedRow empty(RowSheet sheet, int row) {
        return sheet.unread(row + 1, TypedTable.blank(sheet.width()));
    }
}
