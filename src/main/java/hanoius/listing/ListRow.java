package hanoius.listing;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What a line of a list of records shows: two lines of words, cut where there is no room, and a
 * chip that says how the record stands.
 */
public final class ListRow extends HBox {

    private final Label name = new Label();
    private final Label below = new Label();
    private final Label chip = new Label();
    private Node end = chip;

    private ListRow(String style, Node... before) {
        var words = new VBox(name, below);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        name.getStyleClass().add("comparison-name");
        below.getStyleClass().add(style);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("comparison-row");
        setMinWidth(0);
        getChildren().setAll(before);
        getChildren().addAll(words, chip);
    }

    /**
     * Of one record: its name, and a few words below it.
     *
     * @param before what stands before its name, such as a box to tick
     */
    public static ListRow ofOne(Node... before) {
        return new ListRow("comparison-brief", before);
    }

    /** Of two records: their names one below the other. */
    public static ListRow ofTwo() {
        return new ListRow("comparison-name");
    }

    /**
     * Shows another record.
     *
     * @param style the class of style of the chip
     */
    public void show(String called, String second, String says, String style) {
        show(called, second, chip);
        chip.setText(says);
        chip.getStyleClass().setAll("label", "comparison-chip", style);
    }

    /** Shows another record, with something else in the place of the chip. */
    public void show(String called, String second, Node instead) {
        name.setText(called);
        below.setText(second);
        if (!instead.equals(end)) {
            getChildren().set(getChildren().indexOf(end), instead);
            end = instead;
        }
    }
}
