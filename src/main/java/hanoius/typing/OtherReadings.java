package hanoius.typing;

import hanoius.edtf.DateReading;
import hanoius.text.Words;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import java.util.List;
import java.util.function.Consumer;

/** The other ways to read a date that was typed, each to be taken with one click. */
public final class OtherReadings extends FlowPane {

    private final Label heading = new Label();
    private List<String> offered = List.of();

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
        List<String> others =
                readings.stream().skip(1).map(each -> words.date(each.date())).toList();
        if (others.equals(offered)) {
            // One of these links may just be pressed.
            return;
        }
        offered = others;
        heading.setText(words.get("date.or"));
        getChildren().setAll(heading);
        others.forEach(each -> getChildren().add(link(each, take)));
        setVisible(!others.isEmpty());
    }

    private static Hyperlink link(String words, Consumer<String> take) {
        var link = new Hyperlink(words);
        link.setOnAction(_ -> take.accept(words));
        return link;
    }
}
