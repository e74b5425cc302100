package hanoius.grid;

import hanoius.chart.mark.ChartLayout;
import hanoius.chart.mark.ChartLayout.Drawing;
import hanoius.chart.mark.ChartStyle;
import hanoius.chart.mark.PanelPlot;
import hanoius.chart.series.Datum;
import hanoius.control.FigureCanvas;
import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.Shape;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.picture.SourceNotes;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The chart above the rows of figures: what it will be, and dashed what it will no longer be. */
final class OutlookView extends VBox {

    private static final double HEIGHT = 216;
    private static final double MARGIN = 12;

    /** A value that lasts for less on the paper is a point. */
    private static final double WIDE = 4;

    private static final double POINT = 11;

    private final GridViewModel viewModel;
    private final FigureCanvas canvas = new FigureCanvas();
    private final Label replaced = new Label();
    private boolean stale = true;

    OutlookView(GridViewModel viewModel, Spoken spoken) {
        this.viewModel = viewModel;
        getStyleClass().add("grid-outlook");
        canvas.setId("grid-outlook");
        canvas.setFocusTraversable(false);
        canvas.fixHeight(HEIGHT);
        var says = new Label();
        says.getStyleClass().add("view-count");
        says.textProperty().bind(spoken.say("grid.outlook"));
        var sign = new Region();
        sign.getStyleClass().add("replaced-sign");
        replaced.setGraphic(sign);
        replaced.getStyleClass().add("view-count");
        replaced.textProperty().bind(spoken.say("grid.replaced"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(says, space, replaced);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("grid-outlook-line");
        getChildren().setAll(line, canvas);
        managedProperty().bind(visibleProperty());
        canvas.widthProperty().subscribe(this::redraw);
        var lifetime = NodeLifetime.of(this);
        lifetime.subscribe(viewModel.shownProperty(), _ -> redraw());
        lifetime.subscribe(viewModel.themeProperty(), _ -> redraw());
        lifetime.subscribe(viewModel.wordsProperty(), _ -> redraw());
    }

    private void redraw() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (stale && canvas.getWidth() > 0) {
            stale = false;
            draw(viewModel.shown().outlook());
        }
    }

    private void draw(@Nullable Outlook outlook) {
        if (outlook == null) {
            canvas.figureProperty().set(Figure.EMPTY);
            return;
        }
        Palette palette = viewModel.themeProperty().get().palette();
        var style = new ChartStyle(palette, viewModel.words(), SourceNotes.none(), null, false);
        double width = canvas.getWidth();
        Drawing drawing =
                ChartLayout.layout(
                        outlook.scene(),
                        outlook.scene().wholeSpan(),
                        new Bounds(MARGIN, 0, Math.max(60, width - 2 * MARGIN), HEIGHT - 6),
                        style);
        List<Mark> marks = new ArrayList<>(drawing.marks());
        for (PanelPlot plot : drawing.plots()) {
            marks.add(
                    Mark.Group.clipped(
                            plot.bounds().grow(2),
                            outlook.replaced().stream()
                                    .map(each -> outline(each, plot, drawing, palette))
                                    .toList()));
        }
        replaced.setVisible(!outlook.replaced().isEmpty());
        canvas.figureProperty().set(new Figure(width, HEIGHT, palette.paper(), marks));
        canvas.descriptionProperty()
                .set(viewModel.words().get("grid.outlook_described", outlook.replaced().size()));
    }

    private static Mark outline(Datum was, PanelPlot plot, Drawing drawing, Palette palette) {
        double left = drawing.time().at(was.start());
        double right = drawing.time().at(was.end());
        double y = plot.scale().at(was.value());
        Stroke dashes = Stroke.dashed(palette.text(), 1);
        if (right - left < WIDE) {
            return new Mark.Symbol(
                    Shape.CIRCLE,
                    (left + right) / 2,
                    y,
                    POINT,
                    Style.outlined(palette.text(), 1),
                    null);
        }
        double base = Math.clamp(plot.scale().at(0), plot.bounds().y(), plot.bounds().bottom());
        return new Mark.Box(
                left + 1,
                Math.min(y, base),
                right - left - 2,
                Math.abs(base - y),
                0,
                new Style(null, dashes),
                null);
    }
}
