package hanoius.timeline;

import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.control.AnchoredPopover;
import hanoius.control.ControlKeys;
import hanoius.control.FigureCanvas;
import hanoius.control.NodeLifetime;
import hanoius.control.RowsInSight;
import hanoius.control.TextScale;
import hanoius.figure.Bounds;
import hanoius.model.RecordId;
import hanoius.text.Words;
import hanoius.timeline.lane.Cluster;
import hanoius.timeline.lane.Scene;
import hanoius.workspace.Workspace;

import javafx.geometry.BoundingBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.IntFunction;

/** The records of a cluster, listed beside it to choose one. */
final class ClusterList {

    /** So many can be looked through; to see the others one zooms in. */
    static final int MOST = 500;

    private static final int MOST_SEEN = 8;
    private static final double WIDTH = 480;

    private final TimelineViewModel model;
    private final Workspace workspace;
    private final FigureCanvas canvas;
    private final Runnable evidence;
    private final Label heading = new Label();
    private final ListView<YearRows.Row> rows = new ListView<>();
    private final Label more = new Label();
    private final VBox content = new VBox(8, heading, rows, more);
    private final AnchoredPopover popover = new AnchoredPopover(content);
    private List<RecordId> listed = List.of();

    /**
     * @param canvas on which clusters are drawn
     * @param evidence shows the evidence of what was chosen
     */
    ClusterList(
            TimelineViewModel model, Workspace workspace, FigureCanvas canvas, Runnable evidence) {
        this.model = model;
        this.workspace = workspace;
        this.canvas = canvas;
        this.evidence = evidence;
        build();
        bind();
    }

    private void build() {
        heading.getStyleClass().add("section-heading");
        rows.setId("cluster-records");
        rows.getStyleClass().addAll("record-list", "edge-to-edge");
        TextScale.fixRows(rows, RecordCell.HEIGHT);
        IntFunction<RecordLine> lines =
                number ->
                        RecordLine.of(
                                model.scene().all(), number, model.brushed(), workspace.words());
        rows.setCellFactory(_ -> new RecordCell(lines, workspace.wordsProperty(), _ -> false));
        more.setId("cluster-more");
        more.getStyleClass().add("date-reading");
        more.managedProperty().bind(more.textProperty().isNotEmpty());
        content.getStyleClass().add("popover-form");
    }

    private void bind() {
        NodeLifetime.of(canvas).subscribe(model.sceneProperty(), this::follow);
        ActionKeys.install(rows, rows, List.of(Action.key(ControlKeys.OPEN, this::choose)));
        rows.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        choose();
                    }
                });
    }

    /** Lists a cluster below its mark; the keyboard is at the selected record, or at the first. */
    void open(Cluster cluster, Bounds mark) {
        Words words = workspace.words();
        int selected = model.selection().item().orElse(-1);
        rows.getItems()
                .setAll(cluster.members().limit(MOST).mapToObj(YearRows.Row.Entry::new).toList());
        listed = rows.getItems().stream().map(row -> id(model.scene(), row)).toList();
        int hidden = cluster.count() - rows.getItems().size();
        heading.setText(words.get("timeline.cluster_heading", cluster.count()));
        rows.setAccessibleText(heading.getText());
        more.setText(hidden == 0 ? "" : words.get("timeline.cluster_more", hidden));
        double scale = TextScale.now(canvas);
        int seen = Math.min(MOST_SEEN, rows.getItems().size());
        rows.setPrefSize(WIDTH * scale, seen * RecordCell.HEIGHT * scale + 2);
        int row = Math.max(0, rows.getItems().indexOf(new YearRows.Row.Entry(selected)));
        rows.getSelectionModel().clearAndSelect(row);
        rows.scrollTo(row);
        popover.show(canvas, new BoundingBox(mark.x(), mark.y(), mark.width(), mark.height()));
        rows.requestFocus();
    }

    /** While it is open, what is listed is listed as it is after a change, and where it was. */
    private void follow(Scene before, Scene now) {
        if (!popover.isShowing()) {
            return;
        }
        List<RecordId> still = listed.stream().filter(id -> now.position(id).isPresent()).toList();
        if (still.isEmpty()) {
            popover.hide();
            return;
        }
        int reached = rows.getSelectionModel().getSelectedIndex();
        RecordId chosen = reached < 0 ? still.getFirst() : listed.get(reached);
        var sight = new RowsInSight(rows, listed::get, listed::get);
        int gone = listed.size() - still.size();
        listed = still;
        rows.getItems()
                .setAll(
                        still.stream()
                                .map(now.all().columns()::indexOf)
                                .<YearRows.Row>map(YearRows.Row.Entry::new)
                                .toList());
        if (gone > 0) {
            heading.setText(workspace.words().get("timeline.cluster_heading", still.size()));
            rows.setAccessibleText(heading.getText());
        }
        rows.getSelectionModel()
                .clearAndSelect(
                        still.contains(chosen)
                                ? still.indexOf(chosen)
                                : Math.min(reached, still.size() - 1));
        sight.restore(each -> still.indexOf((RecordId) each), still::get);
    }

    private static RecordId id(Scene scene, YearRows.Row row) {
        return row instanceof YearRows.Row.Entry(int number)
                ? scene.all().columns().id(number)
                : RecordId.milestone("");
    }

    private void choose() {
        if (rows.getSelectionModel().getSelectedItem() instanceof YearRows.Row.Entry(int number)) {
            model.selection().select(model.scene().all().columns().id(number));
            popover.hide();
            evidence.run();
        }
    }
}
