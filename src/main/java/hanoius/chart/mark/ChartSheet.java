package hanoius.chart.mark;

import hanoius.chart.mark.ChartLayout.Drawing;
import hanoius.chart.series.ChartMilestone;
import hanoius.chart.series.ChartScene;
import hanoius.chart.series.ValueFlag;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.model.RecordId;
import hanoius.picture.PictureOptions;
import hanoius.picture.PicturePart;
import hanoius.picture.SourceNotes;
import hanoius.plot.CategoryLegend;
import hanoius.plot.TimeSpan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The content of a chart's picture: the chart, the list of milestones beside it or, on a tall
 * sheet, below it, and the legend.
 */
final class ChartSheet {

    private static final double SIDE = 320;
    private static final double ASIDE = 40;
    private static final double ROOM_FOR_SIDE = 1100;
    private static final double ROOM_FOR_BELOW = 560;

    /** The share of a tall sheet that the list below the chart may take. */
    private static final double BELOW = 0.3;

    private static final double GAP = 16;

    /** The height of a plot in which columns can be compared. */
    private static final double LEGIBLE = 60;

    /** More panels than this are not worth smaller letters. */
    private static final int FEW = 3;

    /** What a letter may reach below its line. */
    private static final double TOLERANCE = 4;

    private final ChartScene scene;
    private final List<ChartMilestone> inView;
    private final Bounds content;
    private final boolean side;
    private final ChartStyle style;
    private final List<ValueFlag> flags;
    private final CategoryLegend shapes;
    private final List<ChartMilestone> listed;
    private final Bounds list;
    private final Bounds area;
    private final Drawing drawing;

    /**
     * @param inView the milestones of the time shown, by time
     * @param content where everything goes
     * @param numbered the milestones that may have a number; null for all in the list
     */
    ChartSheet(
            ChartScene scene,
            TimeSpan span,
            List<ChartMilestone> inView,
            Bounds content,
            PictureOptions options,
            SourceNotes sources,
            @Nullable Set<RecordId> numbered) {
        this.scene = scene;
        this.inView = inView;
        this.content = content;
        boolean listing = options.shows(PicturePart.LIST) && !inView.isEmpty();
        boolean explained = options.shows(PicturePart.LEGEND);
        ChartStyle plain = new ChartStyle(options.palette(), options.words(), sources, null, false);
        flags = explained ? Legend.inUse(scene, span) : List.of();
        List<String> used =
                explained ? inView.stream().map(ChartMilestone::category).toList() : List.of();
        CategoryLegend narrow = new CategoryLegend(used, SIDE, options.words());
        double column = Legend.columnHeight(flags, SIDE, plain) + narrow.height();
        side =
                listing
                        && content.width() >= ROOM_FOR_SIDE
                        && MilestoneList.holdsAny(content.height() - column - GAP);
        shapes = side ? narrow : new CategoryLegend(used, content.width(), options.words());
        double legend =
                side
                        ? column
                        : Legend.lines(flags, content.width(), plain) * Legend.LINE
                                + shapes.height();
        boolean below = listing && !side && content.height() - legend >= ROOM_FOR_BELOW;
        list =
                side
                        ? new Bounds(
                                content.right() - SIDE,
                                content.y(),
                                SIDE,
                                content.height() - legend - GAP)
                        : below ? below(legend, plain) : new Bounds(0, 0, 0, 0);
        listed = side || below ? MilestoneList.chosen(inView, list) : List.of();
        Set<RecordId> ids = listed.stream().map(ChartMilestone::id).collect(Collectors.toSet());
        if (numbered != null) {
            ids.retainAll(numbered);
        }
        style =
                new ChartStyle(
                        options.palette(),
                        options.words(),
                        sources,
                        null,
                        !ids.isEmpty(),
                        Set.copyOf(ids));
        area = area(legend);
        drawing = ChartLayout.layout(scene, span, area, style);
    }

    private Bounds below(double legend, ChartStyle plain) {
        double most = (content.height() - legend) * BELOW;
        double height = MilestoneList.height(inView.size(), content.width(), most, plain);
        return new Bounds(content.x(), content.bottom() - legend - height, content.width(), height);
    }

    private Bounds area(double legend) {
        if (side) {
            return new Bounds(
                    content.x(), content.y(), content.width() - SIDE - ASIDE, content.height());
        }
        double below = list.height() > 0 ? list.height() + GAP : 0;
        return new Bounds(
                content.x(), content.y(), content.width(), content.height() - legend - below);
    }

    /** Whether the panels have room above legend, list and footer. */
    boolean fits() {
        return drawing.marks().stream()
                .allMatch(each -> each.bounds().bottom() <= area.bottom() + TOLERANCE);
    }

    /** Whether the panels, unless they are many, are so tall that values are compared by eye. */
    boolean isLegible() {
        List<Double> heights =
                drawing.plots().stream()
                        .filter(each -> !each.panel().isFolded())
                        .map(each -> each.bounds().height())
                        .toList();
        return heights.size() > FEW || heights.stream().allMatch(each -> each >= LEGIBLE);
    }

    /** What was drawn of the chart itself. */
    Drawing drawing() {
        return drawing;
    }

    /** The milestones that have a pin, are gathered with others or stand in the list, by time. */
    List<ChartMilestone> milestones() {
        return Stream.concat(listed.stream(), drawing.milestones().stream())
                .distinct()
                .sorted(ChartMilestone.BY_TIME)
                .toList();
    }

    /** How it was drawn. */
    ChartStyle style() {
        return style;
    }

    /** The milestones that are to have a number. */
    Set<RecordId> numbered() {
        Set<RecordId> ids = style.listed();
        return ids == null ? Set.of() : ids;
    }

    /** Those of them that have one at a pin, too. */
    Set<RecordId> numberedAtBothEnds() {
        Set<RecordId> both = new HashSet<>(numbered());
        both.retainAll(drawing.pinned().stream().map(ChartMilestone::id).toList());
        return both;
    }

    /** Everything, laid out. */
    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>(drawing.marks());
        if (list.height() > 0) {
            int all = Pins.within(scene.unfiltered(), drawing.time().span()).size();
            marks.addAll(MilestoneList.marks(listed, inView.size(), all, list, style));
        }
        if (side) {
            double top = content.bottom() - shapes.height();
            double column = top - Legend.columnHeight(flags, SIDE, style);
            marks.addAll(Legend.column(flags, list.x(), column, SIDE, style));
            marks.addAll(shapes.marks(list.x(), top, style.palette()));
        } else {
            double bottom = content.bottom() - shapes.height();
            marks.addAll(Legend.rows(flags, content.x(), bottom, content.width(), style));
            marks.addAll(shapes.marks(content.x(), bottom + 2, style.palette()));
        }
        return marks;
    }
}
