package hanoius.shell;

import atlantafx.base.controls.Popover;

import hanoius.model.Category;
import hanoius.model.Scope;
import hanoius.workspace.Choice;
import hanoius.workspace.Facet;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;

import java.util.Locale;
import java.util.Set;

/** What can be left out: national context, and categories of milestones. */
final class FilterMenu {

    private final MainViewModel viewModel;
    private final Spoken spoken;
    private final Popover popover = new Popover();

    FilterMenu(MainViewModel viewModel, Spoken spoken) {
        this.viewModel = viewModel;
        this.spoken = spoken;
        var content = new VBox(hanoiOnly(), new Separator(), heading());
        content.getStyleClass().add("filter-menu");
        for (Category category : Category.values()) {
            content.getChildren().add(box(category));
        }
        popover.setContentNode(content);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
    }

    /** Shows the menu under its button, or hides it again. */
    void toggle(Node button) {
        if (popover.isShowing()) {
            popover.hide();
        } else {
            popover.show(button);
        }
    }

    private CheckBox hanoiOnly() {
        var box = new CheckBox();
        box.setId("hanoi-only");
        box.textProperty().bind(spoken.say("shell.hanoi_only"));
        viewModel
                .filterProperty()
                .subscribe(
                        filter ->
                                box.setSelected(
                                        filter.choice(Facet.SCOPE)
                                                .equals(Choice.of(Set.of(Scope.HANOI.name())))));
        box.setOnAction(_ -> viewModel.hanoiOnly(box.isSelected()));
        return box;
    }

    private Label heading() {
        var heading = new Label();
        heading.textProperty().bind(spoken.say("shell.categories"));
        heading.getStyleClass().add("section-heading");
        return heading;
    }

    private CheckBox box(Category category) {
        var box = new CheckBox();
        box.setId("category-" + category.name().toLowerCase(Locale.ROOT));
        box.textProperty().bind(spoken.words().map(words -> words.of(category)));
        viewModel
                .filterProperty()
                .subscribe(
                        filter ->
                                box.setSelected(
                                        filter.choice(Facet.CATEGORY)
                                                .included()
                                                .contains(category.name())));
        box.setOnAction(_ -> viewModel.choose(category, box.isSelected()));
        return box;
    }
}
