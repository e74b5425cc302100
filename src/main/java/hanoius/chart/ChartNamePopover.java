package hanoius.chart;

import hanoius.control.FieldPopover;
import hanoius.control.NodeLifetime;
import hanoius.text.Words;

import javafx.scene.Node;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/** Asks for a chart's name, under the menu that it comes from. */
final class ChartNamePopover {

    private final SavedChartsViewModel model;
    private final Node owner;
    private final FieldPopover popover;
    private Subscription typing = Subscription.EMPTY;

    ChartNamePopover(SavedChartsViewModel model, Node owner) {
        this.model = model;
        this.owner = owner;
        popover = new FieldPopover("chart-name", model::acceptName);
        popover.refuseWhileWrong();
        popover.showingProperty().subscribe(this::shown);
        NodeLifetime.of(owner).subscribe(model.namingProperty(), this::ask);
    }

    private void shown(boolean before, boolean now) {
        if (before && !now) {
            model.stopNaming();
        }
    }

    private void ask(@Nullable ChartNaming before, @Nullable ChartNaming naming) {
        if (before != null) {
            typing.unsubscribe();
            popover.problemProperty().unbind();
        }
        if (naming == null) {
            popover.hide();
            return;
        }
        Words words = model.wordsProperty().get();
        popover.say(
                words.get("chart.name"),
                "",
                words.get(naming.renamed() == null ? "chart.save_accept" : "chart.rename_accept"),
                words.get("chart.name_cancel"));
        typing = popover.bind(naming.typedProperty());
        popover.problemProperty()
                .bind(naming.problem().map(key -> key.isEmpty() ? "" : words.get(key)));
        popover.show(owner);
    }
}
