package hanoius.agreement;

import hanoius.control.MarkedText;
import hanoius.text.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;

/**
 * The columns of the agreement table.
 *
 * @param onToggle called with a group whose heading was clicked
 */
record AgreementColumns(ObservableValue<Words> words, Consumer<Group> onToggle) {

    /** The column of a field, headed in the language shown. */
    TableColumn<Line, Line> column(AgreementField field) {
        var column = new TableColumn<Line, Line>();
        column.textProperty().bind(words.map(field::heading));
        column.setId(field.name());
        column.setVisible(field.shownAtFirst());
        column.setPrefWidth(field.width());
        column.setMinWidth(60);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setCellFactory(_ -> new LineCell(field));
        column.getStyleClass()
                .add(field.equals(AgreementField.SOURCES) ? "number-column" : "text-column");
        return column;
    }

    /** One field of one agreement, or the heading of a group. */
    private final class LineCell extends TableCell<Line, Line> {

        private final AgreementField field;

        private LineCell(AgreementField field) {
            this.field = field;
            addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(null);
            setAccessibleText(null);
            setContentDisplay(
                    line instanceof GroupLine ? ContentDisplay.LEFT : ContentDisplay.RIGHT);
            Words spoken = words.getValue();
            switch (line) {
                case AgreementRow row when field.equals(AgreementField.STATUS) ->
                        setGraphic(new StatusChip(row.agreement(), spoken));
                case AgreementRow row -> {
                    MarkedText.show(this, field.words(row, spoken), spoken);
                    if (row.possible() && isWidest()) {
                        beside(possible(spoken));
                    } else if (row.kept() && isWidest()) {
                        beside(tag(spoken.get("filter.kept"), spoken.get("filter.kept_why")));
                    }
                }
                case GroupLine heading when isWidest() -> {
                    setText(heading.words(spoken));
                    setGraphic(
                            new FontIcon(
                                    heading.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
                }
                case GroupLine _ -> {}
                case null -> {}
            }
        }

        /** Puts a tag behind the one that there may be. */
        private void beside(Label tag) {
            Node before = getGraphic();
            setGraphic(before == null ? tag : new HBox(4, before, tag));
        }

        /**
         * Whether it has room for what is said of the whole line: the title has, or where that is
         * hidden, the first column.
         */
        private boolean isWidest() {
            var shown = getTableView().getVisibleLeafColumns();
            return field.equals(AgreementField.TITLE)
                    || (shown.stream()
                                    .noneMatch(
                                            each ->
                                                    AgreementField.TITLE
                                                            .name()
                                                            .equals(each.getId()))
                            && shown.indexOf(getTableColumn()) == 0);
        }

        private void clicked(MouseEvent event) {
            if (getItem() instanceof GroupLine heading
                    && event.getButton() == MouseButton.PRIMARY
                    && event.isStillSincePress()) {
                onToggle.accept(heading.group());
            }
        }

        private static Label possible(Words spoken) {
            return tag(spoken.get("agreement.possible"), spoken.get("agreement.possible_why"));
        }

        private static Label tag(String said, String explained) {
            var mark = new Label(said);
            mark.getStyleClass().add("tag");
            var why = new Tooltip(explained);
            why.setWrapText(true);
            why.setMaxWidth(320);
            mark.setTooltip(why);
            return mark;
        }
    }
}
