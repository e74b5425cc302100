package hanoius.chart;

import hanoius.chart.mark.ChartLayout;
import hanoius.chart.mark.ChartLayout.Drawing;
import hanoius.chart.mark.Legend;
import hanoius.chart.mark.Look;
import hanoius.chart.mark.PictureWords;
import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Sign;
import hanoius.control.Exporting;
import hanoius.control.FigureCanvas;
import hanoius.control.Glide;
import hanoius.control.HeaderBar;
import hanoius.control.IconButton;
import hanoius.control.NodeLifetime;
import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.HitIndex.Target;
import hanoius.figure.Mark;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.plot.BrushMarks;
import hanoius.plot.TimeSpan;
import hanoius.task.Lifetime;
import hanoius.text.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/** The chart with the list of indicators beside it and its tool bar above. */
public final class ChartView extends BorderPane implements Exporting {

    private static final double STEP = 1.5;
    private static final double MARGIN = 12;
    private static final double AXIS = 22;

    private final ChartViewModel model;
    private final FigureCanvas canvas = new FigureCanvas();
    private final Label title = new Label();
    private final Label note = new Label();
    private final IconButton side = new IconButton(Feather.SIDEBAR, "chart-side-toggle");
    private final IconButton zoomOut = new IconButton(Feather.ZOOM_OUT, "chart-zoom-out");
    private final IconButton zoomIn = new IconButton(Feather.ZOOM_IN, "chart-zoom-in");
    private final IconButton fit = new IconButton(Feather.MAXIMIZE_2, "chart-fit");
    private final Button export = new Button("", new FontIcon(Feather.DOWNLOAD));
    private final Button exportTable = new Button("", new FontIcon(Feather.DOWNLOAD));
    private final ChartTableView table;
    private final Labeled saved;
    private final TableToggle asTable;
    private final ChartOptions options;
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
        asTable = new TableToggle(table, canvas);
        span = model.span();
        drawing = ChartLayout.layout(model.scene(), span, area(), model.look());
        options = new ChartOptions(model);
        readings = new ChartReadings(canvas, model, () -> drawing);
        gestures = new ChartGestures(canvas, model, () -> drawing, readings);
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
        export.setId("chart-export");
        exportTable.setId("chart-export-table");
        for (Button each : List.of(export, exportTable)) {
            each.getStyleClass().add("flat");
            each.setMinWidth(Region.USE_PREF_SIZE);
        }
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
                        side,
                        title,
                        space,
                        new OptionsPlace(modes),
                        saved,
                        asTable,
                        zoomOut,
                        zoomIn,
                        fit,
                        exports);
        SidePane beside = new SidePane(model);
        side.setOnAction(event -> beside.choose(!beside.isVisible()));
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
        zoomOut.setOnAction(event -> model.zoom(0.5, 1 / STEP));
        zoomIn.setOnAction(event -> model.zoom(0.5, STEP));
        fit.setOnAction(event -> model.fitAll());
        export.setOnAction(event -> onExport.run());
        export.disableProperty()
                .bind(model.definitionProperty().map(now -> now.series().isEmpty()));
        exportTable.setOnAction(event -> table.export());
        exportTable.disableProperty().bind(table.model().rowsProperty().map(List::isEmpty));
        asTable.inChart(canvas);
        asTable.inTable(table);
        export.visibleProperty().bind(table.model().shownProperty().not());
        exportTable.visibleProperty().bind(table.model().shownProperty());
        for (Button each : List.of(zoomOut, zoomIn, fit)) {
            each.disableProperty().bind(table.model().shownProperty());
        }
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
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                new ChartKeyboard(canvas, model, () -> drawing, readings)::keyed);
    }

    /** What is exported is the chart, or the table in its place. */
    @Override
    public void export() {
        (table.isVisible() ? exportTable : export).fire();
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
        zoomOut.say(words.get("chart.zoom_out"));
        zoomIn.say(words.get("chart.zoom_in"));
        fit.say(words.get("chart.fit"));
        side.say(words.get("chart.side"));
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
            model.showClosely(new TimeSpan(cluster.get().from(), cluster.get().to()));
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
            Look look = model.look();
            double room = canvas.getWidth() - 2 * MARGIN;
            List<Sign> signs = Legend.inUse(model.scene(), span);
            legendLines = Legend.lines(signs, room, look);
            drawing = ChartLayout.layout(model.scene(), span, area(), look);
            List<Mark> marks = new ArrayList<>(drawing.marks());
            marks.addAll(brushed(look));
            marks.addAll(Legend.rows(signs, MARGIN, canvas.getHeight() - 10, room, look));
            canvas.figureProperty()
                    .set(
                            new Figure(
                                    canvas.getWidth(),
                                    canvas.getHeight(),
                                    look.palette().paper(),
                                    marks));
            canvas.descriptionProperty()
                    .set(look.words().get("chart.description", title.getText(), drawing.values()));
            readings.show();
        }
    }

    private List<Mark> brushed(Look look) {
        Bounds plots = drawing.plotArea();
        Bounds area = new Bounds(plots.x(), plots.y(), plots.width(), plots.height() + AXIS);
        return BrushMarks.of(model.brushed(), drawing.time(), area, look.palette());
    }

    /** What the canvas is on at present, for tests. */
    @Nullable
    public Drawing drawing() {
        return drawing;
    }
}
