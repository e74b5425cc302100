package hanoius.revision;

import hanoius.archive.Attribution;
import hanoius.archive.Revision;
import hanoius.merge.Difference;
import hanoius.merge.MergeWords;
import hanoius.merge.MergeWords.Line;
import hanoius.merge.Resolution;
import hanoius.merge.Resolution.Origin;
import hanoius.merge.Resolution.Part;
import hanoius.merge.Resolution.Pick;
import hanoius.model.Entity;
import hanoius.model.RecordId.Kind;
import hanoius.revision.ComparisonViewModel.Found;
import hanoius.text.EditWords.Changed;
import hanoius.text.Words;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** One record field by field: as it was, theirs and ours, and whose is taken. */
final class DifferenceDetail extends VBox {

    private final ComparisonViewModel viewModel;
    private @Nullable Difference shown;

    DifferenceDetail(ComparisonViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("comparison-detail");
    }

    /**
     * Shows a record; null for none.
     *
     * @return whether it is another one than before
     */
    boolean show(@Nullable Difference difference) {
        boolean isAnother = !Objects.equals(difference, shown);
        shown = difference;
        Found found = viewModel.foundProperty().get();
        if (difference == null || found == null) {
            getChildren().clear();
            return isAnother;
        }
        Words words = words();
        var name = new Label(viewModel.said().name(difference));
        name.setWrapText(true);
        name.getStyleClass().add("view-title");
        String kind = words.get("record." + difference.id().kind().word());
        var what =
                new Label(
                        Kind.FACTS.contains(difference.id().kind())
                                ? words.get("compare.what", kind, difference.id().key())
                                : kind);
        what.getStyleClass().add("view-count");
        what.setWrapText(true);
        getChildren().setAll(name, what, fields(viewModel.choices().of(difference), found));
        return isAnother;
    }

    private Words words() {
        return viewModel.words();
    }

    private boolean isMerging() {
        return viewModel.formerProperty().get() == null;
    }

    private <R extends Entity> Node fields(Resolution<R> resolution, Found found) {
        var grid = new GridPane();
        grid.setId("comparison-fields");
        grid.getStyleClass().add("comparison-fields");
        var labels = new ColumnConstraints();
        labels.setPercentWidth(24);
        var values = new ColumnConstraints();
        values.setPercentWidth(38);
        grid.getColumnConstraints().setAll(labels, values, values);
        grid.addRow(
                0,
                new Label(),
                text(words().get("compare.there", viewModel.name(found)), "comparison-heading"),
                text(words().get("compare.here"), "comparison-heading"));
        if (resolution.parts().isEmpty()) {
            addWhole(grid, resolution);
        } else {
            for (Part<R> part : resolution.parts()) {
                addPart(grid, resolution, part);
            }
            addMerged(grid, resolution);
        }
        grid.getChildren().forEach(each -> GridPane.setValignment(each, VPos.TOP));
        return grid;
    }

    /** A record that one of the two has not: all that it says. */
    private void addWhole(GridPane grid, Resolution<?> resolution) {
        Difference difference = resolution.difference();
        Entity here = difference.here();
        Entity there = difference.there();
        if (isMerging() && resolution.open() > 0) {
            grid.addRow(
                    grid.getRowCount(),
                    text(words().get("merge.whole"), "comparison-label"),
                    whole(resolution, Pick.THEIRS, there == null),
                    whole(resolution, Pick.OURS, here == null));
        }
        Entity said = there == null ? here : there;
        if (said == null) {
            return;
        }
        for (Changed each : viewModel.said().said(said)) {
            grid.addRow(
                    grid.getRowCount(),
                    text(each.label(), "comparison-label"),
                    text(there == null ? nothing() : each.after(), "comparison-there"),
                    text(there == null ? each.after() : nothing(), "comparison-here"));
        }
    }

    private Node whole(Resolution<?> resolution, Pick pick, boolean removed) {
        var button =
                new Hyperlink(words().get(removed ? "merge.take_removal" : "merge.take_record"));
        button.setOnAction(_ -> viewModel.choices().pick(resolution, pick));
        return button;
    }

    private <R extends Entity> void addPart(GridPane grid, Resolution<R> resolution, Part<R> part) {
        List<Line> lines = viewModel.said().lines(resolution, part);
        boolean first = true;
        var group = new ToggleGroup();
        for (Line line : lines) {
            var label = new VBox(text(line.label(), "comparison-label"));
            if (resolution.difference().since().known()) {
                label.getChildren()
                        .add(text(words().get("compare.was", or(line.was())), "comparison-was"));
            }
            grid.addRow(
                    grid.getRowCount(),
                    label,
                    side(resolution, part, Pick.THEIRS, line.theirs(), first ? group : null),
                    side(resolution, part, Pick.OURS, line.ours(), first ? group : null));
            first = false;
        }
    }

    /**
     * @param group null where the choice stands beside another line of the part
     */
    private <R extends Entity> Node side(
            Resolution<R> resolution,
            Part<R> part,
            Pick pick,
            String said,
            @Nullable ToggleGroup group) {
        Difference difference = resolution.difference();
        boolean isTheirs = pick == Pick.THEIRS;
        Label value = text(or(said), isTheirs ? "comparison-there" : "comparison-here");
        var box = new VBox(value);
        box.getStyleClass().add("comparison-value");
        List<Revision> revisions =
                isTheirs ? difference.since().there() : difference.since().here();
        MergeWords.by(revisions, part)
                .ifPresent(by -> box.getChildren().add(text(by(by), "comparison-was")));
        boolean isChosen =
                part.origin() != Origin.OURS
                        && difference.group() != Difference.Group.OURS
                        && isMerging();
        if (isChosen && group != null) {
            var take = new RadioButton(words().get(isTheirs ? "merge.theirs" : "merge.ours"));
            take.setId("merge-" + part.field().name() + (isTheirs ? "-theirs" : "-ours"));
            take.setAccessibleText(take.getText() + ": " + value.getText());
            take.setToggleGroup(group);
            take.setSelected(
                    resolution.whole() == Pick.THEIRS
                            ? resolution.pick(part) == pick
                            : resolution.whole() == Pick.OURS && !isTheirs);
            take.setOnAction(_ -> viewModel.choices().pick(resolution, part, pick));
            box.getChildren().add(take);
            if (part.origin() == Origin.CONFLICT && resolution.isOpen(part)) {
                box.getStyleClass().add("waiting");
            } else if (take.isSelected()) {
                box.getStyleClass().add("chosen");
            }
        }
        return box;
    }

    private String by(Attribution by) {
        String at = viewModel.moment(by.at());
        return by.reason().isBlank()
                ? words().get("merge.by", or(by.author()), at)
                : words().get("merge.by_reason", or(by.author()), at, by.reason());
    }

    private <R extends Entity> void addMerged(GridPane grid, Resolution<R> resolution) {
        if (!isMerging() || resolution.difference().group() == Difference.Group.OURS) {
            return;
        }
        String merged =
                resolution
                        .record()
                        .map(each -> viewModel.said().becoming(resolution.difference(), each))
                        .orElseGet(() -> words().get("merge.unfit"));
        var said = text(merged.isEmpty() ? words().get("merge.unchanged") : merged, "merged");
        said.setId("merge-becoming");
        grid.addRow(
                grid.getRowCount(), text(words().get("merge.becoming"), "comparison-label"), said);
        GridPane.setColumnSpan(said, 2);
    }

    private String nothing() {
        return words().get("compare.nothing");
    }

    private String or(String value) {
        return value.isEmpty() ? nothing() : value;
    }

    private static Label text(String words, String style) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
