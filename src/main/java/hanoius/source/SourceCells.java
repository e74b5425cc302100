package hanoius.source;

import hanoius.control.LateTooltip;
import hanoius.font.Icon;
import hanoius.model.RecordId;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.function.Consumer;

/** The cells of the source table, filled from their row in the language shown. */
final class SourceCells {

    private SourceCells() {}

    /** A cell that is filled anew whenever its row changes. */
    abstract static class Cell<T> extends TableCell<SourceRow, T> {

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(null);
            SourceRow row = getTableRow() == null || empty ? null : getTableRow().getItem();
            if (row != null) {
                fill(row);
            }
        }

        abstract void fill(SourceRow row);
    }

    /** A sign and a word where a source is weak, and the reason when pointed at. */
    static final class Standing<T> extends Cell<T> {

        private final ObservableValue<Words> words;

        Standing(ObservableValue<Words> words) {
            this.words = words;
        }

        @Override
        void fill(SourceRow row) {
            String why = "";
            if (row.kept()) {
                setText(words.getValue().get("filter.kept"));
                why = "filter.kept_why";
            } else if (row.source().weak()) {
                setText(words.getValue().get("source.weak"));
                setGraphic(new Icon(Feather.ALERT_TRIANGLE));
                why = "evidence.weak_explained";
            }
            LateTooltip.give(this, why.isEmpty() ? "" : words.getValue().get(why));
        }
    }

    /** Leads to the other source at the same address. */
    static final class Same<T> extends Cell<T> {

        private final ObservableValue<Words> words;
        private final Consumer<RecordId> onFollow;

        Same(ObservableValue<Words> words, Consumer<RecordId> onFollow) {
            this.words = words;
            this.onFollow = onFollow;
        }

        @Override
        void fill(SourceRow row) {
            RecordId other = row.sameAddress();
            if (other != null) {
                var link = new Hyperlink(words.getValue().get("source.same", other.key()));
                link.getStyleClass().add("same-address");
                link.setOnAction(_ -> onFollow.accept(other));
                setGraphic(link);
            }
        }
    }
}
