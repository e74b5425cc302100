package hanoius.chart;

import hanoius.control.LateTooltip;
import hanoius.control.NodeLifetime;
import hanoius.control.RovingFocus;
import hanoius.model.RecordId;
import hanoius.text.Words;
import hanoius.typing.Composition;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All indicators by theme, to be found by typing and chosen by a tick. */
final class IndicatorPane extends VBox {

    private final ChartViewModel model;
    private final TextField search = new TextField();
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final Map<RecordId, CheckBox> boxes = new HashMap<>();
    private String typed = "";

    IndicatorPane(ChartViewModel model) {
        this.model = model;
        build();
        bind();
    }

    private void build() {
        setId("indicators");
        getStyleClass().add("indicators");
        search.setId("indicator-search");
        list.getStyleClass().add("indicator-list");
        RovingFocus.install(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        StackPane field = new StackPane(search);
        field.getStyleClass().add("indicator-search");
        getChildren().addAll(field, scroll);
    }

    private void bind() {
        search.accessibleTextProperty().bind(search.promptTextProperty());
        search.promptTextProperty()
                .bind(model.wordsProperty().map(words -> words.get("chart.find_indicator")));
        IndicatorListViewModel indicators = model.indicators();
        Composition.of(search).bind(NodeLifetime.of(search), indicators.searchProperty());
        NodeLifetime.of(this).subscribe(indicators.listProperty(), this::fill);
        NodeLifetime.of(this)
                .subscribe(
                        model.definitionProperty(),
                        now ->
                                boxes.forEach(
                                        (id, box) ->
                                                box.setSelected(now.indicators().contains(id))));
    }

    private void fill(Map<String, List<IndicatorEntry>> byTheme) {
        boolean same = typed.equals(search.getText());
        double below = same ? scroll.getVvalue() * hidden() : 0;
        List<RecordId> focused =
                boxes.entrySet().stream()
                        .filter(each -> each.getValue().isFocused())
                        .map(Map.Entry::getKey)
                        .toList();
        list(byTheme);
        if (same) {
            scroll.applyCss();
            scroll.layout();
            scroll.setVvalue(below / Math.max(1, hidden()));
        }
        focused.stream().map(boxes::get).filter(Objects::nonNull).forEach(CheckBox::requestFocus);
        typed = search.getText();
    }

    /** How much of the list is out of sight, in pixels. */
    private double hidden() {
        return Math.max(0, list.getHeight() - scroll.getViewportBounds().getHeight());
    }

    private void list(Map<String, List<IndicatorEntry>> byTheme) {
        list.getChildren().clear();
        boxes.clear();
        byTheme.forEach(
                (theme, entries) -> {
                    Label heading = new Label(theme);
                    heading.getStyleClass().add("indicator-theme");
                    list.getChildren().add(heading);
                    entries.forEach(each -> list.getChildren().add(row(each)));
                });
        if (byTheme.isEmpty()) {
            Words words = model.wordsProperty().get();
            Label none = new Label(words.get("chart.no_indicator_found"));
            none.setWrapText(true);
            none.getStyleClass().add("indicator-coverage");
            list.getChildren().add(none);
        }
    }

    private VBox row(IndicatorEntry entry) {
        CheckBox box = new CheckBox(entry.name());
        box.setId("indicator-" + entry.id().key());
        box.setWrapText(true);
        box.setSelected(model.chosen().contains(entry.id()));
        box.setOnAction(event -> model.toggle(entry.id()));
        LateTooltip.give(box, entry.name() + " (" + entry.unit() + ")");
        Label coverage = new Label(entry.unit() + " · " + entry.coverage());
        coverage.setWrapText(true);
        coverage.getStyleClass().add("indicator-coverage");
        boxes.put(entry.id(), box);
        VBox row = new VBox(box, coverage);
        row.getStyleClass().add("indicator");
        return row;
    }
}
