package hanoius.timeline;

import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.control.AnchoredPopover;
import hanoius.control.NodeLifetime;
import hanoius.font.Icon;
import hanoius.text.Words;
import hanoius.typing.Composition;
import hanoius.typing.OtherReadings;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** Opens a field for a date to go to, by itself or with Ctrl+G. */
final class DateGoalButton extends Button {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final DateGoal goal;
    private final Node after;
    private final VBox content = new VBox(8);
    private final AnchoredPopover popover = new AnchoredPopover(content);
    private final Label heading = new Label();
    private final TextField field = new TextField();
    private final Label reading = new Label();
    private final OtherReadings others = new OtherReadings();
    private final Button mark = new Button("", new Icon(Feather.EDIT_3));
    private final Action open =
            Action.named("timeline-go-to", words -> words.get("timeline.go_to_date"), this::open)
                    .on(TimelineKeys.GO_TO);

    /**
     * @param after what has the focus once the date is shown
     */
    DateGoalButton(DateGoal goal, ObservableValue<Words> words, Node after) {
        this.goal = goal;
        this.after = after;
        build();
        bind(words);
    }

    private void build() {
        getStyleClass().add("flat");
        setGraphic(new Icon(Feather.CALENDAR));
        heading.getStyleClass().add("section-heading");
        heading.setLabelFor(field);
        field.setId("timeline-date");
        field.setPrefColumnCount(24);
        reading.setId("timeline-date-reading");
        reading.getStyleClass().add("date-reading");
        reading.setWrapText(true);
        reading.setPrefWidth(320);
        reading.setMinHeight(USE_PREF_SIZE);
        mark.setId("timeline-date-mark");
        mark.getStyleClass().add("small");
        content.getChildren().setAll(heading, field, reading, others, mark);
        content.getStyleClass().add("popover-form");
    }

    private void bind(ObservableValue<Words> words) {
        open.dress(this, words);
        NodeLifetime.of(this).subscribe(words, this::say);
        NodeLifetime.of(this).subscribe(goal.reading(), now -> tell(now, words.getValue()));
        Composition.of(field).bind(NodeLifetime.of(field), goal.typedProperty());
        field.setOnAction(_ -> close(goal.go()));
        mark.setOnAction(_ -> close(goal.mark()));
        Action marking =
                Action.of("timeline.go_to_mark", () -> close(goal.mark())).on(TimelineKeys.MARK);
        mark.textProperty().bind(words.map(marking::tip));
        ActionKeys.install(field, field, List.of(marking));
    }

    private void say(Words words) {
        setText(words.get("timeline.go_to"));
        heading.setText(words.get("timeline.go_to_heading"));
    }

    private void tell(DateGoal.Reading now, Words words) {
        reading.setText(now.words());
        others.offer(now.all(), words, this::take);
        boolean typed = !goal.typedProperty().get().isBlank();
        reading.pseudoClassStateChanged(WRONG, typed && now.span() == null);
        mark.setDisable(now.days() == null);
    }

    /** Writes a reading so that it is the only one. */
    private void take(String words) {
        // Before its link is gone, so that the focus has somewhere to be.
        field.requestFocus();
        field.setText(words);
        field.end();
    }

    /** What opens the field. */
    Action action() {
        return open;
    }

    private void open() {
        popover.show(this, field);
    }

    private void close(boolean done) {
        if (done) {
            popover.hide();
            after.requestFocus();
        }
    }
}
