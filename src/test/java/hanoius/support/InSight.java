package hanoius.support;

import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What of a table is in sight, and where. */
public final class InSight {

    private InSight() {}

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
