package hanoius.shell;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import hanoius.agreement.AgreementKeys;
import hanoius.chart.ChartKeys;
import hanoius.control.ControlKeys;
import hanoius.control.Shortcut;
import hanoius.control.Spoken;
import hanoius.table.TableKeys;
import hanoius.timeline.TimelineKeys;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The list of keys and gestures, by the place where they work. */
final class Shortcuts {

    /** Keys that work in the same place, under the message key of its name. */
    private record Place(String heading, List<Shortcut> shortcuts) {

        /** What has the same words stands in one line. */
        private Map<String, List<Shortcut>> lines() {
            return shortcuts.stream()
                    .collect(groupingBy(Shortcut::line, LinkedHashMap::new, toList()));
        }
    }

    private static final Place EVERYWHERE = new Place("shell.keys_everywhere", WindowKeys.all());
    private static final Place TABLES =
            new Place(
                    "shell.keys_tables",
                    Stream.of(ControlKeys.TABLES, TableKeys.ALL, AgreementKeys.ALL)
                            .flatMap(List::stream)
                            .toList());
    private static final Place FIGURES = new Place("shell.keys_figures", ControlKeys.FIGURES);
    private static final Place TIMELINE = new Place("shell.keys_timeline", TimelineKeys.ALL);
    private static final Place CHARTS = new Place("shell.keys_charts", ChartKeys.ALL);

    private Shortcuts() {}

    /** All of them, in two columns. */
    static Node list(Spoken spoken) {
        var columns =
                new HBox(
                        column(spoken, EVERYWHERE, TABLES),
                        column(spoken, FIGURES, TIMELINE, CHARTS));
        columns.getStyleClass().add("shortcuts");
        var scroll = new ScrollPane(columns);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        return scroll;
    }

    private static Node column(Spoken spoken, Place... places) {
        var column = new VBox();
        column.getStyleClass().add("shortcut-column");
        Arrays.stream(places).map(each -> group(spoken, each)).forEach(column.getChildren()::add);
        return column;
    }

    private static Node group(Spoken spoken, Place place) {
        var grid = new GridPane();
        grid.setId(place.heading().replace("shell.", "").replace('_', '-'));
        grid.getStyleClass().add("shortcut-group");
        var heading = new Label();
        heading.textProperty().bind(spoken.say(place.heading()));
        heading.getStyleClass().add("shortcut-heading");
        grid.add(heading, 0, 0, 2, 1);
        place.lines()
                .forEach(
                        (line, shortcuts) ->
                                grid.addRow(
                                        grid.getRowCount(),
                                        keys(spoken, Shortcut.told(shortcuts)),
                                        does(spoken, line)));
        return grid;
    }

    private static Label keys(Spoken spoken, String told) {
        var keys = new Label();
        keys.textProperty()
                .bind(spoken.say("shell.click").map(word -> told.replace("click", word)));
        keys.getStyleClass().add("keys");
        keys.setMinWidth(Label.USE_PREF_SIZE);
        return keys;
    }

    private static Label does(Spoken spoken, String line) {
        var does = new Label();
        does.setWrapText(true);
        does.textProperty().bind(spoken.say(line));
        return does;
    }
}
