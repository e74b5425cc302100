package hanoius.timeline;

import hanoius.control.Composition;
import hanoius.control.NodeLifetime;
import hanoius.control.OtherReadings;
import hanoius.control.ScenePopover;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Opens a field for a date to go to, by itself or with Ctrl+G. */
final class DateGoalButton extends Button {

    private static final KeyCombination KEY =
            new KeyCodeCombination(KeyCode.G, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination MARK =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final DateGoal goal;
    private final Node after;
    private final VBox content = new VBox(8);
    private final ScenePopover popover = new ScenePopover(content);
    private final Label heading = new Label();
    private final TextField field = new TextField();
    private final Label reading = new Label();
    private final OtherReadings others = new OtherReadings();
    private final Button mark = new Button("", new FontIcon(Feather.EDIT_3));
    private final EventHandler<KeyEvent> keys = this::keyed;

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
        setId("timeline-go-to");
        getStyleClass().add("flat");
        setGraphic(new FontIcon(Feather.CALENDAR));
        setTooltip(new Tooltip());
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
        setOnAction(_ -> open());
        NodeLifetime.of(this).subscribe(words, this::say);
        NodeLifetime.of(this).subscribe(goal.reading(), now -> tell(now, words.getValue()));
        Composition.of(field).bind(goal.typedProperty());
        field.setOnAction(_ -> close(goal.go()));
        mark.setOnAction(_ -> close(goal.mark()));
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        close(true);
                    } else if (MARK.match(event)) {
                        event.consume();
                        close(goal.mark());
                    }
                });
        sceneProperty().subscribe(this::listen);
    }

    private void say(Words words) {
        setText(words.get("timeline.go_to"));
        getTooltip().setText(words.get("timeline.go_to_tip"));
        heading.setText(words.get("timeline.go_to_heading"));
        mark.setText(words.get("timeline.go_to_mark"));
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

    private void open() {
        popover.show(this);
        field.requestFocus();
        field.selectAll();
    }

    private void close(boolean done) {
        if (done) {
            popover.hide();
            after.requestFocus();
        }
    }

    /** At the scene, for the key is to work wherever the focus was left. */
    private void listen(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
        }
        if (now != null) {
            now.addEventHandler(KeyEvent.KEY_PRESSED, keys);
        }
    }

    private void keyed(KeyEvent event) {
        if (KEY.match(event) && isOnScreen()) {
            event.consume();
            open();
        }
    }

    /** Whether the view that the button belongs to is the one shown. */
    private boolean isOnScreen() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
