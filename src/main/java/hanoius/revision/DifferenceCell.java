package hanoius.revision;

import hanoius.listing.ListRow;
import hanoius.merge.Difference;
import hanoius.merge.Difference.Group;
import hanoius.merge.Resolution;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/** A heading with how much below it is chosen, or a record with what differs of it. */
final class DifferenceCell extends ListCell<ComparisonLine> {

    private final ComparisonViewModel viewModel;
    private final CheckBox taken = new CheckBox();
    private final ListRow row = ListRow.ofOne(taken);
    private final Label heading = new Label();
    private final Label count = new Label();
    private final Region gap = new Region();
    private final HBox headings = new HBox(heading, gap, count);
    private @Nullable Difference shown;

    DifferenceCell(ComparisonViewModel viewModel) {
        this.viewModel = viewModel;
        HBox.setHgrow(gap, Priority.ALWAYS);
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
    protected void updateItem(@Nullable ComparisonLine line, boolean empty) {
        super.updateItem(line, empty);
        setGraphic(null);
        setText(null);
        shown = null;
        getStyleClass().remove("comparison-group");
        setDisable(line instanceof ComparisonLine.Heading);
        if (empty || line == null || viewModel.foundProperty().get() == null) {
            return;
        }
        switch (line) {
            case ComparisonLine.Heading above -> {
                getStyleClass().add("comparison-group");
                heading.setText(viewModel.telling().heading(above.shelf()));
                count.setText(viewModel.telling().chosen(above, viewModel.choices()));
                setGraphic(headings);
            }
            case ComparisonLine.Row record -> show(record);
        }
    }

    private void show(ComparisonLine.Row record) {
        Difference difference = record.difference();
        shown = difference;
        String name = viewModel.telling().said().name(difference);
        Resolution<?> chosen = viewModel.choices().of(difference);
        boolean merging = viewModel.formerProperty().get() == null;
        taken.setVisible(merging && difference.group() != Group.OURS);
        taken.setManaged(merging);
        taken.setIndeterminate(chosen.open() > 0);
        taken.setSelected(chosen.takes());
        taken.setAccessibleText(name);
        if (viewModel.isForComment()) {
            String how =
                    chosen.open() > 0
                            ? "open"
                            : chosen.edit().isPresent() ? "accepted" : "declined";
            row.show(
                    name,
                    viewModel.telling().brief(difference),
                    viewModel.words().get("suggest.chip_" + how),
                    chosen.open() > 0 ? "waiting" : chosen.edit().isPresent() ? "good" : "over");
        } else {
            row.show(
                    name,
                    viewModel.telling().brief(difference),
                    chip(record.shelf(), chosen.open()),
                    style(record.shelf(), chosen.open()));
        }
        setGraphic(row);
    }

    private String chip(Shelf shelf, long open) {
        return shelf == Shelf.BOTH && open == 0
                ? viewModel.words().get("merge.chip_decided")
                : viewModel.words().get("compare.chip_" + shelf.word(), open);
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
