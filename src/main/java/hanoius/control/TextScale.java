package hanoius.control;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/** How many times as large as usual text is in a scene, and everything with it. */
public final class TextScale {

    private static final String KEY = "text-scale";

    private TextScale() {}

    /** Makes everything in a scene so many times as large. */
    public static void set(Scene scene, double scale) {
        scene.getProperties().put(KEY, scale);
    }

    /** The scale of the scene that a node is in; 1 while it is in none, or in one without. */
    public static ObservableValue<Double> of(Node node) {
        return node.sceneProperty()
                .flatMap(scene -> Bindings.valueAt(scene.getProperties(), KEY))
                .map(TextScale::number)
                .orElse(1.0);
    }

    /** The scale of the scene that a node is in at present. */
    public static double now(Node node) {
        return node.getScene() == null ? 1 : number(node.getScene().getProperties().get(KEY));
    }

    private static double number(@Nullable Object scale) {
        return scale instanceof Double number ? number : 1;
    }

    /** Gives the rows of a list so much room at the usual size. */
    public static void fixRows(ListView<?> list, double height) {
        of(list).subscribe(scale -> list.setFixedCellSize(height * scale));
    }

    /** Lets a box become so wide at the usual size, and no wider. */
    public static void limitWidth(Region box, double width) {
        of(box).subscribe(scale -> box.setMaxWidth(width * scale));
    }

    /** Makes the columns of a table as much wider as text is larger. */
    public static void widenColumns(TableView<?> table) {
        of(table)
                .subscribe(
                        (before, now) -> {
                            for (TableColumn<?, ?> each : table.getColumns()) {
                                each.setMinWidth(each.getMinWidth() * now / before);
                                each.setPrefWidth(each.getWidth() * now / before);
                            }
                        });
    }
}
