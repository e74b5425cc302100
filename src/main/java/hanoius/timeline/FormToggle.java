package hanoius.timeline;

import hanoius.control.NodeLifetime;
import hanoius.control.SingleKeys;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Supplier;

/**
 * Shows the records as a list in place of the canvas, and the canvas again: by V on the canvas and
 * by Esc in the list, in which letters look for titles.
 */
final class FormToggle extends ToggleButton {

    /** Below this width a list says more than a canvas. */
    private static final double NARROW = 700;

    private final BorderPane view;
    private final Node canvas;
    private final Supplier<TimelineListView> making;
    private final Label advice = new Label();
    private final Hyperlink accept = new Hyperlink();
    private final HBox offer = new HBox(advice, accept);
    private @Nullable TimelineListView list;

    /**
     * @param view in the middle of which either is shown
     * @param making makes the list when it is first asked for
     */
    FormToggle(
            BorderPane view,
            Node canvas,
            Supplier<TimelineListView> making,
            ObservableValue<Words> words) {
        super("", new FontIcon(Feather.LIST));
        this.view = view;
        this.canvas = canvas;
        this.making = making;
        setId("timeline-form");
        getStyleClass().addAll("flat", "button-icon", "icon-button");
        setTooltip(new Tooltip());
        offer.setId("timeline-offer");
        offer.getStyleClass().add("timeline-offer");
        bind(words);
    }

    private void bind(ObservableValue<Words> words) {
        NodeLifetime.of(this).subscribe(words, this::say);
        selectedProperty()
                .subscribe(
                        (_, chosen) -> {
                            show(chosen);
                            say(words.getValue());
                        });
        accept.setOnAction(_ -> setSelected(true));
        offer.visibleProperty()
                .bind(
                        view.widthProperty()
                                .lessThan(NARROW)
                                .and(view.widthProperty().greaterThan(0))
                                .and(selectedProperty().not()));
        offer.managedProperty().bind(offer.visibleProperty());
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
    }

    private void say(Words words) {
        String does = words.get(isSelected() ? "timeline.form_back" : "timeline.form_list");
        getTooltip().setText(does);
        setAccessibleText(does);
        advice.setText(words.get("timeline.form_narrow"));
        accept.setText(words.get("timeline.form_offer"));
    }

    private void show(boolean asList) {
        if (asList) {
            TimelineListView made = list == null ? making.get() : list;
            list = made;
            view.setCenter(made);
            made.focusRows();
        } else {
            view.setCenter(canvas);
            canvas.requestFocus();
        }
    }

    private void keyed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        KeyCode meant = isSelected() ? KeyCode.ESCAPE : KeyCode.V;
        boolean here = isSelected() || SingleKeys.areFor(canvas, event);
        if (plain && here && event.getCode() == meant) {
            event.consume();
            setSelected(!isSelected());
        }
    }

    /** Says below the tool bar, where there is little room, that there is a list. */
    Node offer() {
        return offer;
    }
}
