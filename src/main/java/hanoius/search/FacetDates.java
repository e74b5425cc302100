package hanoius.search;

import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.edtf.DateReading;
import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfException;
import hanoius.everyday.EverydayDate;
import hanoius.model.DateRole;
import hanoius.typing.Composition;
import hanoius.typing.OtherReadings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** The dates that can be filtered by in the section that is shown, a field for each. */
final class FacetDates extends VBox {

    private final FacetViewModel model;
    private final Spoken spoken;

    FacetDates(FacetViewModel model, Spoken spoken) {
        this.model = model;
        this.spoken = spoken;
        getStyleClass().add("facet-days");
        if (model.hasDays()) {
            getChildren().add(field(null));
        }
        model.dates().forEach(role -> getChildren().add(field(role)));
    }

    private Node field(@Nullable DateRole role) {
        TextField typed = new TextField(model.days(role));
        Composition.of(typed);
        typed.setId("facet-" + (role == null ? "days" : role.name().toLowerCase(Locale.ROOT)));
        typed.promptTextProperty().bind(spoken.say("facet.days_prompt"));
        HBox.setHgrow(typed, Priority.ALWAYS);
        Label heading = new Label();
        heading.textProperty()
                .bind(
                        NodeLifetime.of(heading)
                                .of(spoken.words())
                                .map(
                                        words ->
                                                role == null
                                                        ? words.get("filter.days")
                                                        : words.of(role)));
        heading.setLabelFor(typed);
        heading.getStyleClass().add("facet-date");
        Label problem = new Label();
        problem.setWrapText(true);
        problem.getStyleClass().add("field-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        OtherReadings others = new OtherReadings();
        typed.setOnAction(_ -> take(role, typed, problem, others));
        typed.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                take(role, typed, problem, others);
                            }
                        });
        NodeLifetime.of(typed)
                .subscribe(
                        model.filterProperty(),
                        () -> {
                            if (!typed.isFocused() && problem.getText().isEmpty()) {
                                typed.setText(model.days(role));
                            }
                        });
        heading.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, heading, typed);
        line.getStyleClass().add("facet-date-line");
        VBox field = new VBox(4, line, problem, others);
        // Days are marked outside of this pane, so that the button does not come while one looks.
        if (role == null && model.brushedProperty().get() != null) {
            field.getChildren().add(brushed());
        }
        return field;
    }

    private Button brushed() {
        Button brushed = new Button();
        brushed.setId("facet-brushed");
        brushed.getStyleClass().add("small");
        brushed.setMinWidth(USE_PREF_SIZE);
        brushed.textProperty().bind(spoken.say("facet.brushed"));
        brushed.setOnAction(_ -> model.within(null, model.brushedProperty().get()));
        return brushed;
    }

    /** Filters by what was typed; says what is wrong with it, and offers how else it reads. */
    private void take(
            @Nullable DateRole role, TextField typed, Label problem, OtherReadings others) {
        String text = typed.getText().strip();
        if (text.equals(model.days(role))) {
            problem.setText("");
            return;
        }
        List<DateReading> readings = List.of();
        try {
            readings = text.isEmpty() ? List.of() : EverydayDate.readings(text);
            problem.setText("");
            model.within(role, readings.isEmpty() ? null : DayRange.of(readings.getFirst().date()));
        } catch (EdtfException refused) {
            problem.setText(model.words().of(refused));
        }
        others.offer(
                readings,
                model.words(),
                words -> {
                    // Before its link is gone, so that the focus has somewhere to be.
                    typed.requestFocus();
                    typed.setText(words);
                    take(role, typed, problem, others);
                });
    }
}
