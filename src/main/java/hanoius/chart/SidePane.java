package hanoius.chart;

import hanoius.control.NodeLifetime;
import hanoius.control.RovingFocus;
import hanoius.control.TextScale;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What stands beside the chart: the indicators to choose from, or the milestones of its years. In a
 * narrow window it is not there unless it is asked for.
 */
final class SidePane extends VBox {

    /** Narrower windows leave their room to the chart. */
    private static final double NARROW = 1100;

    private final ChartViewModel model;
    private final ToggleButton indicators = new ToggleButton();
    private final ToggleButton milestones = new ToggleButton();
    private final IndicatorPane choice;
    private final MilestonePane list;
    private final ObjectProperty<@Nullable Boolean> chosen = new SimpleObjectProperty<>();

    SidePane(ChartViewModel model) {
        this.model = model;
        choice = new IndicatorPane(model);
        list = new MilestonePane(model.milestones());
        build();
        bind();
    }

    private void build() {
        getStyleClass().add("chart-side");
        indicators.setId("side-indicators");
        milestones.setId("side-milestones");
        ToggleGroup group = new ToggleGroup();
        for (ToggleButton each : List.of(indicators, milestones)) {
            each.setToggleGroup(group);
            each.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(each, Priority.ALWAYS);
        }
        indicators.getStyleClass().add("left-pill");
        milestones.getStyleClass().add("right-pill");
        HBox switches = new HBox(indicators, milestones);
        switches.getStyleClass().add("chart-side-switches");
        RovingFocus.install(switches);
        StackPane content = new StackPane(choice, list);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(switches, content);
    }

    private void bind() {
        var words = model.wordsProperty();
        indicators.textProperty().bind(words.map(each -> each.get("chart.indicators")));
        milestones.textProperty().bind(words.map(each -> each.get("chart.milestone_list")));
        indicators.setOnAction(event -> show(false));
        milestones.setOnAction(event -> show(true));
        NodeLifetime.of(this).subscribe(model.milestones().shownProperty(), this::show);
        visibleProperty()
                .bind(
                        sceneProperty()
                                .flatMap(Scene::widthProperty)
                                .flatMap(
                                        width ->
                                                TextScale.of(this)
                                                        .map(
                                                                scale ->
                                                                        width.doubleValue()
                                                                                >= NARROW * scale))
                                .orElse(true)
                                .flatMap(roomy -> chosen.orElse(roomy)));
        managedProperty().bind(visibleProperty());
    }

    /** Shows it or not, whatever the window's width. */
    void choose(boolean shown) {
        chosen.set(shown);
    }

    /** One of the two is always shown, also when its switch is pressed again. */
    private void show(boolean listed) {
        model.milestones().shownProperty().set(listed);
        indicators.setSelected(!listed);
        milestones.setSelected(listed);
        choice.setVisible(!listed);
        list.setVisible(listed);
    }
}
