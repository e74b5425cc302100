package hanoius.control;

import hanoius.font.Icon;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/**
 * A menu of the columns of a table, which are shown or not. JavaFX's own makes its entries anew
 * while it is closed, and keeps all of them.
 */
public final class ColumnsMenu extends MenuButton {

    public ColumnsMenu(String id, TableView<?> table, ObservableValue<Words> words) {
        super("", new Icon(Feather.COLUMNS));
        setId(id);
        getStyleClass().add("flat");
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(words.map(each -> each.get("table.columns")));
        MenuEntries.whenShown(
                this, () -> choosers(table.getColumns(), MenuEntries.ofButton(words.getValue())));
    }

    /**
     * At the right end of a line under the table.
     *
     * @param left what stands at the other end
     */
    public Node inFoot(@Nullable Node left) {
        var foot = new BorderPane();
        foot.setMinWidth(0);
        foot.setLeft(left);
        foot.setRight(this);
        foot.getStyleClass().add("table-foot");
        return foot;
    }

    /** Entries that turn a column each; the last one that is shown stays. */
    public static List<MenuItem> choosers(
            List<? extends TableColumn<?, ?>> columns, MenuEntries entries) {
        boolean one = columns.stream().filter(TableColumn::isVisible).count() == 1;
        return columns.stream()
                .filter(each -> !each.getText().isEmpty())
                .map(each -> chooser(each, one && each.isVisible(), entries))
                .toList();
    }

    private static MenuItem chooser(TableColumn<?, ?> column, boolean stays, MenuEntries entries) {
        boolean shown = column.isVisible();
        String name = column.getText();
        Action turn =
                Action.named("column-" + column.getId(), _ -> name, () -> column.setVisible(!shown))
                        .when(!stays);
        return entries.check(turn, shown);
    }
}
