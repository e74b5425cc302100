package hanoius.revision;

import hanoius.archive.Revision;
import hanoius.control.Alternatives;
import hanoius.merge.Difference;
import hanoius.merge.DifferingParts.Origin;
import hanoius.merge.DifferingParts.Part;
import hanoius.merge.MergeWords;
import hanoius.merge.MergeWords.Line;
import hanoius.merge.Resolution;
import hanoius.merge.Resolution.Pick;
import hanoius.model.Entity;
import hanoius.model.RecordId.Kind;
import hanoius.text.EditWords.Changed;
import hanoius.text.Words;

import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One record field by field: as it was, theirs and ours, and whose is taken. */
final class DifferenceDetail extends VBox {

    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ComparisonViewModel viewModel;
    private final List<Runnable> retelling = new ArrayList<>();
    private @Nullable Difference shown;

    DifferenceDetail(ComparisonViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("comparison-detail");
    }

    /** Shows a record; null for none. */
    void show(@Nullable Difference difference) {
        shown = difference;
        retelling.clear();
        if (difference == null || viewModel.foundProperty().get() == null) {
            getChildren().clear();
            return;
        }
        Words words = words();
        var name = new Label(said().name(difference));
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
        getChildren().setAll(name, what, fields(viewModel.choices().of(difference)));
        retell();
    }

    /**
     * Shows another record, or of the same one what is chosen since: whatever has the focus there
     * keeps it.
     *
     * @return whether it is another one
     */
    boolean follow(@Nullable Difference difference) {
        boolean isAnother = !Objects.equals(difference, shown);
        if (isAnother) {
            show(difference);
        } else {
            retell();
        }
        return isAnother;
    }

    private void retell() {
        List.copyOf(retelling).forEach(Runnable::run);
    }

    @SuppressWarnings("unchecked") // The choice is one about the same record.
    private <R extends Entity> Resolution<R> now(Resolution<R> resolution) {
        return (Resolution<R>) viewModel.choices().of(resolution.difference());
    }

    private Words words() {
        return viewModel.words();
    }

    private boolean isMerging() {
        return viewModel.formerProperty().get() == null;
    }

    private <R extends Entity> Node fields(Resolution<R> resolution) {
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
                text(
                        viewModel.isForComment()
                                ? words().get("suggest.there")
                                : words().get("compare.there", viewModel.telling().name()),
                        "comparison-heading"),
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
            String label = viewModel.isForComment() ? "suggest.whole" : "merge.whole";
            grid.addRow(
                    grid.getRowCount(),
                    text(words().get(label), "comparison-label"),
                    whole(resolution, Pick.THEIRS, there == null),
                    whole(resolution, Pick.OURS, here == null));
        }
        Entity said = there == null ? here : there;
        if (said == null) {
            return;
        }
        for (Changed each : said().said(said)) {
            grid.addRow(
                    grid.getRowCount(),
                    text(each.label(), "comparison-label"),
                    text(there == null ? nothing() : each.after(), "comparison-there"),
                    text(there == null ? each.after() : nothing(), "comparison-here"));
        }
    }

    private Node whole(Resolution<?> resolution, Pick pick, boolean removed) {
        String key =
                viewModel.isForComment()
                        ? pick == Pick.THEIRS ? "suggest.accept" : "suggest.decline"
                        : removed ? "merge.take_removal" : "merge.take_record";
        var button = new Hyperlink(words().get(key));
        button.setId("merge-whole-" + (pick == Pick.THEIRS ? "theirs" : "ours"));
        button.setOnAction(_ -> viewModel.choices().pick(resolution, pick));
        return button;
    }

    private <R extends Entity> void addPart(GridPane grid, Resolution<R> resolution, Part<R> part) {
        List<Line> lines = said().lines(resolution, part);
        boolean first = true;
        var picks =
                new Alternatives<Pick>(
                        pick -> viewModel.choices().pick(now(resolution), part, pick));
        for (Line line : lines) {
            var label = new VBox(text(line.label(), "comparison-label"));
            if (resolution.difference().since().known()) {
                label.getChildren()
                        .add(text(words().get("compare.was", or(line.was())), "comparison-was"));
            }
            grid.addRow(
                    grid.getRowCount(),
                    label,
                    side(resolution, part, Pick.THEIRS, line.theirs(), first ? picks : null),
                    side(resolution, part, Pick.OURS, line.ours(), first ? picks : null));
            first = false;
        }
        retelling.add(() -> picks.show(picked(now(resolution), part)));
        if (isChosen(resolution, part)
                && (part.origin() == Origin.CONFLICT || viewModel.isForComment())) {
            List<String> places = viewModel.merging().places(resolution, part);
            for (int i = 0; i < places.size(); i++) {
                String label =
                        places.size() == 1 || places.size() != lines.size()
                                ? ""
                                : lines.get(i).label();
                var field = new WordingField<>(viewModel, resolution, part, places.get(i), label);
                grid.add(field, 1, grid.getRowCount(), 2, 1);
            }
        }
    }

    /** Whether it is chosen whose is taken of a part. */
    private boolean isChosen(Resolution<?> resolution, Part<?> part) {
        return part.origin() != Origin.OURS
                && resolution.difference().group() != Difference.Group.OURS
                && isMerging();
    }

    /**
     * @param picks null where the choice stands beside another line of the part
     */
    private <R extends Entity> Node side(
            Resolution<R> resolution,
            Part<R> part,
            Pick pick,
            String said,
            @Nullable Alternatives<Pick> picks) {
        Difference difference = resolution.difference();
        boolean isTheirs = pick == Pick.THEIRS;
        Label value = text(or(said), isTheirs ? "comparison-there" : "comparison-here");
        var box = new VBox(value);
        box.getStyleClass().add("comparison-value");
        List<Revision> revisions =
                isTheirs ? difference.since().there() : difference.since().here();
        MergeWords.by(revisions, part)
                .ifPresent(
                        by ->
                                box.getChildren()
                                        .add(text(viewModel.telling().by(by), "comparison-was")));
        if (isChosen(resolution, part) && picks != null) {
            String word = isTheirs ? "theirs" : "ours";
            var take =
                    new RadioButton(
                            words().get(
                                            viewModel.isForComment()
                                                    ? isTheirs
                                                            ? "suggest.accept"
                                                            : "suggest.decline"
                                                    : "merge." + word));
            take.setId("merge-" + part.field().name() + "-" + word);
            take.setAccessibleText(take.getText() + ": " + value.getText());
            picks.offer(take, pick);
            box.getChildren().add(take);
            retelling.add(() -> tell(now(resolution), part, pick, box));
        }
        return box;
    }

    private static <R extends Entity> void tell(
            Resolution<R> now, Part<R> part, Pick pick, Node box) {
        box.pseudoClassStateChanged(WAITING, now.open() > 0 && now.isOpen(part));
        box.pseudoClassStateChanged(CHOSEN, picked(now, part) == pick);
    }

    /** Whose is taken of a part; null for a wording of one's own, and while that is open. */
    private static <R extends Entity> @Nullable Pick picked(Resolution<R> now, Part<R> part) {
        return now.whole() == Pick.THEIRS ? now.pick(part) : now.whole();
    }

    private <R extends Entity> void addMerged(GridPane grid, Resolution<R> resolution) {
        if (!isMerging() || resolution.difference().group() == Difference.Group.OURS) {
            return;
        }
        var said = text("", "merged");
        retelling.add(() -> said.setText(merged(now(resolution))));
        said.setId("merge-becoming");
        grid.addRow(
                grid.getRowCount(), text(words().get("merge.becoming"), "comparison-label"), said);
        GridPane.setColumnSpan(said, 2);
    }

    private String merged(Resolution<?> resolution) {
        String merged =
                resolution
                        .record()
                        .map(each -> said().becoming(resolution.difference(), each))
                        .orElseGet(() -> words().get("merge.unfit"));
        return merged.isEmpty() ? words().get("merge.unchanged") : merged;
    }

    private MergeWords said() {
        return viewModel.telling().said();
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
