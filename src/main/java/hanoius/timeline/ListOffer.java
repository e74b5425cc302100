package hanoius.timeline;

import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Says below the tool bar, where there is little room, that there is a list. */
final class ListOffer extends HBox {

    /** Below this width a list says more than a canvas. */
    private static final double NARROW = 700;

    /**
     * @param view in which there is little room or not
     * @param form shows the list
     */
    ListOffer(Region view, ToggleButton form, ObservableValue<Words> words) {
        setId("timeline-offer");
        getStyleClass().add("timeline-offer");
        Label advice = new Label();
        advice.textProperty().bind(words.map(each -> each.get("timeline.form_narrow")));
        Hyperlink accept = new Hyperlink();
        accept.textProperty().bind(words.map(each -> each.get("timeline.form_offer")));
        accept.setOnAction(_ -> form.fire());
        getChildren().setAll(advice, accept);
        visibleProperty()
                .bind(
                        view.widthProperty()
                                .lessThan(NARROW)
                                .and(view.widthProperty().greaterThan(0))
                                .and(form.selectedProperty().not()));
        managedProperty().bind(visibleProperty());
    }
}
