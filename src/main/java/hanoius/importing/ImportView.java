package hanoius.importing;

import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.control.ControlKeys;
import hanoius.control.HeaderBar;
import hanoius.control.NodeLifetime;
import hanoius.control.RovingFocus;
import hanoius.control.Spoken;
import hanoius.font.Icon;
import hanoius.importing.ImportLines.Line;
import hanoius.importing.ImportLines.Sort;
import hanoius.intake.Grid;
import hanoius.intake.Mapping;
import hanoius.intake.ReceivedFile;
import hanoius.task.Lifetime;
import hanoius.text.Words;
import hanoius.typing.SheetEscape;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/**
 * A file on its way into the document, in the place of the views: its first rows with what their
 * columns are, and below each record that would be new or changed and each row in error.
 */
public final class ImportView extends BorderPane {

    private final ImportViewModel viewModel;
    private final Spoken spoken;
    private final Label title = new Label();
    private final Label note = new Label();
    private final FlowPane files = new FlowPane();
    private final FlowPane states = new FlowPane();
    private final Button take = new Button();
    private final Hyperlink errors = new Hyperlink();
    private final ColumnsView columns;
    private final ListView<Line> list = new ListView<>();
    private final SplitPane parts = new SplitPane();

    /**
     * @param savingErrors asks where the rows in error are to be written
     */
    public ImportView(ImportViewModel viewModel, Runnable savingErrors) {
        this.viewModel = viewModel;
        spoken = new Spoken(viewModel.wordsProperty());
        columns = new ColumnsView(viewModel);
        setId("import");
        getStyleClass().add("comparison");
        note.setId("import-note");
        note.getStyleClass().add("comparison-note");
        note.setWrapText(true);
        states.getStyleClass().addAll("segments", "comparison-kinds");
        RovingFocus.install(states);
        files.setId("import-files");
        files.getStyleClass().addAll("segments", "comparison-kinds");
        files.managedProperty().bind(files.visibleProperty());
        RovingFocus.install(files);
        setTop(new VBox(header(savingErrors), files, note, states, columns.questions()));
        list.setId("import-list");
        list.accessibleTextProperty().bind(spoken.say("import.list"));
        list.setCellFactory(_ -> new LineCell(viewModel));
        ActionKeys.install(list, list, List.of(Action.key(ControlKeys.OPEN, this::open)));
        parts.setOrientation(Orientation.VERTICAL);
        setCenter(parts);
        SheetEscape.install(this, list, viewModel::close);
        bind();
    }

    private HeaderBar header(Runnable savingErrors) {
        title.setId("import-title");
        title.getStyleClass().add("view-title");
        title.setMinWidth(0);
        var working = new ProgressIndicator();
        working.setPrefSize(18, 18);
        working.visibleProperty().bind(NodeLifetime.of(working).of(viewModel.works()));
        errors.setId("import-errors");
        errors.setGraphic(new Icon(Feather.DOWNLOAD));
        errors.textProperty().bind(spoken.say("import.save_errors"));
        errors.managedProperty().bind(errors.visibleProperty());
        errors.setOnAction(_ -> savingErrors.run());
        take.setId("import-take");
        take.getStyleClass().add("accent");
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setOnAction(
                _ -> {
                    if (viewModel.takes().getValue()) {
                        viewModel.stop();
                    } else {
                        viewModel.take();
                    }
                });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = spoken.icon(new Button(), Feather.X, "import-close", "shell.close");
        close.setOnAction(_ -> viewModel.close());
        return new HeaderBar(List.of(errors), title, working, space, errors, take, close);
    }

    private void bind() {
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(viewModel.lines(), this::list);
        lifetime.subscribe(viewModel.lookedProperty(), _ -> show());
        lifetime.subscribe(viewModel.wordsProperty(), (_, _) -> show());
        lifetime.subscribe(viewModel.busyProperty(), _ -> offer());
        lifetime.subscribe(viewModel.takes(), _ -> offer());
    }

    private void show() {
        Looked now = viewModel.lookedProperty().get();
        if (now == null) {
            parts.getItems().clear();
            return;
        }
        Words words = viewModel.words();
        title.setText(words.get("import.title", title(now, words)));
        note.setText(note(now, words));
        files(now);
        states();
        columns.show(now);
        List<Node> wanted = now.grid() == null ? List.of(list) : List.of(columns, list);
        if (!parts.getItems().equals(wanted)) {
            parts.getItems().setAll(wanted);
            parts.setDividerPositions(0.5);
        }
        list.refresh();
        offer();
    }

    /** What is chosen in a line makes all of them anew; the keyboard stays where it was. */
    private void list(List<Line> lines) {
        int place = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(lines);
        list.getSelectionModel().clearAndSelect(Math.min(place, lines.size() - 1));
    }

    /** Opens what the name may mean that is selected. */
    private void open() {
        for (Node each : list.lookupAll(".list-cell")) {
            if (each instanceof LineCell cell && cell.isSelected()) {
                cell.open();
            }
        }
    }

    private static String title(Looked now, Words words) {
        int count = now.batch().files().size();
        return count == 1 ? now.file().name() : words.get("import.files", count);
    }

    /** Which file has its columns shown, where there are several. */
    private void files(Looked now) {
        List<ReceivedFile> all = now.batch().files();
        List<ToggleButton> buttons = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int place = i;
            var button = new ToggleButton(all.get(i).name());
            button.setMnemonicParsing(false);
            button.setId("import-file-" + i);
            button.getStyleClass().setAll("toggle-button", "segment");
            button.setSelected(i == now.shown());
            button.setOnAction(
                    _ -> {
                        button.setSelected(true);
                        viewModel.show(place);
                    });
            buttons.add(button);
        }
        HeldFocus held = HeldFocus.in(files);
        files.getChildren().setAll(buttons);
        files.setVisible(all.size() > 1);
        held.giveBack();
    }

    /** How a table was read, or that it needs no word. */
    private static String note(Looked now, Words words) {
        Grid grid = now.grid();
        if (grid == null) {
            return words.get("import.note");
        }
        Mapping mapping = now.mapping();
        int rows = mapping == null ? 0 : mapping.rows(grid).size();
        Grid.Told told = grid.told();
        return told.separator() == '\0'
                ? words.get("import.read_sheet", told.sheet(), rows)
                : words.get("import.read_text", told.encoding(), separator(told, words), rows);
    }

    private static String separator(Grid.Told told, Words words) {
        return words.get(
                "import.separator."
                        + switch (told.separator()) {
                            case ';' -> "semicolon";
                            case '\t' -> "tab";
                            case '|' -> "bar";
                            default -> "comma";
                        });
    }

    private void offer() {
        Words words = viewModel.words();
        int taking = viewModel.taking();
        long left = viewModel.count(Sort.ERROR);
        boolean takes = viewModel.takes().getValue();
        take.setText(
                takes
                        ? words.get("import.stop")
                        : words.get("import.take", taking, taking == 0 ? 0 : left));
        take.setDisable(!takes && (taking == 0 || viewModel.busyProperty().get()));
        errors.setVisible(left > 0);
    }

    private void states() {
        List<ToggleButton> buttons = new ArrayList<>();
        for (Sort each : Sort.values()) {
            long count = viewModel.count(each);
            if (count > 0) {
                buttons.add(state(each, count));
            }
        }
        HeldFocus held = HeldFocus.in(states);
        states.getChildren().setAll(buttons);
        held.giveBack();
    }

    private ToggleButton state(Sort sort, long count) {
        Words words = viewModel.words();
        var button = new ToggleButton(words.get("import.count_" + sort.word(), count));
        button.setId("import-" + sort.word());
        button.getStyleClass().setAll("toggle-button", "segment");
        NodeLifetime.of(button)
                .subscribe(viewModel.sortProperty(), now -> button.setSelected(now == sort));
        // What is the same has no lines.
        button.setDisable(sort == Sort.SAME);
        button.setOnAction(
                _ ->
                        viewModel
                                .sortProperty()
                                .set(viewModel.sortProperty().get() == sort ? null : sort));
        return button;
    }
}
