package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.language.Language;
import hanoius.text.Words;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableColumn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Optional;

@ExtendWith(ApplicationExtension.class)
class RecordTableTest {

    @Test
    void anOwnerWhoSortsMayLeaveOutWhatIsSelected() {
        List<String> left =
                WaitForAsyncUtils.waitForAsyncFx(
                        5_000,
                        () -> {
                            RecordTable<String> table = table();
                            table.sortedByOwner(() -> table.list(List.of("visit")));
                            table.getSortOrder().setAll(List.of(table.getColumns().getFirst()));
                            return List.copyOf(table.getItems());
                        });
        assertEquals(List.of("visit"), left);
    }

    private static RecordTable<String> table() {
        RecordTable<String> table =
                new RecordTable<>(
                        "records",
                        new SimpleObjectProperty<>(Words.in(Language.EN)),
                        "agreement.heading",
                        each -> each);
        var column = new TableColumn<String, String>("Title");
        column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue()));
        table.getColumns().add(column);
        table.list(List.of("agreement", "visit"));
        table.showSelected(Optional.of("agreement"));
        return table;
    }
}
