package hanoius.shell;

import hanoius.control.Spoken;
import hanoius.help.Library;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.net.URI;
import java.util.function.Consumer;

/** What the program is, whose work is in it, and where it keeps what is the user's. */
final class About {

    private static final URI LICENCE = URI.create("https://www.apache.org/licenses/LICENSE-2.0");

    private About() {}

    /**
     * @param licence shows the licence of a library
     */
    static Node of(Installation installation, Spoken spoken, Consumer<Library> licence) {
        var what = new Label();
        what.textProperty().bind(spoken.say("about.what"));
        what.setWrapText(true);
        var version = new Label();
        version.setId("about-version");
        version.textProperty()
                .bind(spoken.words().map(in -> in.get("about.version", installation.version())));
        var facts = new GridPane();
        facts.getStyleClass().add("about-facts");
        facts.addRow(
                0,
                label(spoken, "about.licence"),
                link("Apache License 2.0", LICENCE, installation));
        facts.addRow(
                1,
                label(spoken, "about.data"),
                link(
                        installation.folder().toString(),
                        installation.folder().toUri(),
                        installation));
        facts.addRow(2, label(spoken, "about.record"), wrapped(spoken, "about.record_what"));
        var heading = new Label();
        heading.textProperty().bind(spoken.say("about.libraries"));
        heading.getStyleClass().add("shortcut-heading");
        var all = new VBox(what, version, facts, heading, libraries(installation, licence));
        all.getStyleClass().add("about");
        return all;
    }

    private static Node libraries(Installation installation, Consumer<Library> licence) {
        var grid = new GridPane();
        grid.setId("libraries");
        grid.getStyleClass().add("about-facts");
        for (Library each : Library.all()) {
            grid.addRow(
                    grid.getRowCount(),
                    link(each.name() + " " + each.version(), each.address(), installation),
                    licence(each, licence));
        }
        return grid;
    }

    private static Hyperlink licence(Library library, Consumer<Library> show) {
        var link = new Hyperlink(library.licence());
        link.setWrapText(true);
        link.setOnAction(
                _ -> {
                    show.accept(library);
                    link.setVisited(false);
                });
        return link;
    }

    /** The licence of a library, word by word. */
    static Node licence(Library library) {
        var text = new Label(library.licenceText());
        text.setId("licence-text");
        text.getStyleClass().add("technical");
        text.setWrapText(true);
        return text;
    }

    private static Label label(Spoken spoken, String key) {
        var label = new Label();
        label.textProperty().bind(spoken.say(key));
        label.getStyleClass().add("preference-label");
        return label;
    }

    private static Label wrapped(Spoken spoken, String key) {
        var label = new Label();
        label.textProperty().bind(spoken.say(key));
        label.setWrapText(true);
        return label;
    }

    private static Hyperlink link(String text, URI address, Installation installation) {
        var link = new Hyperlink(text);
        link.setWrapText(true);
        link.setOnAction(
                _ -> {
                    installation.opener().accept(address);
                    link.setVisited(false);
                });
        return link;
    }
}
