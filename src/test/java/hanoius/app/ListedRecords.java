package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.workspace.Workspace;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The records of the timeline one below the other, as somebody selects among them.
 *
 * @param person selects
 * @param workspace whose selection it is
 */
record ListedRecords(Person person, Workspace workspace) {

    /** Shows the records of the timeline one below the other. */
    void show() {
        if (person.byMouse()) {
            person.press("#timeline-form");
        } else {
            person.key(KeyCode.CONTROL, KeyCode.DIGIT1);
            person.key(KeyCode.V);
        }
        person.there("#timeline-list", _ -> true);
    }

    /** Selects so many records in the list, from the first one on. */
    void select(int count) {
        if (!person.byMouse()) {
            person.key(KeyCode.DOWN);
            for (int i = 0; i < 2 * count && selected() < count; i++) {
                person.key(KeyCode.SHIFT, KeyCode.DOWN);
            }
        } else {
            person.click(rows().getFirst());
            while (selected() < count) {
                List<ListCell<?>> more = rows().stream().filter(row -> !row.isSelected()).toList();
                int missing = count - selected();
                if (!more.isEmpty()) {
                    person.click(more.get(Math.min(missing, more.size()) - 1), KeyCode.SHIFT);
                }
                person.scroll(person.there("#timeline-list", _ -> true), 3);
            }
        }
        assertEquals(count, selected());
    }

    /**
     * Selects two that stand one below the other; by keys the first of them is selected already.
     *
     * @param one with which both titles begin
     * @param other the title of the second
     */
    void selectBoth(String one, String other) {
        if (person.byMouse()) {
            Node list = person.there("#timeline-list", _ -> true);
            while (rows().stream().noneMatch(row -> says(row, other))) {
                person.scroll(list, 4);
            }
            List<ListCell<?>> two = rows().stream().filter(row -> says(row, one)).toList();
            person.click(two.getFirst());
            person.click(two.getLast(), KeyCode.CONTROL);
        } else {
            person.key(KeyCode.SHIFT, KeyCode.DOWN);
        }
        assertEquals(2, selected());
    }

    private static boolean says(Node row, String words) {
        return String.valueOf(row.getAccessibleText()).contains(words);
    }

    private int selected() {
        return Stops.onFx(() -> workspace.selection().size());
    }

    /** The records of the list that are in sight, from above. */
    private List<ListCell<?>> rows() {
        Node list = person.there("#timeline-list", _ -> true);
        return Stops.onFx(
                () -> {
                    Bounds all = list.localToScene(list.getLayoutBounds());
                    Stream<ListCell<?>> cells =
                            list.lookupAll(".record-cell").stream().map(row -> (ListCell<?>) row);
                    return cells.filter(Node::isVisible)
                            .filter(row -> !String.valueOf(row.getAccessibleText()).isEmpty())
                            .filter(row -> all.contains(row.localToScene(row.getLayoutBounds())))
                            .sorted(Comparator.comparingInt(ListCell::getIndex))
                            .toList();
                });
    }
}
