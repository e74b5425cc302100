package hanoius.importing;

import hanoius.control.NodeLifetime;
import hanoius.control.RovingFocus;
import hanoius.control.Spoken;
import hanoius.importing.ImportViewModel.Line;
import hanoius.importing.ImportViewModel.Looked;
import hanoius.intake.Account.State;
import hanoius.intake.Grid;
import hanoius.intake.Mapping;
import hanoius.task.Lifetime;
import hanoius.text.Words;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A file on its way into the document, in the place of the views: its first rows with what their
 * columns are, and below each record that would be new or changed and each row in error.
 */
public final class ImportView extends BorderPane {

    private final ImportViewModel viewModel;
    private final Spoken spoken;
    private final Label title = new Label();
    private final Label note = new Label();
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
        setTop(new VBox(header(savingErrors), note, states, columns.questions()));
        list.setId("import-list");
        list.accessibleTextProperty().bind(spoken.say("import.list"));
        list.setCellFactory(_ -> new Cell());
        parts.setOrientation(Orientation.VERTICAL);
        setCenter(parts);
        // Before the list, which would keep it for itself.
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        viewModel.close();
                    }
                });
        bind();
    }

    private HBox header(Runnable savingErrors) {
        title.setId("import-title");
        title.getStyleClass().add("view-title");
        title.setMinWidth(0);
        var working = new ProgressIndicator();
        working.setPrefSize(18, 18);
        working.visibleProperty().bind(NodeLifetime.of(working).of(viewModel.works()));
        errors.setId("import-errors");
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
        var header = new HBox(title, working, space, errors, take, close);
        header.getStyleClass().add("view-header");
        return header;
    }

    private void bind() {
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(viewModel.lines(), lines -> list.getItems().setAll(lines));
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
        title.setText(words.get("import.title", now.name()));
        note.setText(note(now, words));
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
        long left = viewModel.count(State.ERROR);
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
        for (State each : State.values()) {
            long count = viewModel.count(each);
            if (count > 0) {
                buttons.add(state(each, count));
            }
        }
        states.getChildren().setAll(buttons);
    }

    private ToggleButton state(State state, long count) {
        Words words = viewModel.words();
        String word = state.name().toLowerCase(Locale.ROOT);
        var button = new ToggleButton(words.get("import.count_" + word, count));
        button.setId("import-" + word);
        button.getStyleClass().setAll("toggle-button", "segment");
        NodeLifetime.of(button)
                .subscribe(viewModel.stateProperty(), now -> button.setSelected(now == state));
        // What is the same has no lines.
        button.setDisable(state == State.SAME);
        button.setOnAction(
                _ ->
                        viewModel
                                .stateProperty()
                                .set(viewModel.stateProperty().get() == state ? null : state));
        return button;
    }

    /** A record with what would become of it, or a row with what is wrong with it. */
    private final class Cell extends ListCell<Line> {

        private final Label name = new Label();
        private final Label brief = new Label();
        private final Label chip = new Label();
        private final VBox words = new VBox(name, brief);
        private final HBox row = new HBox(words, chip);

        Cell() {
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            chip.setMinWidth(Region.USE_PREF_SIZE);
            name.getStyleClass().add("comparison-name");
            brief.getStyleClass().add("comparison-brief");
            row.getStyleClass().add("comparison-row");
            row.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(null);
            setText(null);
            if (empty || line == null) {
                return;
            }
            name.setText(line.name());
            brief.setText(line.brief());
            chip.setText(
                    viewModel
                            .words()
                            .get("import." + line.state().name().toLowerCase(Locale.ROOT)));
            chip.getStyleClass()
                    .setAll(
                            "label",
                            "comparison-chip",
                            switch (line.state()) {
                                case NEW -> "good";
                                case CHANGED -> "waiting";
                                case SAME -> "plain";
                                case ERROR -> "broken";
                            });
            setGraphic(row);
        }
    }
}
