package hanoius.timeline;

import atlantafx.base.controls.Popover;

import hanoius.control.FigureCanvas;
import hanoius.control.TextScale;
import hanoius.figure.Bounds;
import hanoius.text.Words;
import hanoius.timeline.lane.Cluster;
import hanoius.workspace.Workspace;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import java.util.function.IntFunction;

/** The records of a cluster, listed beside it to choose one. */
final class ClusterList extends Popover {

    /** So many can be looked through; to see the others one zooms in. */
    static final int MOST = 500;

    private static final int MOST_SEEN = 8;
    private static final double WIDTH = 480;

    private final TimelineViewModel model;
    private final Workspace workspace;
    private final FigureCanvas canvas;
    private final Runnable evidence;
    private final Label heading = new Label();
    private final ListView<ListRow> rows = new ListView<>();
    private final Label more = new Label();

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
        rows.setCellFactory(_ -> new RecordCell(lines));
        more.setId("cluster-more");
        more.getStyleClass().add("date-reading");
        more.managedProperty().bind(more.textProperty().isNotEmpty());
        VBox content = new VBox(8, heading, rows, more);
        content.getStyleClass().add("popover-form");
        setContentNode(content);
        setHeaderAlwaysVisible(false);
        setDetachable(false);
        setAnimated(false);
        setArrowLocation(ArrowLocation.TOP_CENTER);
    }

    private void bind() {
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
        rows.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        choose();
                    }
                });
    }

    private void keyed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            choose();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leave();
        }
    }

    /** Lists a cluster below its mark; the keyboard is at the selected record, or at the first. */
    void open(Cluster cluster, Bounds mark) {
        Words words = workspace.words();
        int selected = model.selection().item().orElse(-1);
        rows.getItems().setAll(cluster.members().limit(MOST).mapToObj(ListRow.Entry::new).toList());
        int hidden = cluster.count() - rows.getItems().size();
        heading.setText(words.get("timeline.cluster_heading", cluster.count()));
        rows.setAccessibleText(heading.getText());
        more.setText(hidden == 0 ? "" : words.get("timeline.cluster_more", hidden));
        double scale = TextScale.now(canvas);
        int seen = Math.min(MOST_SEEN, rows.getItems().size());
        rows.setPrefSize(WIDTH * scale, seen * RecordCell.HEIGHT * scale + 2);
        int row = Math.max(0, rows.getItems().indexOf(new ListRow.Entry(selected)));
        rows.getSelectionModel().clearAndSelect(row);
        rows.scrollTo(row);
        Point2D below = canvas.localToScreen(mark.centerX(), mark.bottom());
        show(canvas, below.getX(), below.getY());
        rows.requestFocus();
    }

    private void choose() {
        if (rows.getSelectionModel().getSelectedItem() instanceof ListRow.Entry(int number)) {
            model.selection().select(model.scene().all().columns().id(number));
            leave();
            evidence.run();
        }
    }

    private void leave() {
        hide();
        canvas.requestFocus();
    }
}
