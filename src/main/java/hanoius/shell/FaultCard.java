package hanoius.shell;

import atlantafx.base.theme.Styles;

import hanoius.control.Action;
import hanoius.control.ClipboardText;
import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.font.Icon;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Says what went wrong, why, what is safe and what to do about it. */
final class FaultCard {

    private FaultCard() {}

    /**
     * A card over the views: a sentence for everybody, and of a mistake of the program on demand
     * what only whoever mends it understands.
     *
     * @param faults what is told, and whatever comes while it is read
     * @param close closes it
     */
    static Node of(
            Failure failure, Faults faults, Spoken spoken, Runnable close, Runnable showLog) {
        List<Node> content = new ArrayList<>();
        content.add(
                Overlays.head(
                        spoken, failure.isPeoples() ? "shell.not_done" : "shell.fault", close));
        content.add(reason(spoken, failure));
        if (!failure.isPeoples()) {
            Label saved = Overlays.wrapped("");
            saved.setId("fault-saved");
            saved.textProperty().bind(spoken.words().map(faults::saved));
            content.add(saved);
        }
        content.add(Overlays.wrapped(spoken, failure.key()));
        if (!failure.isUncaught()) {
            content.add(help(spoken, failure));
        }
        content.add(offers(failure, spoken, close));
        content.add(more(faults, spoken));
        content.add(details(faults, spoken, showLog));
        return Overlays.card("fault", content.toArray(Node[]::new));
    }

    /** Stands where the views would, when there is no document to show. */
    static Node ofOpening(Failure failure, Spoken spoken) {
        var heading = new Label("", new Icon(Feather.ALERT_TRIANGLE));
        heading.textProperty().bind(spoken.say("shell.open_failed"));
        heading.getStyleClass().add("view-title");
        List<Node> content = new ArrayList<>();
        content.add(heading);
        content.add(reason(spoken, failure));
        content.add(help(spoken, failure));
        content.add(Overlays.wrapped(spoken, failure.key()));
        content.add(offers(failure, spoken, () -> {}));
        if (!failure.isPeoples()) {
            content.add(details(failure::details, spoken));
        }
        var holder = new VBox(Overlays.card("open-failure", content.toArray(Node[]::new)));
        holder.setAlignment(Pos.CENTER);
        return holder;
    }

    private static Node reason(Spoken spoken, Failure failure) {
        Label label = Overlays.wrapped("");
        label.textProperty().bind(spoken.words().map(failure::reason));
        return label;
    }

    private static Node help(Spoken spoken, Failure failure) {
        Label label = Overlays.wrapped("");
        label.textProperty().bind(spoken.words().map(failure::help));
        show(label, !failure.help(spoken.words().getValue()).isEmpty());
        return label;
    }

    /**
     * A button for each, the first of them the one that Enter presses.
     *
     * @param before what is pressed goes on from there
     */
    private static Node offers(Failure failure, Spoken spoken, Runnable before) {
        var offers = new VBox(8);
        for (Action each : failure.offers()) {
            Button button = each.dress(new Button(), spoken.words());
            button.textProperty().bind(spoken.words().map(each::label));
            button.setWrapText(true);
            button.setOnAction(
                    _ -> {
                        before.run();
                        each.run().run();
                    });
            offers.getChildren().add(button);
            if (offers.getChildren().size() == 1) {
                button.getStyleClass().add(Styles.ACCENT);
                button.setDefaultButton(true);
            }
        }
        offers.setManaged(!failure.offers().isEmpty());
        return offers;
    }

    /** How many came after the first. */
    private static Node more(Faults faults, Spoken spoken) {
        Label more = Overlays.wrapped("");
        more.setId("fault-more");
        NodeLifetime.of(more)
                .subscribe(
                        faults.countProperty(),
                        count -> {
                            more.textProperty()
                                    .bind(
                                            spoken.words()
                                                    .map(in -> in.get("fault.more", count - 1)));
                            show(more, count > 1);
                        });
        return more;
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    /** Those of all, as soon as one is no matter of people. */
    private static Node details(Faults faults, Spoken spoken, Runnable showLog) {
        var log = new Button("", new Icon(Feather.FILE_TEXT));
        log.setId("fault-log");
        log.textProperty().bind(spoken.say("fault.show_log"));
        log.setOnAction(_ -> showLog.run());
        TitledPane details = details(faults::details, spoken, log);
        TextArea text = (TextArea) details.getContent().lookup("#failure-details");
        NodeLifetime.of(details)
                .subscribe(
                        faults.countProperty(),
                        _ -> {
                            text.setText(faults.details());
                            show(details, faults.hasMistakes());
                        });
        return details;
    }

    /** Closed at first. */
    private static TitledPane details(Supplier<String> known, Spoken spoken, Node... more) {
        var text = new TextArea(known.get());
        text.setId("failure-details");
        text.setEditable(false);
        text.setPrefRowCount(8);
        text.getStyleClass().add("technical");
        var copy = new Button("", new Icon(Feather.COPY));
        copy.setId("fault-copy");
        copy.textProperty().bind(spoken.say("shell.copy_details"));
        copy.setOnAction(
                _ ->
                        ClipboardText.put(
                                copy,
                                spoken.words().getValue().get("copied.details"),
                                known.get()));
        var buttons = new HBox(8, more);
        buttons.getChildren().add(copy);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var details = new TitledPane();
        details.setContent(new VBox(8, text, buttons));
        details.textProperty().bind(spoken.say("shell.details"));
        details.setExpanded(false);
        details.setAnimated(false);
        details.getStyleClass().addAll("details", Styles.DENSE);
        return details;
    }
}
