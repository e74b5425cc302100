package hanoius.revision;

import hanoius.control.NodeLifetime;
import hanoius.control.RovingFocus;
import hanoius.text.Words;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which of the records that differ are listed; not there while all of them are of one kind. */
final class ShelfBar extends FlowPane {

    private final ComparisonViewModel viewModel;

    ShelfBar(ComparisonViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().addAll("segments", "comparison-kinds");
        RovingFocus.install(this);
    }

    /** Offers what there is by now. */
    void fill() {
        Map<Shelf, Long> counts = viewModel.shelves();
        List<ToggleButton> buttons = new ArrayList<>();
        buttons.add(shelf(null, counts.values().stream().mapToLong(Long::longValue).sum()));
        counts.forEach((each, count) -> buttons.add(shelf(each, count)));
        getChildren().setAll(buttons);
        boolean several = buttons.size() > 2;
        setVisible(several);
        setManaged(several);
    }

    /**
     * @param shelf null for all records
     */
    private ToggleButton shelf(@Nullable Shelf shelf, long count) {
        Words words = viewModel.words();
        String word = shelf == null ? "all" : shelf.word();
        var button =
                new ToggleButton(
                        words.get(
                                "compare.count",
                                shelf == null
                                        ? words.get("compare.all")
                                        : viewModel.telling().heading(shelf),
                                count));
        button.setId("comparison-" + word);
        button.getStyleClass().setAll("toggle-button", "segment");
        NodeLifetime.of(button)
                .subscribe(viewModel.shelfProperty(), now -> button.setSelected(now == shelf));
        button.setOnAction(
                _ -> {
                    viewModel.shelfProperty().set(shelf);
                    button.setSelected(true);
                });
        return button;
    }
}
