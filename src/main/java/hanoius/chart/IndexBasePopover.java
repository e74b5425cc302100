package hanoius.chart;

import hanoius.control.FieldPopover;
import hanoius.text.Words;

import javafx.scene.Node;

/** Asks for the period that is 100 in an index, in view or not, under the menu it comes from. */
final class IndexBasePopover {

    private final ChartOptions options;
    private final Node owner;
    private final FieldPopover popover = new FieldPopover("chart-base", this::accept);

    IndexBasePopover(ChartOptions options, Node owner) {
        this.options = options;
        this.owner = owner;
        popover.field().textProperty().subscribe(() -> popover.problemProperty().set(""));
    }

    private void accept() {
        String refusal = options.base(popover.field().getText()).orElse("");
        popover.problemProperty().set(refusal);
        if (refusal.isEmpty()) {
            popover.hide();
        }
    }

    /** Shows the field with the base that was chosen. */
    void show(Words words) {
        popover.say(
                words.get("chart.base_heading"),
                words.get("chart.base_hint"),
                words.get("chart.base_accept"),
                words.get("chart.name_cancel"));
        popover.field().setText(options.chosenBase());
        popover.show(owner);
    }
}
