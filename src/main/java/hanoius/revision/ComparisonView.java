package hanoius.revision;

import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.merge.Difference;
import hanoius.merge.Resolution.Pick;
import hanoius.model.RecordId;
import hanoius.task.Lifetime;
import hanoius.text.Words;
import hanoius.typing.SheetEscape;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What another document has otherwise, and what is taken of it: the records at the left, one of
 * them field by field, and below what would be done.
 */
public final class ComparisonView extends BorderPane {

    private static final double LIST_SHARE = 0.4;

    private final ComparisonViewModel viewModel;
    private final Spoken spoken;
    private final Consumer<RecordId> select;
    private final ListView<ComparisonLine> list = new ListView<>();
    private final ShelfBar shelves;
    private final Label title = new Label();
    private final Label note = new Label();
    private final Hyperlink declined = new Hyperlink();
    private final HBox sides = new HBox();
    private final DifferenceDetail detail;
    private final ScrollPane scroll;

    /**
     * @param select selects a record of the document that is open
     */
    public ComparisonView(ComparisonViewModel viewModel, Consumer<RecordId> select) {
        this.viewModel = viewModel;
        this.select = select;
        spoken = new Spoken(viewModel.wordsProperty());
        shelves = new ShelfBar(viewModel);
        detail = new DifferenceDetail(viewModel);
        setId("comparison");
        getStyleClass().add("comparison");
        declined.setId("suggest-hidden");
        declined.managedProperty().bind(declined.visibleProperty());
        declined.setOnAction(_ -> viewModel.compareWithDeclined());
        setTop(new VBox(header(), note, declined, sides, shelves));
        note.setId("comparison-note");
        note.getStyleClass().add("comparison-note");
        note.setWrapText(true);
        sides.getStyleClass().add("comparison-sides");
        scroll = new ScrollPane(detail);
        scroll.setId("comparison-detail");
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var split = new SplitPane(list, scroll);
        split.setDividerPositions(LIST_SHARE);
        setCenter(split);
        var foot = new MergeFoot(viewModel, spoken);
        foot.visibleProperty().bind(NodeLifetime.of(foot).of(viewModel.formerProperty().isNull()));
        foot.managedProperty().bind(foot.visibleProperty());
        setBottom(foot);
        fillList();
        bind();
    }

    private HBox header() {
        title.setId("comparison-title");
        title.getStyleClass().add("view-title");
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
        var header = new HBox(title, space, again, back, close);
        header.getStyleClass().add("view-header");
        return header;
    }

    private void fillList() {
        list.setId("comparison-list");
        list.accessibleTextProperty().bind(spoken.say("compare.list"));
        list.setCellFactory(_ -> new DifferenceCell(viewModel));
        list.getSelectionModel().selectedItemProperty().subscribe(_ -> showDetail());
        list.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        selectHere();
                    }
                });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::decide);
        SheetEscape.install(this, list, viewModel::close);
    }

    /** Enter leads to the record here; space takes one or leaves it, ← and → say whose is taken. */
    private void decide(KeyEvent event) {
        Difference difference = selected();
        if (difference == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean merging = viewModel.formerProperty().get() == null;
        switch (event.getCode()) {
            case ENTER -> {
                event.consume();
                selectHere();
            }
            case SPACE -> {
                event.consume();
                if (merging) {
                    viewModel.choices().toggle(difference);
                }
            }
            case LEFT, RIGHT -> {
                event.consume();
                if (merging) {
                    viewModel
                            .choices()
                            .decideNext(
                                    difference,
                                    event.getCode() == KeyCode.LEFT ? Pick.THEIRS : Pick.OURS);
                }
            }
            default -> {}
        }
    }

    private void bind() {
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(viewModel.lines(), this::show);
        lifetime.subscribe(viewModel.foundProperty(), _ -> title());
        lifetime.subscribe(
                viewModel.choices().chosenProperty(),
                (_, _) -> {
                    list.refresh();
                    showDetail();
                });
        lifetime.subscribe(
                viewModel.wordsProperty(),
                (_, _) -> {
                    title();
                    list.refresh();
                    detail.show(selected());
                });
    }

    private void title() {
        Compared found = viewModel.foundProperty().get();
        if (found != null) {
            Words words = viewModel.words();
            ComparisonTelling telling = viewModel.telling();
            boolean comments = viewModel.isForComment();
            title.setText(words.get(comments ? "suggest.title" : "compare.title", telling.name()));
            note.setText(telling.note());
            declined.setVisible(comments && viewModel.hidden() > 0);
            declined.setText(words.get("suggest.hidden", viewModel.hidden()));
            boolean merging =
                    viewModel.formerProperty().get() == null && found.comparison().related();
            List<Node> told = new ArrayList<>();
            List<String> began = telling.began();
            if (!began.isEmpty()) {
                told.add(side("began", words.get("compare.began"), String.join("\n", began)));
            }
            told.addAll(
                    List.of(
                            side(
                                    "theirs",
                                    words.get("compare.there", telling.name()),
                                    telling.changedBy(each -> each.since().there())),
                            side(
                                    "ours",
                                    words.get("compare.here"),
                                    telling.changedBy(each -> each.since().here()))));
            sides.getChildren().setAll(told);
            sides.setVisible(merging);
            sides.setManaged(merging);
            shelves.fill();
        }
    }

    private static Node side(String style, String name, String by) {
        var heading = new Label(name);
        heading.getStyleClass().add("comparison-heading");
        var told = new Label(by);
        told.getStyleClass().add("comparison-brief");
        var box = new VBox(heading, told);
        box.getStyleClass().addAll("comparison-side", "comparison-side-" + style);
        if (style.equals("began")) {
            box.setMinWidth(USE_PREF_SIZE);
        } else {
            box.setMinWidth(0);
            box.setPrefWidth(0);
            HBox.setHgrow(box, Priority.ALWAYS);
        }
        return box;
    }

    private void show(List<ComparisonLine> lines) {
        list.getItems().setAll(lines);
        int first = lines.isEmpty() ? -1 : wanted(lines);
        list.getSelectionModel().select(first);
        list.scrollTo(Math.max(0, first - 1));
        showDetail();
    }

    /** Where the record stands that is to be shown first; below the first heading for any. */
    private int wanted(List<ComparisonLine> lines) {
        RecordId wanted = viewModel.wanted();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof ComparisonLine.Row row
                    && row.difference().id().equals(wanted)) {
                return i;
            }
        }
        return 1;
    }

    private @Nullable Difference selected() {
        return list.getSelectionModel().getSelectedItem() instanceof ComparisonLine.Row row
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
        boolean isAnother = detail.follow(difference);
        if (isAnother) {
            scroll.setVvalue(0);
        }
    }
}
