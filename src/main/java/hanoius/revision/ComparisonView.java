package hanoius.revision;

import hanoius.archive.Comparison.Difference;
import hanoius.archive.Comparison.Group;
import hanoius.control.NodeLifetime;
import hanoius.control.RovingFocus;
import hanoius.control.Spoken;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.revision.ComparisonViewModel.FieldLine;
import hanoius.revision.ComparisonViewModel.Found;
import hanoius.revision.ComparisonViewModel.Line;
import hanoius.task.Lifetime;
import hanoius.text.Words;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What another document has otherwise: the records at the left, one of them field by field. */
public final class ComparisonView extends BorderPane {

    private static final double LIST_SHARE = 0.42;

    private final ComparisonViewModel viewModel;
    private final Spoken spoken;
    private final Consumer<RecordId> select;
    private final ListView<Line> list = new ListView<>();
    private final FlowPane kinds = new FlowPane();
    private final Label title = new Label();
    private final Label note = new Label();
    private final VBox detail = new VBox();

    /**
     * @param select selects a record of the document that is open
     */
    public ComparisonView(ComparisonViewModel viewModel, Consumer<RecordId> select) {
        this.viewModel = viewModel;
        this.select = select;
        spoken = new Spoken(viewModel.wordsProperty());
        setId("comparison");
        getStyleClass().add("comparison");
        setTop(new VBox(header(), note, kinds));
        note.getStyleClass().add("comparison-note");
        note.setWrapText(true);
        kinds.getStyleClass().addAll("segments", "comparison-kinds");
        RovingFocus.install(kinds);
        detail.getStyleClass().add("comparison-detail");
        var scroll = new ScrollPane(detail);
        scroll.setId("comparison-detail");
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        var split = new SplitPane(list, scroll);
        split.setDividerPositions(LIST_SHARE);
        setCenter(split);
        fillList();
        bind();
    }

    private HBox header() {
        title.setId("comparison-title");
        title.getStyleClass().add("view-title");
        var counts = new Label();
        counts.setId("comparison-counts");
        counts.getStyleClass().add("view-count");
        counts.textProperty().bind(NodeLifetime.of(counts).of(viewModel.counts()));
        var again = new Hyperlink();
        again.setId("compare-again");
        again.textProperty().bind(spoken.say("compare.again"));
        again.visibleProperty().bind(NodeLifetime.of(again).of(viewModel.outdated()));
        again.managedProperty().bind(again.visibleProperty());
        again.setOnAction(_ -> viewModel.again());
        var back = new Button();
        back.setId("compare-go-back");
        back.textProperty().bind(spoken.say("compare.go_back"));
        NodeLifetime.of(back)
                .subscribe(viewModel.formerProperty(), now -> back.setVisible(now != null));
        back.managedProperty().bind(back.visibleProperty());
        back.setOnAction(_ -> viewModel.goBack());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = spoken.icon(new Button(), Feather.X, "comparison-close", "shell.close");
        close.setOnAction(_ -> viewModel.close());
        var header = new HBox(title, counts, space, again, back, close);
        header.getStyleClass().add("view-header");
        return header;
    }

    private void fillList() {
        list.setId("comparison-list");
        list.accessibleTextProperty().bind(spoken.say("compare.list"));
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().selectedItemProperty().subscribe(_ -> showDetail());
        list.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        selectHere();
                    }
                });
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        selectHere();
                    }
                });
        // Before the list, which would keep it for itself.
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        viewModel.close();
                    }
                });
    }

    private void bind() {
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(viewModel.lines(), this::show);
        lifetime.subscribe(viewModel.foundProperty(), _ -> title());
        lifetime.subscribe(
                viewModel.wordsProperty(),
                (_, _) -> {
                    title();
                    list.refresh();
                    showDetail();
                });
    }

    private void title() {
        Found found = viewModel.foundProperty().get();
        if (found != null) {
            Words words = viewModel.words();
            title.setText(words.get("compare.title", viewModel.name(found)));
            note.setText(words.get(viewModel.noteKey(found)));
            kinds();
        }
    }

    private void kinds() {
        List<ToggleButton> buttons = new ArrayList<>();
        buttons.add(kind(null));
        viewModel.kinds().forEach(each -> buttons.add(kind(each)));
        kinds.getChildren().setAll(buttons);
        boolean several = buttons.size() > 2;
        kinds.setVisible(several);
        kinds.setManaged(several);
    }

    private ToggleButton kind(@Nullable Kind kind) {
        Words words = viewModel.words();
        String word = words.get(kind == null ? "compare.all" : "record." + kind.word());
        var button =
                new ToggleButton(
                        word.substring(0, 1).toUpperCase(words.language().locale())
                                + word.substring(1));
        button.setId("comparison-" + (kind == null ? "all" : kind.word()));
        button.getStyleClass().setAll("toggle-button", "segment");
        NodeLifetime.of(button)
                .subscribe(viewModel.kindProperty(), now -> button.setSelected(now == kind));
        button.setOnAction(
                _ -> {
                    viewModel.kindProperty().set(kind);
                    button.setSelected(true);
                });
        return button;
    }

    private void show(List<Line> lines) {
        list.getItems().setAll(lines);
        list.getSelectionModel().select(lines.isEmpty() ? -1 : 1);
        showDetail();
    }

    private @Nullable Difference selected() {
        return list.getSelectionModel().getSelectedItem() instanceof Line.Row row
                ? row.difference()
                : null;
    }

    private void selectHere() {
        Difference difference = selected();
        RecordId id = difference == null ? null : viewModel.selectable(difference);
        if (id != null) {
            select.accept(id);
        }
    }

    private void showDetail() {
        Difference difference = selected();
        Found found = viewModel.foundProperty().get();
        if (difference == null || found == null) {
            detail.getChildren().clear();
            return;
        }
        Words words = viewModel.words();
        var name = new Label(viewModel.name(difference));
        name.setWrapText(true);
        name.getStyleClass().add("view-title");
        String kind = words.get("record." + difference.id().kind().word());
        var what =
                new Label(
                        Kind.FACTS.contains(difference.id().kind())
                                ? words.get("compare.what", kind, difference.id().key())
                                : kind);
        what.getStyleClass().add("view-count");
        what.setWrapText(true);
        detail.getChildren().setAll(name, what, fields(viewModel.fields(difference), found));
    }

    private Node fields(List<FieldLine> lines, Found found) {
        var grid = new GridPane();
        grid.setId("comparison-fields");
        grid.getStyleClass().add("comparison-fields");
        var labels = new ColumnConstraints();
        labels.setPercentWidth(24);
        var values = new ColumnConstraints();
        values.setPercentWidth(38);
        grid.getColumnConstraints().setAll(labels, values, values);
        Words words = viewModel.words();
        grid.addRow(
                0,
                new Label(),
                heading(words.get("compare.there", viewModel.name(found))),
                heading(words.get("compare.here")));
        for (FieldLine each : lines) {
            var label = new VBox(text(each.label(), "comparison-label"));
            if (!each.was().isEmpty()) {
                label.getChildren()
                        .add(text(words.get("compare.was", each.was()), "comparison-was"));
            }
            grid.addRow(
                    grid.getRowCount(),
                    label,
                    text(said(each.there(), words), "comparison-there"),
                    text(said(each.here(), words), "comparison-here"));
        }
        grid.getChildren().forEach(each -> GridPane.setValignment(each, VPos.TOP));
        return grid;
    }

    private static String said(String value, Words words) {
        return value.isEmpty() ? words.get("compare.nothing") : value;
    }

    private static Label heading(String words) {
        return text(words, "comparison-heading");
    }

    private static Label text(String words, String style) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    /** A heading, or a record with what differs of it. */
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
            getStyleClass().remove("comparison-group");
            setDisable(line instanceof Line.Heading);
            if (empty || line == null || viewModel.foundProperty().get() == null) {
                return;
            }
            switch (line) {
                case Line.Heading heading -> {
                    getStyleClass().add("comparison-group");
                    setText(
                            viewModel
                                    .words()
                                    .get(
                                            "compare.count",
                                            viewModel.heading(heading.group()),
                                            heading.count()));
                }
                case Line.Row record -> show(record.difference());
            }
        }

        private void show(Difference difference) {
            name.setText(viewModel.name(difference));
            brief.setText(viewModel.brief(difference));
            chip.setText(
                    viewModel
                            .words()
                            .get(
                                    "compare.chip_"
                                            + difference.group().name().toLowerCase(Locale.ROOT)));
            chip.getStyleClass().setAll("label", "comparison-chip", style(difference.group()));
            setGraphic(row);
        }

        private static String style(Group group) {
            return switch (group) {
                case ON_BOTH_SIDES -> "waiting";
                case ONLY_THERE -> "good";
                case OTHERWISE -> "plain";
                case NOT_THERE -> "over";
            };
        }
    }
}
