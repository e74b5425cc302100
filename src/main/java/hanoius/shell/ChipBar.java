package hanoius.shell;

import hanoius.shell.MainViewModel.Chip;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/** Says what is filtered, each condition with a way to drop it; gone while nothing is. */
final class ChipBar extends FlowPane {

    private final MainViewModel viewModel;
    private final Spoken spoken;
    private final Hyperlink clear = new Hyperlink();

    ChipBar(MainViewModel viewModel, Spoken spoken) {
        this.viewModel = viewModel;
        this.spoken = spoken;
        setId("chips");
        getStyleClass().add("chip-bar");
        clear.setId("clear-all");
        clear.textProperty().bind(spoken.say("shell.clear_all"));
        clear.setOnAction(_ -> viewModel.clearFilter());
        managedProperty().bind(visibleProperty());
        viewModel.chips().subscribe(this::show);
    }

    private void show(List<Chip> chips) {
        setVisible(!chips.isEmpty());
        var nodes = new ArrayList<Node>(chips.stream().map(this::chip).toList());
        if (!chips.isEmpty()) {
            nodes.add(clear);
        }
        getChildren().setAll(nodes);
    }

    private Node chip(Chip chip) {
        var words = new Label(chip.words());
        Button drop =
                spoken.icon(
                        new Button(), Feather.X, "drop-" + chip.condition().name(), "shell.drop");
        drop.setOnAction(_ -> viewModel.drop(chip.condition()));
        var box = new HBox(words, drop);
        box.getStyleClass().add("chip");
        return box;
    }
}
