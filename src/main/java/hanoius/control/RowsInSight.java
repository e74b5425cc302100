package hanoius.control;

import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * The rows of a table or list that are in sight, so that they can stay where they are when other
 * rows come and go. A list at its top stays there.
 */
public final class RowsInSight {

    /**
     * A row in sight.
     *
     * @param said what it says
     * @param top where its upper edge is, in pixels from that of the first place
     */
    private record Seen(Object key, Object said, double top) {}

    private final Control list;
    private final List<Seen> seen = new ArrayList<>();
    private final boolean atTop;

    /**
     * Looks at what is in sight now.
     *
     * @param list a table or a list
     * @param key what tells the row at a place from all others, before a change and after it; null
     *     for one that need not stay
     * @param said what the row at a place says, which differs when it is written otherwise
     */
    public RowsInSight(
            Control list, IntFunction<? extends @Nullable Object> key, IntFunction<?> said) {
        this.list = list;
        // What is in sight are the rows of the last layout, and others may have come since.
        list.layout();
        boolean top = true;
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null) {
            int first = flow.getFirstVisibleCell().getIndex();
            int last = Math.min(flow.getLastVisibleCell().getIndex(), flow.getCellCount() - 1);
            for (int i = first; i <= last; i++) {
                IndexedCell<?> cell = flow.getVisibleCell(i);
                Object name = key.apply(i);
                if (cell != null && name != null) {
                    seen.add(new Seen(name, said.apply(i), cell.getLayoutY()));
                }
            }
            top = first == 0 && flow.getFirstVisibleCell().getLayoutY() >= 0;
        }
        atTop = top;
    }

    /**
     * Scrolls a table or a list to the first of some rows, unless one of them is in sight already.
     */
    public static void bring(Control list, List<Integer> rows) {
        if (rows.isEmpty() || !(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        list.layout();
        if (flow.getFirstVisibleCell() == null
                || rows.stream()
                        .noneMatch(
                                row ->
                                        row >= flow.getFirstVisibleCell().getIndex()
                                                && row <= flow.getLastVisibleCell().getIndex())) {
            flow.scrollTo(Math.max(0, rows.getFirst() - 2));
        }
    }

    /**
     * Scrolls so that the first of the rows that was in sight and is still there is where it was:
     * of those that did not change if there is one, since another may have gone far away.
     *
     * @param place where the row of a key stands now; -1 when it is gone
     * @param said what the row at a place says now
     */
    public void restore(ToIntFunction<Object> place, IntFunction<?> said) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        // The flow learns of other rows only when it is laid out.
        list.layout();
        List<Seen> there = seen.stream().filter(each -> place.applyAsInt(each.key) >= 0).toList();
        Optional<Seen> steady =
                there.stream()
                        .filter(each -> each.said.equals(said.apply(place.applyAsInt(each.key))))
                        .findFirst()
                        .or(() -> there.stream().findFirst());
        if (atTop) {
            flow.scrollToTop(0);
        } else if (steady.isPresent()) {
            flow.scrollToTop(place.applyAsInt(steady.get().key));
            flow.scrollPixels(-steady.get().top);
        }
    }
}
