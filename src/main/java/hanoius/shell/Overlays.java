package hanoius.shell;

import atlantafx.base.theme.Styles;

import hanoius.control.Action;
import hanoius.control.ClipboardText;
import hanoius.control.Spoken;
import hanoius.control.TextScale;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is laid over the views for a while: the list of shortcuts, and what went wrong. */
final class Overlays {

    /** The list of shortcuts stands in two columns. */
    private static final double WIDE = 940;

    private Overlays() {}

    static Node shortcuts(Spoken spoken, Runnable close) {
        VBox card =
                card("shortcuts", head(spoken, "shell.shortcuts", close), Shortcuts.list(spoken));
        TextScale.limitWidth(card, WIDE);
        return card;
    }

    static Node preferences(
            MainViewModel viewModel, Spoken spoken, Installation installation, Runnable close) {
        var sheet = new ScrollPane(new PreferencesSheet(viewModel, spoken, installation));
        sheet.getStyleClass().add("edge-to-edge");
        sheet.setFitToWidth(true);
        return card("preferences", head(spoken, "preferences.title", close), sheet);
    }

    static Node about(Installation installation, Spoken spoken, Runnable close) {
        return card("about", head(spoken, "about.title", close), About.of(installation, spoken));
    }

    /** Says what failed and what to do, and on demand what only whoever mends it understands. */
    static Node fault(Failure failure, Spoken spoken, Runnable close) {
        return card(
                "fault",
                head(spoken, failure.isPeoples() ? "shell.not_done" : "shell.fault", close),
                wrapped(spoken, failure),
                wrapped(spoken, failure.key()),
                details(failure, spoken));
    }

    /** Stands where the views would, when there is no document to show. */
    static Node openFailure(Failure failure, Spoken spoken) {
        var heading = new Label("", new FontIcon(Feather.ALERT_TRIANGLE));
        heading.textProperty().bind(spoken.say("shell.open_failed"));
        heading.getStyleClass().add("view-title");
        Node card =
                card(
                        "open-failure",
                        heading,
                        wrapped(spoken, failure),
                        wrapped(spoken, failure.key()),
                        offers(failure, spoken),
                        details(failure, spoken));
        var holder = new VBox(card);
        holder.setAlignment(Pos.CENTER);
        return holder;
    }

    /** A button for each, the first of them the one that Enter presses. */
    private static Node offers(Failure failure, Spoken spoken) {
        var offers = new FlowPane(8, 8);
        for (Action each : failure.offers()) {
            Button button = each.dress(new Button(), spoken.words());
            button.textProperty().bind(spoken.words().map(each::label));
            offers.getChildren().add(button);
            if (offers.getChildren().size() == 1) {
                button.getStyleClass().add(Styles.ACCENT);
                button.setDefaultButton(true);
            }
        }
        offers.setManaged(!failure.offers().isEmpty());
        return offers;
    }

    private static Node head(Spoken spoken, String key, Runnable close) {
        var heading = new Label();
        heading.textProperty().bind(spoken.say(key));
        heading.getStyleClass().add("view-title");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        Button shut = spoken.icon(new Button(), Feather.X, "overlay-close", "shell.close");
        shut.setOnAction(_ -> close.run());
        var head = new HBox(8, heading, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** Closed at first. */
    private static Node details(Failure failure, Spoken spoken) {
        var text = new TextArea(failure.details());
        text.setId("failure-details");
        text.setEditable(false);
        text.setPrefRowCount(8);
        text.getStyleClass().add("technical");
        var copy = new Button("", new FontIcon(Feather.COPY));
        copy.textProperty().bind(spoken.say("shell.copy_details"));
        copy.setOnAction(
                _ ->
                        ClipboardText.put(
                                copy,
                                spoken.words().getValue().get("copied.details"),
                                failure.details()));
        var buttons = new HBox(copy);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var details = new TitledPane();
        details.setContent(new VBox(8, text, buttons));
        details.textProperty().bind(spoken.say("shell.details"));
        details.setExpanded(false);
        details.setAnimated(false);
        details.getStyleClass().addAll("details", Styles.DENSE);
        return details;
    }

    private static Label wrapped(Spoken spoken, String key) {
        Label label = wrapped("");
        label.textProperty().bind(spoken.say(key));
        return label;
    }

    private static Label wrapped(Spoken spoken, Failure failure) {
        Label label = wrapped("");
        label.textProperty().bind(spoken.words().map(failure::reason));
        return label;
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static VBox card(String id, Node... content) {
        var card = new VBox(content);
        card.setId(id);
        card.getStyleClass().add("card");
        card.setMaxSize(560, VBox.USE_PREF_SIZE);
        return card;
    }
}
