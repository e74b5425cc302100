package hanoius.timeline;

import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.control.ControlKeys;
import hanoius.control.FigureCanvas;
import hanoius.control.FormToggle;
import hanoius.control.HeaderBar;
import hanoius.control.MenuEntries;
import hanoius.control.NodeLifetime;
import hanoius.control.SteadyMenuButton;
import hanoius.font.Icon;
import hanoius.model.RecordId;
import hanoius.task.Lifetime;
import hanoius.text.Words;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Packing;
import hanoius.timeline.mark.TimelineLegend;
import hanoius.workspace.Workspace;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The timeline with its tool bar; needs {@link #setOnExport} to offer pictures. */
public final class TimelineView extends BorderPane {

    private final Workspace workspace;
    private final TimelineViewModel model;
    private final FigureCanvas canvas = new FigureCanvas();
    private final WalkFocus focus;
    private final SteadyMenuButton grouping = new SteadyMenuButton(new Icon(Feather.LAYERS));
    private final SplitMenuButton export = new SplitMenuButton();
    private final BooleanProperty exportable = new SimpleBooleanProperty();
    private final MenuItem exportWhole = new MenuItem();
    private final Label between = new Label();
    private final DateGoalButton goTo;
    private final StripMenu figures;
    private final FormToggle form;
    private final FormToggle tableForm;
    private final BooleanBinding drawn;
    private HeaderBar bar = new HeaderBar(List.of());
    private final TimelineKeys keys;
    private final LegendButton legend;
    private final TimelineRenderer renderer;
    private final TimelinePicks picks;
    private @Nullable TimelineListView list;
    private @Nullable Node table;
    private @Nullable Supplier<Table> tableMaker;
    private Runnable showEvidence = () -> {};
    private Runnable exportVisible = () -> {};

    public TimelineView(TimelineViewModel model, Workspace workspace) {
        this.model = model;
        this.workspace = workspace;
        focus = new WalkFocus(canvas, model);
        goTo =
                new DateGoalButton(
                        new DateGoal(model, workspace), workspace.wordsProperty(), canvas);
        figures = new StripMenu(model.strips(), workspace.wordsProperty());
        form =
                new FormToggle(
                        "timeline-form",
                        ControlKeys.AS_LIST,
                        Feather.LIST,
                        "timeline.form_list",
                        "timeline.form_back",
                        Feather.CLOCK,
                        workspace.wordsProperty());
        tableForm =
                new FormToggle(
                        "timeline-as-table",
                        ControlKeys.AS_TABLE,
                        Feather.GRID,
                        "timeline.form_table",
                        "timeline.form_back",
                        Feather.CLOCK,
                        workspace.wordsProperty());
        drawn = form.selectedProperty().or(tableForm.selectedProperty()).not();
        renderer = new TimelineRenderer(canvas, model, workspace);
        picks =
                new TimelinePicks(
                        model,
                        renderer,
                        focus,
                        new ClusterList(model, workspace, canvas, () -> showEvidence.run()),
                        () -> showEvidence.run());
        keys = new TimelineKeys(model, workspace, canvas, renderer::frame, drawn);
        legend =
                new LegendButton(
                        () -> TimelineLegend.of(renderer.drawing(), model.scene()),
                        renderer::rendering,
                        drawn,
                        workspace.wordsProperty());
        build();
        bind();
    }

    private void build() {
        setId("timeline");
        getStyleClass().add("timeline");
        canvas.setId("timeline-canvas");
        grouping.setId("timeline-grouping");
        grouping.getStyleClass().add("flat");
        export.getStyleClass().add("flat");
        export.setGraphic(new Icon(Feather.DOWNLOAD));
        export.getItems().add(exportWhole);
        between.setId("timeline-between");
        between.visibleProperty().bind(drawn);
        between.managedProperty().bind(tableForm.selectedProperty().not());
        tableForm.setVisible(false);
        tableForm.managedProperty().bind(tableForm.visibleProperty());
        // It takes what room the buttons leave, which therefore never move for it.
        between.setMinWidth(0);
        between.setPrefWidth(0);
        between.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(between, Priority.ALWAYS);
        for (ButtonBase each : List.of(goTo, grouping, figures, export)) {
            each.setMinWidth(USE_PREF_SIZE);
        }
        var words = workspace.wordsProperty();
        bar =
                new HeaderBar(
                        List.of(goTo, export, figures, grouping),
                        between,
                        form,
                        tableForm,
                        goTo,
                        grouping,
                        figures,
                        legend,
                        HeaderBar.Yielding.ofZoom(keys.zoomOut, keys.zoomIn, keys.fit, words),
                        export);
        ListOffer offer = new ListOffer(this, form, words);
        setTop(new VBox(bar, offer, new NothingFound(model, workspace)));
        setCenter(canvas);
    }

    private void bind() {
        form.selectedProperty().subscribe((_, listed) -> show(listed, tableForm));
        tableForm.selectedProperty().subscribe((_, listed) -> show(listed, form));
        form.leadTo(canvas, () -> listView().focusRows());
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(workspace.wordsProperty(), this::say);
        lifetime.subscribe(model.groupingProperty(), this::offerGroupings);
        lifetime.subscribe(model.groupingProperty(), this::redraw);
        lifetime.subscribe(model.sceneProperty(), this::redraw);
        new SettleTimer(canvas, model, this::redraw).watch();
        lifetime.subscribe(model.viewProperty(), this::redraw);
        lifetime.subscribe(model.scrollProperty(), this::redraw);
        lifetime.subscribe(model.strips().shownProperty(), this::redraw);
        lifetime.subscribe(model.packingProperty(), (before, now) -> redrawn(now));
        lifetime.subscribe(workspace.selectionProperty(), this::redraw);
        lifetime.subscribe(workspace.brushedProperty(), this::redraw);
        lifetime.subscribe(model.touched(), _ -> redraw());
        lifetime.subscribe(model.begun(), _ -> redraw());
        lifetime.subscribe(workspace.themeProperty(), this::redraw);
        canvas.widthProperty().subscribe(this::redraw);
        canvas.heightProperty().subscribe(this::redraw);
        canvas.setOnPick(picks::pick);
        canvas.setFocusFinder(() -> focus.find(renderer.drawing(), renderer.frame().plot()));
        canvas.focusedProperty().subscribe(_ -> canvas.refocus());
        lifetime.subscribe(model.walk().told(), _ -> redraw());
        new TimelineGestures(model, renderer::frame).install(canvas);
        new LaneGestures(canvas, model, renderer::frame, renderer::rendering).install();
        Action exporting =
                Action.of("timeline.export", () -> exportVisible.run())
                        .on(ControlKeys.EXPORT)
                        .when(exportable.and(tableForm.selectedProperty().not()));
        exporting.dress(export, workspace.wordsProperty());
        var offers =
                new TimelineMenus.Offers(
                        keys.fit,
                        goTo.action(),
                        exporting,
                        () -> showEvidence.run(),
                        picks::cluster);
        new TimelineMenus(canvas, model, workspace, renderer::frame, offers).install();
        List<Action> actions = new ArrayList<>(keys.actions());
        actions.addAll(form.actions());
        actions.addAll(List.of(goTo.action(), legend.action(), exporting));
        ActionKeys.install(this, canvas, actions);
    }

    private TimelineListView listView() {
        TimelineListView made =
                list == null
                        ? new TimelineListView(model, workspace, () -> showEvidence.run())
                        : list;
        list = made;
        return made;
    }

    /** Shows one of the forms, of which two are not shown at once. */
    private void show(boolean listed, FormToggle other) {
        if (listed) {
            other.setSelected(false);
        }
        Supplier<Table> maker = tableMaker;
        if (tableForm.isSelected() && maker != null) {
            tableMaker = null;
            take(maker.get());
        }
        setCenter(
                form.isSelected()
                        ? listView()
                        : tableForm.isSelected() && table != null ? table : canvas);
    }

    /**
     * The milestones as a table.
     *
     * @param rows the table
     * @param controls those of the table, which take the place of those of the timeline
     * @param focusRows gives the keyboard to the table
     */
    public record Table(Node rows, Node controls, Runnable focusRows) {}

    /**
     * Offers the milestones as a table, too, in the place of the timeline.
     *
     * @param maker makes it when it is first shown
     */
    public void setTable(Supplier<Table> maker) {
        tableMaker = maker;
        bar.getChildren().stream()
                .filter(each -> !List.of(between, form, tableForm).contains(each))
                .forEach(tableForm::showWithFigure);
        tableForm.setVisible(true);
        ActionKeys.install(this, canvas, tableForm.actions());
    }

    private void take(Table made) {
        table = made.rows();
        bar.getChildren().add(made.controls());
        HBox.setHgrow(made.controls(), Priority.ALWAYS);
        tableForm.showWithList(made.controls());
        tableForm.leadTo(canvas, made.focusRows());
    }

    /** Whether the table of milestones stands in the place of the timeline. */
    public BooleanProperty tableShownProperty() {
        return tableForm.selectedProperty();
    }

    private void offerGroupings() {
        Words words = workspace.words();
        grouping.offer(
                Stream.of(Grouping.values()).map(each -> named(each, words)).toList(),
                named(model.grouping(), words),
                () -> TimelineMenus.groupings(model, MenuEntries.ofButton(words)));
    }

    private String named(Grouping each, Words words) {
        return words.get("timeline.group", model.name(each));
    }

    private void say(Words words) {
        export.setText(words.get("timeline.export"));
        offerGroupings();
        exportWhole.setText(words.get("timeline.export_whole"));
        redraw();
    }

    /** What shows the evidence of the selected record; without it nothing does. */
    public void setOnShowEvidence(Runnable action) {
        showEvidence = action;
    }

    /**
     * What the export button does; without it the button is disabled.
     *
     * @param visible exports the time in view
     * @param whole exports the time of everything that is shown
     */
    public void setOnExport(Runnable visible, Runnable whole) {
        exportVisible = visible;
        exportWhole.setOnAction(_ -> whole.run());
        exportable.set(true);
    }

    /** The records that are drawn at present, from lane to lane. */
    public Set<RecordId> shown() {
        return renderer.drawing().shown();
    }

    TimelineRenderer renderer() {
        return renderer;
    }

    /** Rows that were made while laying out are drawn at once; later ones want another frame. */
    private void redrawn(@Nullable Packing packing) {
        if (packing != null && !renderer.isBusy()) {
            redraw();
        }
    }

    private void redraw() {
        renderer.invalidate();
        requestLayout();
    }

    /** Lays the figure out at most once for each frame, however much has changed. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (renderer.draw(getScene() == null ? 0 : getScene().getWidth())) {
            canvas.refocus();
            Words words = workspace.words();
            between.setText(
                    renderer.measure()
                            .words()
                            .map(time -> words.get("timeline.between", time))
                            .orElse(""));
            canvas.descriptionProperty()
                    .set(
                            words.get(
                                    "timeline.view",
                                    renderer.drawing().count(),
                                    model.name(model.grouping())));
        }
    }
}
