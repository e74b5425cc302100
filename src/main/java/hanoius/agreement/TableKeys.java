package hanoius.agreement;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.time.Duration;

/** Typing goes to the row that begins with it; Enter shows the evidence. */
final class TableKeys {

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final TableView<AgreementRow> table;
    private final StringBuilder typed = new StringBuilder();
    private long lastKey;

    TableKeys(TableView<AgreementRow> table, Runnable onEvidence) {
        this.table = table;
        table.addEventHandler(KeyEvent.KEY_TYPED, this::type);
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        onEvidence.run();
                    }
                });
    }

    private void type(KeyEvent event) {
        String key = event.getCharacter();
        boolean text = !key.isEmpty() && key.codePointAt(0) >= ' ' && key.codePointAt(0) != 127;
        if (!text || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        long now = System.nanoTime();
        if (now - lastKey > PAUSE) {
            typed.setLength(0);
        }
        lastKey = now;
        typed.append(key);
        event.consume();
        // A first letter moves on to the next row; a longer word may stay where it already fits.
        int after = table.getSelectionModel().getSelectedIndex() - (typed.length() > 1 ? 1 : 0);
        AgreementViewModel.startingWith(typed.toString(), table.getItems(), after)
                .ifPresent(this::select);
    }

    private void select(AgreementRow row) {
        table.getSelectionModel().clearAndSelect(table.getItems().indexOf(row));
        table.scrollTo(row);
    }
}
