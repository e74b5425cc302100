package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.support.OpenedMenu;
import hanoius.support.WindowExtension;
import hanoius.text.Words;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

@ExtendWith(WindowExtension.class)
class ColumnsMenuTest {

    private @Nullable TableView<String> made;

    @Start
    void start(Stage stage) {
        var table = new TableView<String>();
        for (String each : List.of("Title", "Year", "")) {
            var column = new TableColumn<String, String>(each);
            column.setId(each.toLowerCase(Locale.ROOT));
            table.getColumns().add(column);
        }
        var words = new SimpleObjectProperty<>(Words.in(Language.EN));
        made = table;
        stage.setScene(
                new Scene(new VBox(new ColumnsMenu("columns", table, words), table), 400, 300));
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void eachColumnWithANameCanBeHiddenUntilOneIsLeft(FxRobot robot) {
        var menu = robot.lookup("#columns").queryAs(ColumnsMenu.class);
        List<TableColumn<String, ?>> columns = Objects.requireNonNull(made).getColumns();
        TableColumn<String, ?> year = columns.get(1);
        robot.interact(
                () -> {
                    List<MenuItem> all = OpenedMenu.entries(menu);
                    assertEquals(
                            List.of("column-title", "column-year"),
                            all.stream().map(MenuItem::getId).toList());
                    assertEquals("Year", all.getLast().getText());
                    all.getLast().fire();
                    assertFalse(year.isVisible());
                    columns.getLast().setVisible(false);
                    assertTrue(OpenedMenu.entries(menu).getFirst().isDisable());
                    OpenedMenu.entries(menu).getLast().fire();
                    assertTrue(year.isVisible());
                });
    }
}
