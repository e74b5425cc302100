package hanoius.revision;

import hanoius.merge.Difference;
import hanoius.merge.Difference.Group;
import hanoius.merge.Resolution;
import hanoius.merge.Resolution.Pick;
import hanoius.revision.ComparisonViewModel.Line;
import hanoius.revision.ComparisonViewModel.Shelf;
import hanoius.text.Words;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** A heading with how much below it is chosen, or a record with what differs of it. */
final class DifferenceCell extends ListCell<Line> {

    private final ComparisonViewModel viewModel;
    private final CheckBox taken = new CheckBox();
    private final Label name = new Label();
    private final Label brief = new Label();
    private final Label chip = new Label();
    private final VBox words = new VBox(name, brief);
    private final HBox row = new HBox(taken, words, chip);
    private final Label heading = new Label();
    private final Label count = new Label();
    private final Region gap = new Region();
    private final HBox headings = new HBox(heading, gap, count);
    private @Nullable Difference shown;

    DifferenceCell(ComparisonViewModel viewModel) {
        this.viewModel = viewModel;
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox.setHgrow(gap, Priority.ALWAYS);
        words.setMinWidth(0);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().add("comparison-name");
        brief.getStyleClass().add("comparison-brief");
        row.getStyleClass().add("comparison-row");
        row.setMinWidth(0);
        // The list has the focus, and its keys decide.
        taken.setFocusTraversable(false);
        taken.setOnAction(
                _ -> {
                    if (shown != null) {
                        viewModel.choices().toggle(shown);
                    }
                });
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        setGraphic(null);
        setText(null);
        shown = null;
        getStyleClass().remove("comparison-group");
        setDisable(line instanceof Line.Heading);
        if (empty || line == null || viewModel.foundProperty().get() == null) {
            return;
        }
        switch (line) {
            case Line.Heading above -> {
                getStyleClass().add("comparison-group");
                heading.setText(viewModel.words().get("compare." + above.shelf().word()));
                count.setText(viewModel.told(above));
                setGraphic(headings);
            }
            case Line.Row record -> show(record);
        }
    }

    private void show(Line.Row record) {
        Difference difference = record.difference();
        shown = difference;
        Words language = viewModel.words();
        name.setText(viewModel.said().name(difference));
        brief.setText(viewModel.brief(difference));
        Resolution<?> chosen = viewModel.choices().of(difference);
        boolean merging = viewModel.formerProperty().get() == null;
        taken.setVisible(merging && difference.group() != Group.OURS);
        taken.setManaged(merging);
        taken.setIndeterminate(chosen.open() > 0);
        taken.setSelected(chosen.open() == 0 && chosen.whole() == Pick.THEIRS);
        taken.setAccessibleText(name.getText());
        chip.setText(
                record.shelf() == Shelf.BOTH && chosen.open() == 0
                        ? language.get("merge.chip_decided")
                        : language.get("compare.chip_" + record.shelf().word(), chosen.open()));
        chip.getStyleClass()
                .setAll("label", "comparison-chip", style(record.shelf(), chosen.open()));
        setGraphic(row);
    }

    private static String style(Shelf shelf, long open) {
        return switch (shelf) {
            case BOTH -> open > 0 ? "waiting" : "good";
            case NEW, ONLY_THERE -> "good";
            case CHANGED, OTHERWISE, OURS -> "plain";
            case REMOVED, NOT_THERE -> "over";
        };
    }
}
