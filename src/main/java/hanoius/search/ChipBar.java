package hanoius.search;

import hanoius.control.AnchoredPopover;
import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.font.Icon;
import hanoius.search.ChipViewModel.Chip;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says what is filtered, each condition with a way to drop it, within the room that is left in its
 * line: at first without what would come back, then in shorter words, and what does not fit in the
 * end is listed when a button is pressed. Whatever is filtered, nothing around it moves.
 */
public final class ChipBar extends HBox {

    private static final double LONGEST = 320;
    private static final double SHORT = 140;

    private final ChipViewModel viewModel;
    private final Spoken spoken;
    private final Hyperlink clear = new Hyperlink();
    private final Button more = new Button("", new Icon(Feather.CHEVRON_DOWN));
    private final VBox whole = new VBox(6);
    private final AnchoredPopover popover = new AnchoredPopover(whole);

    public ChipBar(ChipViewModel viewModel, Spoken spoken) {
        this.viewModel = viewModel;
        this.spoken = spoken;
        setId("chips");
        getStyleClass().add("chip-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        setPrefWidth(0);
        whole.setId("all-chips");
        whole.getStyleClass().add("popover-form");
        clear.setId("clear-all");
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.textProperty().bind(spoken.say("shell.clear_all"));
        clear.setOnAction(_ -> viewModel.clear());
        more.setId("more-chips");
        more.getStyleClass().addAll("flat", "small");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(_ -> popover.toggle(more));
        NodeLifetime.of(this).subscribe(viewModel.chipsProperty(), this::arrange);
        widthProperty().subscribe(this::arrange);
        heightProperty().subscribe(this::arrange);
    }

    private void arrange() {
        List<Chip> chips = viewModel.chipsProperty().get();
        setAccessibleText(
                chips.stream()
                        .map(each -> (each.words() + " " + each.note()).strip())
                        .collect(Collectors.joining("; ")));
        whole.getChildren().setAll(chips.stream().map(each -> chip(each, LONGEST, true)).toList());
        if (chips.isEmpty()) {
            popover.hide();
            getChildren().clear();
        } else if (!fits(all(chips, LONGEST, true))
                && !fits(all(chips, LONGEST, false))
                && !fits(all(chips, SHORT, false))
                && !fits(all(chips, SHORT, false).subList(0, chips.size()))) {
            gather(chips);
        }
    }

    private List<Node> all(List<Chip> chips, double longest, boolean noted) {
        List<Node> nodes = new ArrayList<>();
        chips.forEach(each -> nodes.add(chip(each, longest, noted)));
        nodes.add(clear);
        return nodes;
    }

    /** Shows nodes, and tells whether there is room for them. */
    private boolean fits(List<Node> nodes) {
        getChildren().setAll(nodes);
        Scene scene = getScene();
        if (scene != null && scene.getWindow() != null && scene.getWindow().isShowing()) {
            // From the root, for colours are looked up there.
            scene.getRoot().applyCss();
        }
        double wide = insets() + nodes.stream().mapToDouble(each -> each.prefWidth(-1)).sum();
        return wide + getSpacing() * (nodes.size() - 1) <= getWidth();
    }

    private double insets() {
        return snappedLeftInset() + snappedRightInset();
    }

    /** Shows as many as there is room for, and a button for the others. */
    private void gather(List<Chip> chips) {
        for (int shown = chips.size() - 1; shown >= 0; shown--) {
            String key = shown == 0 ? "shell.chips" : "shell.more_chips";
            more.setText(spoken.words().getValue().get(key, chips.size() - shown));
            List<Node> nodes = new ArrayList<>(all(chips.subList(0, shown), SHORT, false));
            nodes.set(shown, more);
            if (fits(nodes)) {
                return;
            }
        }
    }

    private Node chip(Chip chip, double longest, boolean noted) {
        return new ChipNode(chip, longest, noted, () -> viewModel.drop(chip.part()));
    }
}
