package hanoius.timeline;

import hanoius.control.FigureCanvas;
import hanoius.figure.HitIndex.Target;
import hanoius.figure.InterMeasure;
import hanoius.model.RecordId;
import hanoius.text.Words;
import hanoius.workspace.Workspace;

import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Set;

/** The timeline with its tool bar; needs {@link #setOnExport} to offer pictures. */
public final class TimelineView extends BorderPane {

    private static final double STEP = 1.5;

    private final Workspace workspace;
    private final TimelineViewModel model;
    private final FigureCanvas canvas = new FigureCanvas();
    private final WalkFocus focus;
    private final MenuButton grouping = new MenuButton();
    private final Button zoomOut = icon(Feather.ZOOM_OUT, "timeline-zoom-out");
    private final Button zoomIn = icon(Feather.ZOOM_IN, "timeline-zoom-in");
    private final Button fit = icon(Feather.MAXIMIZE_2, "timeline-fit");
    private final Button export = new Button();
    private final Button goTo;
    private final StripMenu figures;
    private final ClusterList clusters;
    private final FormToggle form;
    private Runnable evidence = () -> {};
    private TimelineDrawing drawing;
    private boolean stale = true;
    private boolean laying;

    public TimelineView(TimelineViewModel model, Workspace workspace) {
        this.model = model;
        this.workspace = workspace;
        focus = new WalkFocus(canvas, model);
        goTo =
                new DateGoalButton(
                        new DateGoal(model, workspace), workspace.wordsProperty(), canvas);
        figures = new StripMenu(model.strips(), workspace.wordsProperty());
        clusters = new ClusterList(model, workspace, canvas, () -> evidence.run());
        form =
                new FormToggle(
                        this,
                        canvas,
                        () -> new TimelineListView(model, workspace, () -> evidence.run()),
                        workspace.wordsProperty());
        drawing = TimelineLayout.of(model.packing(), frame());
        build();
        bind();
    }

    private void build() {
        setId("timeline");
        getStyleClass().add("timeline");
        canvas.setId("timeline-canvas");
        grouping.setId("timeline-grouping");
        grouping.getStyleClass().add("flat");
        export.setId("timeline-export");
        export.getStyleClass().add("flat");
        export.setDisable(true);
        ToggleGroup group = new ToggleGroup();
        for (Grouping each : Grouping.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setUserData(each);
            item.setToggleGroup(group);
            item.setOnAction(event -> model.groupBy(each));
            grouping.getItems().add(item);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar =
                new HBox(space, form, goTo, grouping, figures, zoomOut, zoomIn, fit, export);
        bar.getStyleClass().add("view-header");
        setTop(new VBox(bar, form.offer()));
        setCenter(canvas);
    }

    private static Button icon(Feather icon, String id) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setTooltip(new Tooltip());
        return button;
    }

    private void bind() {
        for (Button each : new Button[] {zoomOut, zoomIn, fit}) {
            each.disableProperty().bind(form.selectedProperty());
        }
        zoomOut.setOnAction(event -> model.zoom(1 / STEP));
        zoomIn.setOnAction(event -> model.zoom(STEP));
        fit.setOnAction(event -> model.fitAll());
        workspace.wordsProperty().subscribe(this::say);
        model.groupingProperty().subscribe(now -> say(workspace.words()));
        model.sceneProperty().subscribe(this::redraw);
        model.viewProperty().subscribe(this::redraw);
        model.scrollProperty().subscribe(this::redraw);
        model.strips().shownProperty().subscribe(this::redraw);
        model.packingProperty().subscribe((before, now) -> redrawn(now));
        workspace.selectionProperty().subscribe(this::redraw);
        workspace.brushedProperty().subscribe(this::redraw);
        workspace.themeProperty().subscribe(this::redraw);
        canvas.widthProperty().subscribe(this::redraw);
        canvas.heightProperty().subscribe(this::redraw);
        canvas.setOnPick(this::pick);
        canvas.setFocusFinder(() -> focus.find(drawing, frame().plot()));
        canvas.focusedProperty().subscribe(_ -> canvas.refocus());
        model.selection().walk().told().subscribe(_ -> redraw());
        new TimelineGestures(canvas, model, this::frame).install();
        addEventFilter(KeyEvent.KEY_PRESSED, new TimelineKeys(model, canvas)::pressed);
    }

    private void say(Words words) {
        grouping.setText(words.get("timeline.group", model.name(model.grouping())));
        grouping.getItems()
                .forEach(
                        item -> {
                            if (item instanceof RadioMenuItem radio
                                    && item.getUserData() instanceof Grouping each) {
                                radio.setText(model.name(each));
                                radio.setSelected(each == model.grouping());
                            }
                        });
        name(zoomOut, words.get("timeline.zoom_out"));
        name(zoomIn, words.get("timeline.zoom_in"));
        name(fit, words.get("timeline.fit"));
        export.setText(words.get("timeline.export"));
        redraw();
    }

    private static void name(Button button, String words) {
        button.getTooltip().setText(words);
        button.setAccessibleText(words);
    }

    private void pick(Target target, InputEvent cause) {
        focus.laneAt(target.bounds().centerY(), frame().plot())
                .ifPresent(model.selection().walk()::stand);
        drawing.gathered().stream()
                .filter(each -> each.bounds().overlaps(target.bounds()))
                .filter(
                        each ->
                                each.stands(target.meaning())
                                        || (cause instanceof KeyEvent && holdsSelected(each)))
                .findFirst()
                .ifPresentOrElse(
                        each -> open(each, cause),
                        () -> {
                            model.selection().select(target.meaning().record());
                            if (cause instanceof KeyEvent || isDouble(cause)) {
                                evidence.run();
                            }
                        });
    }

    /** By a click as closely as time allows, else as a list. */
    private void open(TimelineDrawing.Gathered gathered, InputEvent cause) {
        if (cause instanceof KeyEvent || !gathered.cluster().opensIn(model.view())) {
            clusters.open(gathered.cluster(), gathered.bounds());
        } else {
            model.open(gathered.cluster());
        }
    }

    private static boolean isDouble(InputEvent cause) {
        return cause instanceof MouseEvent mouse && mouse.getClickCount() == 2;
    }

    /** What shows the evidence of the selected record; without it nothing does. */
    public void setOnEvidence(Runnable action) {
        evidence = action;
    }

    /** The keyboard is at a cluster that holds what is selected, though another leads it. */
    private boolean holdsSelected(TimelineDrawing.Gathered gathered) {
        var number = model.selection().item();
        return number.isPresent() && gathered.cluster().holds(number.getAsInt());
    }

    /** What the export button does; without it the button is disabled. */
    public void setOnExport(Runnable action) {
        export.setOnAction(event -> action.run());
        export.setDisable(false);
    }

    /** The records that are drawn at present, from lane to lane. */
    public Set<RecordId> shown() {
        return drawing.shown();
    }

    /** Rows that were made while laying out are drawn at once; later ones want another frame. */
    private void redrawn(@Nullable Packing packing) {
        if (packing != null && !laying) {
            redraw();
        }
    }

    private void redraw() {
        stale = true;
        requestLayout();
    }

    private Frame frame() {
        return new Frame(
                        canvas.getWidth(),
                        canvas.getHeight(),
                        model.view(),
                        model.scroll(),
                        true,
                        model.selection().all(),
                        model.brushed(),
                        workspace.theme().palette(),
                        workspace.words(),
                        InterMeasure.INSTANCE)
                .with(model.strips().shown());
    }

    /** Lays the figure out at most once for each frame, however much has changed. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (stale && canvas.getWidth() > 0 && canvas.getParent() != null) {
            laying = true;
            Frame sized = frame();
            model.resize(sized.plot().width(), sized.plot().height());
            drawing = TimelineLayout.of(model.packing(), frame());
            stale = false;
            laying = false;
            canvas.figureProperty().set(drawing.figure());
            canvas.refocus();
            canvas.descriptionProperty()
                    .set(
                            workspace
                                    .words()
                                    .get(
                                            "timeline.view",
                                            drawing.count(),
                                            model.name(model.grouping())));
        }
    }
}
