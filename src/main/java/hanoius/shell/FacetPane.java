package hanoius.shell;

import hanoius.everyday.EverydayDate;
import hanoius.model.DayRange;
import hanoius.model.EdtfDate;
import hanoius.model.EdtfException;
import hanoius.workspace.Facet;
import hanoius.workspace.FacetValue;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Everything that can be filtered by: the facets with their counts, and days. */
final class FacetPane extends VBox {

    private static final double LINE = 28;
    private static final int MOST_LINES = 8;
    private static final Set<Facet> OPEN =
            EnumSet.of(Facet.CATEGORY, Facet.SCOPE, Facet.SECTOR, Facet.STATUS);

    private final FacetViewModel model;
    private final Spoken spoken;
    private final Map<Facet, ObservableList<FacetValue>> lists = new EnumMap<>(Facet.class);

    FacetPane(FacetViewModel model, Spoken spoken) {
        this.model = model;
        this.spoken = spoken;
        setId("facets");
        getStyleClass().add("facets");
        Label hint = new Label();
        hint.textProperty().bind(spoken.say("facet.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().add("text-muted");
        VBox content = new VBox(days());
        for (Facet facet : Facet.values()) {
            content.getChildren().add(pane(facet));
        }
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button clear = new Button();
        clear.setId("facets-clear");
        clear.getStyleClass().add("small");
        clear.textProperty().bind(spoken.say("shell.clear_all"));
        clear.setOnAction(event -> model.clear());
        getChildren().setAll(hint, scroll, clear);
        model.valuesProperty().subscribe(this::show);
    }

    private void show(Map<Facet, List<FacetValue>> values) {
        lists.forEach((facet, list) -> list.setAll(values.getOrDefault(facet, List.of())));
    }

    private TitledPane pane(Facet facet) {
        ObservableList<FacetValue> values = FXCollections.observableArrayList();
        lists.put(facet, values);
        ListView<FacetValue> list = new ListView<>(values);
        list.setId("facet-" + facet.name().toLowerCase(Locale.ROOT));
        list.setFixedCellSize(LINE);
        list.setCellFactory(each -> new FacetCell(model));
        values.subscribe(
                () -> list.setPrefHeight(LINE * Math.clamp(values.size(), 1, MOST_LINES) + 2));
        list.setOnKeyPressed(
                event -> {
                    FacetValue value = list.getSelectionModel().getSelectedItem();
                    boolean takes =
                            event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER;
                    if (takes && value != null) {
                        event.consume();
                        choose(value, event.isAltDown());
                    }
                });
        TitledPane pane = new TitledPane("", list);
        pane.textProperty().bind(spoken.words().map(facet::in));
        pane.setAnimated(false);
        pane.setExpanded(OPEN.contains(facet));
        return pane;
    }

    private void choose(FacetValue value, boolean without) {
        if (without) {
            model.exclude(value);
        } else {
            model.include(value);
        }
    }

    private Node days() {
        TextField typed = new TextField();
        typed.setId("facet-days");
        typed.promptTextProperty().bind(spoken.say("facet.days_prompt"));
        HBox.setHgrow(typed, Priority.ALWAYS);
        Label problem = new Label();
        problem.setWrapText(true);
        problem.getStyleClass().add("danger");
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        typed.setOnAction(event -> problem.setText(filter(typed.getText())));
        Button brushed = new Button();
        brushed.setId("facet-brushed");
        brushed.getStyleClass().add("small");
        brushed.textProperty().bind(spoken.say("facet.brushed"));
        brushed.disableProperty().bind(model.brushedProperty().map(each -> false).orElse(true));
        brushed.setOnAction(event -> model.within(model.brushedProperty().get()));
        Label heading = new Label();
        heading.textProperty().bind(spoken.say("facet.days"));
        heading.getStyleClass().add("section-heading");
        VBox box = new VBox(heading, new HBox(8, typed, brushed), problem);
        box.getStyleClass().add("facet-days");
        return box;
    }

    /** Filters by what was typed; says what is wrong with it, or nothing. */
    private String filter(String text) {
        if (text.isBlank()) {
            model.within(null);
            return "";
        }
        try {
            EdtfDate date = EverydayDate.understand(text.strip());
            model.within(DayRange.of(date));
            return "";
        } catch (EdtfException problem) {
            return model.words().of(problem);
        }
    }
}
