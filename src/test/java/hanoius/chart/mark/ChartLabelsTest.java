package hanoius.chart.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.series.ChartMilestone;
import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Series;
import hanoius.figure.Bounds;
import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartMode;
import hanoius.model.RecordId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is written in a chart, as it is seen, and in which colour. */
class ChartLabelsTest {

    private static final List<List<String>> CHOICES =
            List.of(
                    List.of("hn_exports_us", "hn_us_visitors"),
                    List.of("us_imports_vn_m", "us_exports_vn_m", "vn_us_visitors_m"),
                    List.of("hn_foreign_visitors", "hn_foreign_visitors_part", "hn_foreign_stays"),
                    List.of("hn_us_fdi_projects", "hn_us_rep_offices", "vn_us_fdi_projects"),
                    List.of("hn_exports_us", "hn_exports_total", "hn_imports_us", "vn_exports_us"));

    @ParameterizedTest
    @EnumSource(ChartMode.class)
    void noLabelOverlapsAnother(ChartMode mode) {
        for (List<String> choice : CHOICES) {
            List<RecordId> ids = choice.stream().map(RecordId::indicator).toList();
            ChartScene scene =
                    ChartScene.of(
                            Charts.RECORD,
                            ChartDefinition.of(ids).with(mode),
                            ChartMilestone.of(Charts.RECORD.milestones()));
            for (double width : new double[] {420, 800, 1400}) {
                for (double height : new double[] {420, 800}) {
                    Bounds area = new Bounds(0, 0, width, height);
                    var drawing =
                            ChartLayout.layout(scene, scene.wholeSpan(), area, Charts.style());
                    List<Mark.Label> labels = new ArrayList<>();
                    List<Bounds> seen = new ArrayList<>();
                    Bounds paper = new Bounds(-50, -50, width + 100, height + 100);
                    drawing.marks().forEach(each -> collectSeen(each, paper, labels, seen));
                    assertTrue(seen.size() > 10, "labels: " + seen.size());
                    for (int i = 0; i < seen.size(); i++) {
                        Bounds one = seen.get(i);
                        assertTrue(
                                seen.subList(0, i).stream().noneMatch(one::overlaps),
                                labels.get(i).text() + " at " + width + " × " + height);
                    }
                }
            }
        }
    }

    @Test
    void aFallDownToTheNamesOfTheAxisIsWrittenAboveZero() {
        RecordId exports = RecordId.indicator("hn_exports_us");
        ChartScene scene =
                ChartScene.of(
                        Charts.RECORD,
                        ChartDefinition.of(List.of(exports)).with(ChartMode.CHANGE),
                        List.of());
        Bounds low = new Bounds(0, 0, 800, 110);
        var drawing = ChartLayout.layout(scene, scene.wholeSpan(), low, Charts.style());
        double zero = drawing.plots().getFirst().scale().at(0);
        List<Mark.Label> falls =
                Charts.all(drawing.marks()).stream()
                        .filter(Mark.Label.class::isInstance)
                        .map(Mark.Label.class::cast)
                        .filter(each -> each.style().equals(ChartStyle.VALUE))
                        .filter(each -> each.text().contains("−"))
                        .toList();
        Mark.Label deepest =
                falls.stream()
                        .max(
                                Comparator.comparingInt(
                                        each ->
                                                Integer.parseInt(
                                                        each.text().replaceAll("[^0-9]", ""))))
                        .orElseThrow();
        assertTrue(deepest.baseline() < zero, falls + " at " + zero);
    }

    @Test
    void everySeriesIsNamedAboveItsPanelInAsManyLinesAsThatTakes() {
        for (List<String> choice : CHOICES) {
            ChartScene scene = Charts.scene(choice.toArray(String[]::new));
            for (double width : new double[] {300, 500, 1400}) {
                Bounds area = new Bounds(0, 0, width, 900);
                var drawing = ChartLayout.layout(scene, scene.wholeSpan(), area, Charts.style());
                List<String> names =
                        Charts.all(drawing.marks()).stream()
                                .filter(Mark.Label.class::isInstance)
                                .map(Mark.Label.class::cast)
                                .filter(each -> each.style().equals(ChartStyle.HEADING))
                                .peek(each -> assertTrue(each.bounds().right() <= width))
                                .map(each -> each.text().replace("…", ""))
                                .toList();
                assertEquals(scene.series().size(), names.size());
                for (int i = 0; i < names.size(); i++) {
                    String whole = Charts.style().words().name(scene.series().get(i).indicator());
                    assertTrue(whole.startsWith(names.get(i)), whole);
                    assertTrue(width < 500 || whole.equals(names.get(i)), whole);
                    assertTrue(names.get(i).length() > 8, whole);
                }
            }
        }
    }

    @Test
    void namesAtTheEndsOfLinesAreShortNearAndInTheColourOfTheLine() {
        ChartScene scene = Charts.scene("us_imports_vn_m", "us_exports_vn_m");
        var drawing =
                ChartLayout.layout(
                        scene, scene.wholeSpan(), new Bounds(0, 0, 900, 500), Charts.style());
        double right = drawing.plotArea().right();
        List<Mark.Label> names =
                drawing.marks().stream()
                        .filter(Mark.Label.class::isInstance)
                        .map(Mark.Label.class::cast)
                        .filter(each -> each.x() > right)
                        .toList();
        assertEquals(2, names.size());
        for (Mark.Label name : names) {
            assertTrue(name.bounds().width() <= 150, name.text());
            Series line =
                    scene.series().stream()
                            .filter(each -> name.ink().equals(Charts.style().nameInk(each)))
                            .findFirst()
                            .orElseThrow();
            String whole = Charts.style().words().name(line.indicator());
            assertTrue(whole.startsWith(name.text().replace("…", "")), name.text());
            PanelPlot plot = drawing.plots().getFirst();
            double end = plot.scale().at(line.data().getLast().value());
            assertTrue(Math.abs(name.baseline() - end) <= 43, name.text());
        }
    }

    @Test
    void theBoxOfTheCrosshairHasTheColoursOfTheSeries() {
        ChartScene scene = Charts.scene("us_imports_vn_m", "us_exports_vn_m");
        var drawing = Charts.draw(scene);
        Bounds plots = drawing.plotArea();
        Set<Ink> dots =
                Crosshair.marks(
                                drawing,
                                plots.centerX(),
                                plots.centerY(),
                                Charts.AREA,
                                Charts.style())
                        .stream()
                        .filter(Mark.Symbol.class::isInstance)
                        .map(each -> ((Mark.Symbol) each).style().fill())
                        .filter(Fill.Solid.class::isInstance)
                        .map(each -> ((Fill.Solid) each).ink())
                        .collect(Collectors.toSet());
        scene.series().forEach(each -> assertTrue(dots.contains(Charts.style().ink(each))));
        assertEquals(2, scene.series().stream().map(Charts.style()::ink).distinct().count());
    }

    /** The box of a label's letters, which reach less far than its line does. */
    private static void collectSeen(
            Mark mark, Bounds clip, List<Mark.Label> labels, List<Bounds> seen) {
        if (mark instanceof Mark.Group group) {
            Bounds inner = group.clip() == null ? clip : clip.intersection(group.clip());
            group.marks().forEach(each -> collectSeen(each, inner, labels, seen));
        } else if (mark instanceof Mark.Label label) {
            Bounds line = label.bounds();
            Bounds box =
                    new Bounds(line.x(), line.y() + 1, line.width(), line.height() - 2)
                            .intersection(clip);
            if (box.width() > 0 && box.height() > 0) {
                labels.add(label);
                seen.add(box);
            }
        }
    }
}
