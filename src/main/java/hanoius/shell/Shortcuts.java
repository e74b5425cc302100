package hanoius.shell;

import hanoius.control.Spoken;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.List;

/** The list of keys and gestures, by the place where they work. */
final class Shortcuts {

    private record Shortcut(String keys, String key) {}

    private record Place(String heading, List<Shortcut> shortcuts) {

        private static Place of(String heading, Shortcut... shortcuts) {
            return new Place(heading, List.of(shortcuts));
        }
    }

    private static final Place EVERYWHERE =
            Place.of(
                    "shell.keys_everywhere",
                    new Shortcut("Ctrl+1 … 4", "shell.key_sections"),
                    new Shortcut("Ctrl+F", "shell.key_search"),
                    new Shortcut("↓ Tab Enter", "shell.key_found"),
                    new Shortcut("Ctrl+Enter", "shell.key_filter_by"),
                    new Shortcut("Alt+click · Alt+Enter", "shell.key_leave_out"),
                    new Shortcut("Ctrl+I", "shell.key_evidence"),
                    new Shortcut("F6 · Shift+F6", "shell.key_panes"),
                    new Shortcut("Ctrl+E", "shell.key_export"),
                    new Shortcut("Esc", "shell.key_escape"),
                    new Shortcut("F1", "shell.key_help"));

    private static final Place TABLES =
            Place.of(
                    "shell.keys_tables",
                    new Shortcut("↑ ↓ Home End", "shell.key_arrows"),
                    new Shortcut("A … Z", "shell.key_type"),
                    new Shortcut("Enter", "shell.key_enter"),
                    new Shortcut("Ctrl+C", "shell.key_copy_rows"),
                    new Shortcut("Ctrl+Alt+C", "shell.key_copy_citations"),
                    new Shortcut("← →", "shell.key_groups"),
                    new Shortcut("Ctrl+T", "shell.key_agreement"),
                    new Shortcut("Ctrl+D", "shell.key_detail"));

    private static final Place FIGURES =
            Place.of(
                    "shell.keys_figures",
                    new Shortcut("← → ↑ ↓", "shell.key_walk"),
                    new Shortcut("Home End", "shell.key_ends"),
                    new Shortcut(", .", "shell.key_by_time"),
                    new Shortcut("Enter", "shell.key_enter_mark"),
                    new Shortcut("+ -", "shell.key_zoom"),
                    new Shortcut("F · Ctrl+0", "shell.key_fit"),
                    new Shortcut("PgUp PgDn", "shell.key_page"),
                    new Shortcut("Alt+← →", "shell.key_way"),
                    new Shortcut("Ctrl+Shift+C", "shell.key_copy_picture"));

    private static final Place TIMELINE =
            Place.of(
                    "shell.keys_timeline",
                    new Shortcut("L", "shell.key_legend"),
                    new Shortcut("V · Esc", "shell.key_list"),
                    new Shortcut("Ctrl+G", "shell.key_go_to_date"),
                    new Shortcut("Ctrl+G … Ctrl+Enter", "shell.key_mark_date"),
                    new Shortcut("Ctrl+Home End", "shell.key_whole_ends"),
                    new Shortcut("Ctrl+click", "shell.key_select_more"),
                    new Shortcut("Shift+click", "shell.key_select_range"),
                    new Shortcut("Ctrl+C", "shell.key_copy_selected"),
                    new Shortcut("Ctrl+Shift+↑ ↓", "shell.key_move_lane"),
                    new Shortcut("Ctrl++ -", "shell.key_zoom_too"));

    private static final Place CHARTS =
            Place.of(
                    "shell.keys_charts",
                    new Shortcut("T", "shell.key_table"),
                    new Shortcut("Ctrl+S", "shell.key_save_chart"),
                    new Shortcut("Ctrl+Z · Ctrl+Shift+Z", "shell.key_undo"));

    private Shortcuts() {}

    /** All of them, in two columns. */
    static Node list(Spoken spoken) {
        var columns =
                new HBox(
                        column(spoken, EVERYWHERE, TABLES, CHARTS),
                        column(spoken, FIGURES, TIMELINE));
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
        for (Shortcut each : place.shortcuts()) {
            var keys = new Label();
            keys.textProperty()
                    .bind(
                            spoken.say("shell.click")
                                    .map(word -> each.keys().replace("click", word)));
            keys.getStyleClass().add("keys");
            keys.setMinWidth(Label.USE_PREF_SIZE);
            var does = new Label();
            does.setWrapText(true);
            does.textProperty().bind(spoken.say(each.key()));
            grid.addRow(grid.getRowCount(), keys, does);
        }
        return grid;
    }
}
