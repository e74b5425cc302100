package hanoius.support;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is in sight, and where. */
public final class InSight {

    private InSight() {}

    /** Whether a node, and all that it lies in, is shown. */
    public static boolean isShown(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    /** The names of the rows in sight with the heights at which they stand, as in "S12 at -7". */
    public static <R> List<String> of(TableView<R> table, Function<R, String> name) {
        VirtualFlow<?> flow = (VirtualFlow<?>) table.lookup(".virtual-flow");
        List<String> seen = new ArrayList<>();
        for (int i = flow.getFirstVisibleCell().getIndex();
                i <= flow.getLastVisibleCell().getIndex();
                i++) {
            long height = Math.round(flow.getVisibleCell(i).getLayoutY());
            seen.add(name.apply(table.getItems().get(i)) + " at " + height);
        }
        return seen;
    }

    /** Scrolls to a row, and a little beyond its upper edge. */
    public static void scroll(TableView<?> table, int row) {
        table.scrollTo(row);
        table.layout();
        ((VirtualFlow<?>) table.lookup(".virtual-flow")).scrollPixels(7);
        table.layout();
    }
}
