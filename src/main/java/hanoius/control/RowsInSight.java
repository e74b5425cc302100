package hanoius.control;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a table that are in sight, so that they can stay where they are when other rows come
 * and go. A table at its top stays there.
 */
final class RowsInSight<R> {

    /**
     * A row in sight.
     *
     * @param top where its upper edge is, in pixels from that of the table's rows
     */
    private record Seen<R>(R row, Object key, double top) {}

    private final TableView<R> table;
    private final List<Seen<R>> seen = new ArrayList<>();
    private final boolean atTop;

    /**
     * Looks at what is in sight now.
     *
     * @param keys what tells each row of the table from all others, before a change and after it
     */
    RowsInSight(TableView<R> table, List<?> keys) {
        this.table = table;
        boolean top = true;
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null) {
            int first = flow.getFirstVisibleCell().getIndex();
            int last = Math.min(flow.getLastVisibleCell().getIndex(), keys.size() - 1);
            for (int i = first; i <= last; i++) {
                IndexedCell<?> cell = flow.getVisibleCell(i);
                if (cell != null) {
                    seen.add(new Seen<>(table.getItems().get(i), keys.get(i), cell.getLayoutY()));
                }
            }
            top = first == 0 && flow.getFirstVisibleCell().getLayoutY() >= 0;
        }
        atTop = top;
    }

    /**
     * Scrolls so that the first of the rows that was in sight and is still there is where it was:
     * of those that did not change if there is one, since another may have gone far away.
     *
     * @param places of the rows that the table has now, by their keys
     */
    void restore(Map<?, Integer> places) {
        if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        // The flow learns of other rows only when it is laid out.
        table.layout();
        List<Seen<R>> there = seen.stream().filter(each -> places.containsKey(each.key())).toList();
        Optional<Seen<R>> steady =
                there.stream()
                        .filter(
                                each ->
                                        table.getItems()
                                                .get(place(each, places))
                                                .equals(each.row()))
                        .findFirst()
                        .or(() -> there.stream().findFirst());
        if (atTop) {
            flow.scrollToTop(0);
        } else if (steady.isPresent()) {
            flow.scrollToTop(place(steady.get(), places));
            flow.scrollPixels(-steady.get().top());
        }
    }

    private static int place(Seen<?> seen, Map<?, Integer> places) {
        return places.getOrDefault(seen.key(), 0);
    }
}
