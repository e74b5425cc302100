package hanoius.table;

import hanoius.control.LateTooltip;
import hanoius.control.MarkedText;
import hanoius.font.Icon;
import hanoius.text.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The columns of a table of records.
 *
 * @param pictures what stands in cells that say something otherwise than in words
 */
record ListedColumns<T>(ListingViewModel<T> viewModel, CellPictures<T> pictures) {

    /** The column of a field, headed in the language shown. */
    TableColumn<Line<T>, Line<T>> column(ListedField<T> field) {
        var column = new TableColumn<Line<T>, Line<T>>();
        column.textProperty().bind(viewModel.wordsProperty().map(field.heading()::in));
        column.setId(field.name());
        column.setVisible(field.shownAtFirst());
        column.setPrefWidth(field.width());
        column.setMinWidth(60);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setCellFactory(_ -> new LineCell(field));
        column.getStyleClass().add(field.figures() ? "number-column" : "text-column");
        return column;
    }

    /** One field of one record, or the heading of a group. */
    private final class LineCell extends TableCell<Line<T>, Line<T>> {

        private final ListedField<T> field;

        private LineCell(ListedField<T> field) {
            this.field = field;
            addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        }

        @Override
        protected void updateItem(@Nullable Line<T> line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(null);
            setAccessibleText(null);
            setContentDisplay(
                    line instanceof GroupLine ? ContentDisplay.LEFT : ContentDisplay.RIGHT);
            Words spoken = viewModel.wordsProperty().get();
            switch (line) {
                case ListedRow<T> row -> show(row, spoken);
                case GroupLine<T> heading when isWidest() -> {
                    setText(heading.words(spoken));
                    setGraphic(
                            new Icon(
                                    heading.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
                }
                case GroupLine<T> _ -> {}
                case null -> {}
            }
        }

        private void show(ListedRow<T> row, Words spoken) {
            Node instead = pictures.instead(field, row.record(), spoken);
            if (instead != null) {
                setGraphic(instead);
                return;
            }
            MarkedText.show(this, field.words(row.record(), spoken), spoken);
            Node before = pictures.before(field, row.record(), spoken);
            if (before != null && getGraphic() == null) {
                setContentDisplay(ContentDisplay.LEFT);
                setGraphic(before);
            }
            if (isWidest() && (row.possible() || row.kept())) {
                beside(
                        row.kept()
                                ? tag(spoken.get("filter.kept"), spoken.get("filter.kept_why"))
                                : tag(
                                        spoken.get("table.possible"),
                                        spoken.get(viewModel.subject().messages().possible())));
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
            ListedField<T> title = viewModel.subject().title();
            return field.equals(title)
                    || (shown.stream().noneMatch(each -> title.name().equals(each.getId()))
                            && shown.indexOf(getTableColumn()) == 0);
        }

        private void clicked(MouseEvent event) {
            if (getItem() instanceof GroupLine<T> heading
                    && event.getButton() == MouseButton.PRIMARY
                    && event.isStillSincePress()) {
                viewModel.toggle(heading.group());
            }
        }

        private static Label tag(String said, String explained) {
            var mark = new Label(said);
            mark.getStyleClass().add("tag");
            LateTooltip.give(mark, explained);
            return mark;
        }
    }
}
