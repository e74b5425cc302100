package hanoius.control;

import hanoius.model.DateReading;
import hanoius.text.Words;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import java.util.List;
import java.util.function.Consumer;

/** The other ways to read a date that was typed, each to be taken with one click. */
public final class OtherReadings extends FlowPane {

    private final Label heading = new Label();

    public OtherReadings() {
        super(6, 0);
        getStyleClass().add("other-readings");
        heading.getStyleClass().add("text-muted");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /**
     * Offers all readings but the first.
     *
     * @param take is given the words that read in this way alone
     */
    public void offer(List<DateReading> readings, Words words, Consumer<String> take) {
        heading.setText(words.get("date.or"));
        getChildren().setAll(heading);
        readings.stream()
                .skip(1)
                .map(each -> words.date(each.date()))
                .forEach(each -> getChildren().add(link(each, take)));
        setVisible(readings.size() > 1);
    }

    private static Hyperlink link(String words, Consumer<String> take) {
        var link = new Hyperlink(words);
        link.setOnAction(_ -> take.accept(words));
        return link;
    }
}
