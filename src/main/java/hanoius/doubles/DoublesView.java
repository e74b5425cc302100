package hanoius.doubles;

import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.control.ControlKeys;
import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.doubles.DoublesViewModel.Line;
import hanoius.listing.ListRow;
import hanoius.task.Lifetime;
import hanoius.typing.SheetEscape;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** The list of pairs; one that is clicked is opened in the form, where the two are merged. */
public final class DoublesView extends BorderPane {

    private final DoublesViewModel viewModel;
    private final ListView<Line> list = new ListView<>();

    public DoublesView(DoublesViewModel viewModel) {
        this.viewModel = viewModel;
        Spoken spoken = new Spoken(viewModel.wordsProperty());
        setId("doubles");
        getStyleClass().add("comparison");
        var title = new Label();
        title.getStyleClass().add("view-title");
        title.textProperty().bind(spoken.say("doubles.title"));
        var note = new Label();
        note.getStyleClass().add("comparison-note");
        note.setWrapText(true);
        note.textProperty().bind(spoken.say("doubles.note"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = spoken.icon(new Button(), Feather.X, "doubles-close", "shell.close");
        close.setOnAction(_ -> viewModel.close());
        var header = new HBox(title, space, close);
        header.getStyleClass().add("view-header");
        setTop(new VBox(header, note));
        list.setId("doubles-list");
        list.accessibleTextProperty().bind(spoken.say("doubles.title"));
        var nothing = new Label();
        nothing.textProperty().bind(spoken.say("doubles.none"));
        nothing.setWrapText(true);
        nothing.getStyleClass().add("empty");
        list.setPlaceholder(nothing);
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        open();
                    }
                });
        ActionKeys.install(list, list, List.of(Action.key(ControlKeys.OPEN, this::open)));
        SheetEscape.install(this, list, viewModel::close);
        setCenter(list);
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(viewModel.lines(), lines -> list.getItems().setAll(lines));
        lifetime.subscribe(viewModel.wordsProperty(), (_, _) -> list.refresh());
    }

    private void open() {
        if (list.getSelectionModel().getSelectedItem() instanceof Line.Row row) {
            viewModel.show(row.pair());
        }
    }

    /** A heading, or two records with what they have in common. */
    private final class Cell extends ListCell<Line> {

        private final ListRow row = ListRow.ofTwo();

        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(null);
            setText(null);
            getStyleClass().remove("comparison-group");
            setDisable(line instanceof Line.Heading);
            if (empty || line == null) {
                return;
            }
            switch (line) {
                case Line.Heading heading -> {
                    getStyleClass().add("comparison-group");
                    setText(viewModel.heading(heading));
                }
                case Line.Row found -> {
                    row.show(
                            viewModel.name(found.pair().one()),
                            viewModel.name(found.pair().other()),
                            viewModel.signs(found.pair()),
                            "waiting");
                    setGraphic(row);
                }
            }
        }
    }
}
