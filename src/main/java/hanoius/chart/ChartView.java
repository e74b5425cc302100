package hanoius.chart;

import hanoius.chart.mark.ChartLayout;
import hanoius.chart.mark.ChartLayout.Drawing;
import hanoius.chart.mark.ChartStyle;
import hanoius.chart.mark.Legend;
import hanoius.chart.mark.PictureWords;
import hanoius.chart.series.ChartScene;
import hanoius.chart.series.ValueFlag;
import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.control.ControlKeys;
import hanoius.control.FigureCanvas;
import hanoius.control.FormToggle;
import hanoius.control.HeaderBar;
import hanoius.control.NodeLifetime;
import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.HitIndex;
import hanoius.figure.HitIndex.Target;
import hanoius.figure.Mark;
import hanoius.font.Icon;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.plot.BrushMarks;
import hanoius.plot.TimeSpan;
import hanoius.task.Lifetime;
import hanoius.text.Words;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/** The chart with the list of indicators beside it and its tool bar above. */
public final class ChartView extends BorderPane {

    private static final double MARGIN = 12;

    private final ChartViewModel model;
    private final FigureCanvas canvas = new FigureCanvas();
    private final Label title = new Label();
    private final Label note = new Label();
    private final Button export = new Button("", new Icon(Feather.DOWNLOAD));
    private final Button exportTable = new Button("", new Icon(Feather.DOWNLOAD));
    private final ChartTableView table;
    private final Labeled saved;
    private final FormToggle asTable;
    private final ChartOptions options;
    private final ChartKeys keys;
    private final ChartReadings readings;
    private final ChartGestures gestures;
    private final Glide glide;
    private TimeSpan span;
    private Drawing drawing;
    private int legendLines;
    private boolean stale = true;

    /**
     * A chart view.
     *
     * @param table the same values, shown in the chart's place when asked for
     * @param saved the menu of the charts that the document keeps
     * @param onExport asked to let the chart be taken away as a picture
     */
    public ChartView(ChartViewModel model, ChartTableView table, Labeled saved, Runnable onExport) {
        this.model = model;
        this.table = table;
        this.saved = saved;
        asTable =
                new FormToggle(
                        "chart-as-table",
                        ControlKeys.LIST,
                        Feather.LIST,
                        "chart.as_table",
                        "chart.as_chart",
                        Feather.BAR_CHART_2,
                        model.wordsProperty());
        span = model.span();
        drawing = ChartLayout.layout(model.scene(), span, area(), model.style());
        options = new ChartOptions(model);
        readings = new ChartReadings(canvas, model, () -> drawing);
        gestures = new ChartGestures(canvas, model, () -> drawing, readings);
        keys =
                new ChartKeys(
                        canvas, model, () -> drawing, readings, asTable.selectedProperty().not());
        glide = new Glide(this, span, this::show);
        build();
        bind(onExport);
    }

    private void build() {
        setId("chart");
        getStyleClass().add("chart-page");
        canvas.setId("chart-canvas");
        title.getStyleClass().add("view-title");
        title.setMinWidth(0);
        for (Button each : List.of(export, exportTable)) {
            each.getStyleClass().add("flat");
            each.setMinWidth(Region.USE_PREF_SIZE);
        }
        SidePane beside = new SidePane(model);
        Action side = Action.of("chart.side_toggle", () -> beside.choose(!beside.isVisible()));
        var words = model.wordsProperty();
        ChartOptionsMenu modes = new ChartOptionsMenu(model, options);
        // One place for both, as wide as the wider of them, so that nothing moves beside it.
        StackPane exports = new StackPane(export, exportTable);
        exports.setAlignment(Pos.CENTER_LEFT);
        exports.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar =
                new HeaderBar(
                        List.of(saved, export, exportTable, modes),
                        side.iconButton(Feather.SIDEBAR, words),
                        title,
                        space,
                        modes,
                        saved,
                        asTable,
                        HeaderBar.Yielding.ofZoom(keys.zoomOut, keys.zoomIn, keys.fit, words),
                        exports);
        setLeft(beside);
        StackPane figures = new StackPane(canvas, table);
        VBox.setVgrow(figures, Priority.ALWAYS);
        note.getStyleClass().add("chart-note");
        note.managedProperty().bind(note.visibleProperty());
        note.setVisible(false);
        VBox head = new VBox(bar, note);
        head.getStyleClass().add("chart-head");
        setCenter(new VBox(head, figures));
    }

    private void bind(Runnable onExport) {
        asTable.selectedProperty().bindBidirectional(table.model().shownProperty());
        asTable.leadTo(canvas, table::focusRows);
        asTable.showWithFigure(canvas);
        asTable.showWithList(table);
        export.visibleProperty().bind(asTable.selectedProperty().not());
        exportTable.visibleProperty().bind(asTable.selectedProperty());
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(model.wordsProperty(), this::say);
        lifetime.subscribe(model.sceneProperty(), () -> say(model.wordsProperty().get()));
        lifetime.subscribe(model.spanProperty(), now -> glide.to(now, gestures.isInHand()));
        model.looks().forEach(each -> lifetime.subscribe(each, this::redraw));
        canvas.widthProperty().subscribe(this::redraw);
        canvas.heightProperty().subscribe(this::redraw);
        canvas.setOnPick(this::picked);
        canvas.setTipText(ChartView::tip);
        gestures.install();
        List<Action> actions = new ArrayList<>(keys.actions());
        actions.addAll(asTable.actions());
        actions.addAll(exporting(onExport));
        ActionKeys.install(this, canvas, actions);
    }

    /** What is exported is the chart, or the table in its place. */
    private List<Action> exporting(Runnable onExport) {
        BooleanBinding drawn =
                Bindings.createBooleanBinding(
                        () -> !model.definition().series().isEmpty(), model.definitionProperty());
        BooleanBinding listed =
                Bindings.createBooleanBinding(
                        () -> !table.model().rowsProperty().get().isEmpty(),
                        table.model().rowsProperty());
        Action chart =
                Action.of("chart.export", onExport)
                        .on(ControlKeys.EXPORT)
                        .when(drawn.and(asTable.selectedProperty().not()));
        Action rows =
                Action.of("chart.export_table", table::export)
                        .on(ControlKeys.EXPORT)
                        .when(listed.and(asTable.selectedProperty()));
        chart.dress(export, model.wordsProperty());
        rows.dress(exportTable, model.wordsProperty());
        return List.of(chart, rows);
    }

    /** Values are told by the crosshair's box; a pop-over over it would say them twice. */
    private static String tip(Target target) {
        return target.meaning().record().kind() == Kind.OBSERVATION ? "" : target.meaning().words();
    }

    private void say(Words words) {
        title.setText(PictureWords.title(model.scene().taken(), words));
        int undrawn = model.scene().undrawn().size();
        note.setText(words.get("chart.undrawn", undrawn, ChartScene.MOST));
        note.setVisible(undrawn > 0);
        export.setText(words.get("chart.export"));
        exportTable.setText(words.get("chart.export_table"));
        redraw();
    }

    /** A heading switches its series, twice shows it alone; anything else is selected. */
    private void picked(Target target, InputEvent cause) {
        RecordId record = target.meaning().record();
        var cluster =
                drawing.clusters().stream()
                        .filter(each -> each.milestones().getFirst().id().equals(record))
                        .findFirst();
        if (cluster.isPresent()) {
            model.showClosely(cluster.get().span());
        } else if (record.kind() != Kind.INDICATOR) {
            model.select(record);
        } else if (cause instanceof MouseEvent mouse && mouse.getClickCount() == 2) {
            options.solo(record);
        } else {
            options.toggle(record);
        }
    }

    private void show(TimeSpan time) {
        span = time;
        redraw();
    }

    private void redraw() {
        stale = true;
        requestLayout();
    }

    private Bounds area() {
        return new Bounds(
                MARGIN,
                4,
                Math.max(60, canvas.getWidth() - 2 * MARGIN),
                Math.max(60, canvas.getHeight() - legendLines * Legend.LINE - 12));
    }

    /** Lays the figure out at most once for each frame, however much has changed. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (stale && canvas.getWidth() > 0) {
            stale = false;
            ChartStyle style = model.style();
            double room = canvas.getWidth() - 2 * MARGIN;
            List<ValueFlag> flags = explained(room, style);
            legendLines = Legend.lines(flags, room, style);
            drawing = ChartLayout.layout(model.scene(), span, area(), style);
            List<Mark> marks = new ArrayList<>();
            if (!model.touched().isEmpty()) {
                var plain =
                        new Figure(
                                canvas.getWidth(),
                                canvas.getHeight(),
                                style.palette().paper(),
                                drawing.marks());
                marks.addAll(new HitIndex(plain).tint(model.touched(), style.palette().accent()));
            }
            marks.addAll(drawing.marks());
            marks.addAll(brushed(style));
            marks.addAll(Legend.rows(flags, MARGIN, canvas.getHeight() - 10, room, style));
            canvas.figureProperty()
                    .set(
                            new Figure(
                                    canvas.getWidth(),
                                    canvas.getHeight(),
                                    style.palette().paper(),
                                    marks));
            canvas.descriptionProperty()
                    .set(style.words().get("chart.description", title.getText(), drawing.values()));
            readings.show();
        }
    }

    /** The legend gives way where it would leave the panels no room: each mark says itself too. */
    private List<ValueFlag> explained(double room, ChartStyle style) {
        List<ValueFlag> flags = Legend.inUse(model.scene(), span);
        double left = canvas.getHeight() - Legend.lines(flags, room, style) * Legend.LINE - 12;
        return left < ChartLayout.leastHeight(model.scene()) ? List.of() : flags;
    }

    private List<Mark> brushed(ChartStyle style) {
        Bounds area = drawing.plotArea().union(gestures.axisBounds());
        return BrushMarks.of(model.brushed(), drawing.time(), area, style.palette());
    }

    /** What the canvas is on at present, for tests. */
    @Nullable
    public Drawing drawing() {
        return drawing;
    }
}
