package hanoius.timeline;

import hanoius.control.CategorySymbol;
import hanoius.control.MarkedText;
import hanoius.model.RecordId;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.IntFunction;
import java.util.function.Predicate;

/** A record in a list, its symbol before its date and title, or a heading above several. */
final class RecordCell extends ListCell<YearRows.Row> {

    /** The height of every row. */
    static final double HEIGHT = 44;

    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass BRUSHED = PseudoClass.getPseudoClass("brushed");
    private static final PseudoClass TOUCHED = PseudoClass.getPseudoClass("touched");

    private final IntFunction<RecordLine> lines;
    private final ObservableValue<Words> words;
    private final Predicate<RecordId> touched;
    private final StackPane symbol = new StackPane();
    private final Label date = new Label();
    private final Label title = new Label();
    private final Label details = new Label();
    private final Label possible = new Label();
    private final Label sources = new Label();
    private final HBox line;

    /**
     * @param lines says what is written of the item of a number
     * @param touched whether undo or redo has just done something to a record
     */
    RecordCell(
            IntFunction<RecordLine> lines,
            ObservableValue<Words> words,
            Predicate<RecordId> touched) {
        this.lines = lines;
        this.words = words;
        this.touched = touched;
        getStyleClass().add("record-cell");
        date.getStyleClass().add("record-date");
        date.setWrapText(true);
        details.getStyleClass().add("record-detail");
        sources.getStyleClass().add("record-detail");
        possible.getStyleClass().add("record-possible");
        for (Label each : new Label[] {sources, possible}) {
            each.setMinWidth(USE_PREF_SIZE);
        }
        VBox middle = new VBox(title, details);
        middle.getStyleClass().add("record-middle");
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        line = new HBox(symbol, date, middle, possible, sources);
        line.getStyleClass().add("record-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(YearRows.@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(HEADING, row instanceof YearRows.Row.Heading);
        pseudoClassStateChanged(BRUSHED, false);
        pseudoClassStateChanged(TOUCHED, false);
        setGraphic(null);
        setText(null);
        setAccessibleText("");
        switch (row) {
            case YearRows.Row.Heading(String name, int count) -> setText(name + "  ·  " + count);
            case YearRows.Row.Entry(int number) -> fill(lines.apply(number));
            case null -> {}
        }
    }

    private void fill(RecordLine now) {
        symbol.getChildren().setAll(CategorySymbol.of(now.look()));
        date.setText(now.date());
        MarkedText.show(title, now.title(), words.getValue());
        MarkedText.show(details, now.details(), words.getValue());
        details.setManaged(!now.details().isEmpty());
        possible.setText(now.possible());
        possible.setManaged(!now.possible().isEmpty());
        possible.setVisible(possible.isManaged());
        sources.setText(now.sources());
        setAccessibleText(MarkedText.spoken(now.spoken(), words.getValue()));
        pseudoClassStateChanged(BRUSHED, now.brushed());
        pseudoClassStateChanged(TOUCHED, touched.test(now.id()));
        setGraphic(line);
    }
}
