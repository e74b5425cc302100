package hanoius.shell;

import hanoius.archive.UnreadRecords;
import hanoius.control.Panes;
import hanoius.control.Spoken;
import hanoius.control.TextScale;
import hanoius.help.Guide;
import hanoius.help.HelpSheet;
import hanoius.help.Library;
import hanoius.text.Words;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.Consumer;

/** What is laid over the views for a while: the help, preferences, and what went wrong. */
final class Overlays {

    /** How wide a card is at most, at the usual size of text. */
    private static final double CARD = 560;

    /** The help has terms and what they mean beside each other. */
    private static final double WIDE = 760;

    /** Room for about ten lines. */
    private static final double LIST = 200;

    private Overlays() {}

    static Node help(Spoken spoken, Runnable close) {
        var sheet =
                new HelpSheet(
                        spoken,
                        words ->
                                List.of(
                                        Guide.first(words),
                                        Shortcuts.chapter(words),
                                        Guide.pointer(words),
                                        Guide.search(words),
                                        Guide.notations(words)));
        VBox.setVgrow(sheet, Priority.ALWAYS);
        VBox card = card("help", head(spoken, "guide.title", close), sheet);
        TextScale.limitWidth(card, WIDE);
        return card;
    }

    static Node preferences(
            MainViewModel viewModel, Spoken spoken, Installation installation, Runnable close) {
        return card(
                "preferences",
                head(spoken, "preferences.title", close),
                scrolled(new PreferencesSheet(viewModel, spoken, installation)));
    }

    static Node about(
            Installation installation, Spoken spoken, Consumer<Library> licence, Runnable close) {
        return card(
                "about",
                head(spoken, "about.title", close),
                scrolled(About.of(installation, spoken, licence)));
    }

    /** The licence of a library. */
    static Node licence(Library library, Spoken spoken, Runnable close) {
        Label name = wrapped(library.name() + " " + library.version());
        name.getStyleClass().add("shortcut-heading");
        return card(
                "licence",
                head(spoken, "about.licence", close),
                name,
                scrolled(About.licence(library)));
    }

    static Node head(Spoken spoken, String key, Runnable close) {
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

    /** What of a document could not be read, a line each. */
    static Node unread(UnreadRecords unread, Spoken spoken, Runnable close) {
        Words words = spoken.words().getValue();
        StringBuilder lines = new StringBuilder();
        unread.told().forEach(each -> lines.append(each.told(words)).append('\n'));
        int more = unread.count() - unread.told().size();
        if (more > 0) {
            lines.append(words.get("unread.more", more));
        }
        Label text = wrapped(lines.toString().strip());
        text.setId("unread-list");
        var list = new ScrollPane(text);
        list.getStyleClass().add("edge-to-edge");
        list.setFitToWidth(true);
        list.setPrefViewportHeight(LIST);
        return card(
                "unread-card",
                head(spoken, "unread.title", close),
                wrapped(spoken, "unread.advice"),
                list);
    }

    static Label wrapped(Spoken spoken, String key) {
        Label label = wrapped("");
        label.textProperty().bind(spoken.say(key));
        return label;
    }

    static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static Node scrolled(Node content) {
        var scroll = Panes.scroll(content);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    static VBox card(String id, Node... content) {
        var card = new VBox(content);
        card.setId(id);
        card.getStyleClass().add("card");
        TextScale.limitWidth(card, CARD);
        card.setMaxHeight(VBox.USE_PREF_SIZE);
        return card;
    }
}
