package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.language.Language;
import hanoius.support.WindowExtension;
import hanoius.text.Words;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

@ExtendWith(WindowExtension.class)
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

    /** JavaFX throws into the thread's own handler, as its listeners do. */
    @Test
    void rowsAreListedAnewWhateverIsSelected() {
        List<Throwable> thrown =
                WaitForAsyncUtils.waitForAsyncFx(
                        20_000,
                        () -> {
                            List<Throwable> caught = new ArrayList<>();
                            Thread thread = Thread.currentThread();
                            var before = thread.getUncaughtExceptionHandler();
                            thread.setUncaughtExceptionHandler((_, each) -> caught.add(each));
                            for (int seed = 0; seed < 300 && caught.isEmpty(); seed++) {
                                selectAndList(new Random(seed));
                            }
                            thread.setUncaughtExceptionHandler(before);
                            return caught;
                        });
        assertEquals(List.of(), thrown);
    }

    private static void selectAndList(Random random) {
        RecordTable<String> table = table();
        table.getSortOrder().setAll(List.of(table.getColumns().getFirst()));
        boolean listsWhenToldOf = random.nextBoolean();
        table.setOnSelect(
                _ -> {
                    if (listsWhenToldOf) {
                        list(table, rows(random), random);
                    }
                });
        for (int i = 0; i < 12; i++) {
            List<String> rows = rows(random);
            list(table, rows, random);
            if (random.nextBoolean()) {
                // Else several changes come before the table has seen the first.
                table.layout();
            }
            for (int j = random.nextInt(4); j > 0 && !rows.isEmpty(); j--) {
                table.getSelectionModel().select(random.nextInt(rows.size()));
            }
            if (random.nextBoolean()) {
                table.getColumns()
                        .getFirst()
                        .setSortType(
                                random.nextBoolean() ? SortType.ASCENDING : SortType.DESCENDING);
            }
        }
    }

    private static List<String> rows(Random random) {
        return random.ints(random.nextInt(8), 'a', 'h')
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    private static void list(RecordTable<String> table, List<String> rows, Random random) {
        if (random.nextBoolean()) {
            table.list(rows);
        } else {
            table.mend(rows);
        }
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
        // With its skin, which listens to the selection too.
        new Scene(table).getRoot().applyCss();
        table.resize(300, 200);
        table.list(List.of("agreement", "visit"));
        table.showSelected(Optional.of("agreement"));
        return table;
    }
}
