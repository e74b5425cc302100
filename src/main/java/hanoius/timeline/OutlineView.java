package hanoius.timeline;

import hanoius.control.FigureCanvas;
import hanoius.control.HeaderBar;
import hanoius.control.NodeLifetime;
import hanoius.figure.InterMeasure;
import hanoius.plot.TimeSpan;
import hanoius.task.Lifetime;
import hanoius.text.Words;
import hanoius.timeline.lane.OutlinedItems;
import hanoius.timeline.lane.Packing;
import hanoius.timeline.lane.Scene;
import hanoius.timeline.mark.Frame;
import hanoius.timeline.mark.Rendering;
import hanoius.timeline.mark.TimelineLayout;
import hanoius.workspace.Workspace;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;

import java.util.List;

/**
 * What a timeline shows of a large document while that is still being read: how many milestones of
 * each category lie where in time, and that their names are yet to come, or that all is read but
 * not in order yet. Nothing in it can be selected.
 */
public final class OutlineView extends BorderPane {

    private final OutlinedItems items;
    private final Workspace workspace;
    private final Label says = new Label();
    private final FigureCanvas canvas = new FigureCanvas();
    private final StepPacking packing = new StepPacking();
    private Scene scene;

    /**
     * @param items what is known of the document
     */
    public OutlineView(OutlinedItems items, Workspace workspace) {
        this.items = items;
        this.workspace = workspace;
        scene = items.scene(workspace.words());
        build();
        bind();
    }

    private void build() {
        setId("timeline-outline");
        getStyleClass().add("timeline");
        canvas.setFocusTraversable(false);
        says.setId("timeline-outline-says");
        says.getStyleClass().addAll("view-count", "outline-says");
        says.setWrapText(true);
        says.setMinWidth(0);
        setTop(new HeaderBar(List.of(), says));
        setCenter(canvas);
    }

    private void bind() {
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(workspace.wordsProperty(), this::say);
        lifetime.subscribe(workspace.datasetProperty(), (_, _) -> say(workspace.words()));
        lifetime.subscribe(workspace.themeProperty(), this::draw);
        canvas.widthProperty().subscribe(this::draw);
        canvas.heightProperty().subscribe(this::draw);
    }

    private void say(Words words) {
        boolean isRead = workspace.dataset().milestones().size() > 0;
        String told =
                words.get(isRead ? "timeline.outline_read" : "timeline.outline", items.size());
        says.setText(told);
        canvas.descriptionProperty().set(told);
        scene = items.scene(words);
        packing.forget();
        draw();
    }

    private void draw() {
        if (canvas.getWidth() <= 0 || canvas.getHeight() <= 0) {
            return;
        }
        TimeSpan view = scene.busiest();
        var frame = new Frame(canvas.getWidth(), canvas.getHeight(), view, 0, true, 0);
        int step = Packing.step(frame.plot().width() / view.days());
        var rendering =
                new Rendering(
                        workspace.theme().palette(),
                        items.words(workspace.words()),
                        InterMeasure.INSTANCE);
        Packing packed = packing.of(step, each -> Packing.dense(scene, each));
        canvas.figureProperty().set(TimelineLayout.of(packed, frame, rendering).figure());
    }
}
