package hanoius.shell;

import hanoius.control.RovingFocus;
import hanoius.shell.ChipViewModel.Chip;
import hanoius.workspace.Condition;

import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/** Says what is filtered, each condition with a way to drop it; gone while nothing is. */
final class ChipBar extends FlowPane {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");
    private static final double LONGEST = 320;

    private final ChipViewModel viewModel;
    private final Hyperlink clear = new Hyperlink();
    private final EventHandler<MouseEvent> held =
            event -> hold(event.getEventType() == MouseEvent.MOUSE_PRESSED);
    private boolean holding;
    private List<Chip> shown = List.of();

    ChipBar(ChipViewModel viewModel, Spoken spoken) {
        this.viewModel = viewModel;
        setId("chips");
        getStyleClass().add("chip-bar");
        clear.setId("clear-all");
        clear.textProperty().bind(spoken.say("shell.clear_all"));
        clear.setOnAction(_ -> viewModel.clear());
        managedProperty().bind(visibleProperty());
        setVisible(false);
        RovingFocus.install(this);
        viewModel.chipsProperty().subscribe(_ -> show());
        sceneProperty().subscribe(this::listen);
    }

    private void listen(@Nullable Scene before, @Nullable Scene now) {
        for (EventType<MouseEvent> each :
                List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            if (before != null) {
                before.removeEventFilter(each, held);
            }
            if (now != null) {
                now.addEventFilter(each, held);
            }
        }
    }

    private void hold(boolean down) {
        holding = down;
        show();
    }

    /** Nothing moves under the pointer while days are marked by dragging. */
    private void show() {
        List<Chip> chips = viewModel.chipsProperty().get();
        if (!holding && !chips.equals(shown)) {
            shown = chips;
            show(chips);
        }
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
        words.setMaxWidth(LONGEST);
        words.setTooltip(new Tooltip(chip.words()));
        var note = new Label(chip.note());
        note.getStyleClass().add("chip-note");
        note.setMinWidth(USE_PREF_SIZE);
        note.setManaged(!chip.note().isEmpty());
        var drop = new Button("", new FontIcon(Feather.X));
        drop.setId("drop-" + chip.condition().name());
        drop.getStyleClass().addAll("flat", "icon-button");
        drop.setTooltip(new Tooltip(chip.explained()));
        drop.setAccessibleText(chip.words() + ": " + chip.explained());
        drop.setOnAction(_ -> viewModel.drop(chip.condition()));
        var box = new HBox(words, note, drop);
        box.getStyleClass().add("chip");
        box.pseudoClassStateChanged(IDLE, chip.idle());
        box.pseudoClassStateChanged(MARKED, chip.condition().equals(Condition.MARKED));
        return box;
    }
}
