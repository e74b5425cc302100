package hanoius.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import hanoius.control.Spoken;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** What the program is, whose work is in it, and where it keeps what is the user's. */
final class About {

    private static final URI LICENCE = URI.create("https://www.apache.org/licenses/LICENSE-2.0");

    private About() {}

    /**
     * Something that others made and that the program brings along.
     *
     * @param artifact its name and version in the build, as in {@code fastcsv 4.4.0}
     */
    record Library(String artifact, String name, String licence, URI address) {

        /** Everything that is brought along, as a file of the program lists it. */
        static List<Library> all() {
            try (var in = About.class.getResourceAsStream("libraries.txt")) {
                return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                        .lines()
                        .map(line -> line.split(" \\| ", -1))
                        .map(part -> new Library(part[0], part[1], part[2], URI.create(part[3])))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String version() {
            return artifact.substring(artifact.indexOf(' ') + 1);
        }
    }

    static Node of(Installation installation, Spoken spoken) {
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
        var all = new VBox(what, version, facts, heading, libraries(installation));
        all.getStyleClass().add("about");
        return all;
    }

    private static Node libraries(Installation installation) {
        var grid = new GridPane();
        grid.setId("libraries");
        grid.getStyleClass().add("about-facts");
        for (Library each : Library.all()) {
            grid.addRow(
                    grid.getRowCount(),
                    link(each.name() + " " + each.version(), each.address(), installation),
                    new Label(each.licence()));
        }
        return grid;
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
