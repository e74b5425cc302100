package hanoius.chart.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.mark.ChartLayout.Drawing;
import hanoius.chart.series.ChartScene;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Meaning;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
import hanoius.model.Measure;
import hanoius.model.Qualifier;
import hanoius.model.RecordId.Kind;
import hanoius.plot.TimeSpan;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class ValueLabelsTest {

    /** Charts of one indicator, and of several in panels as low as a small window has them. */
    static Stream<Drawing> drawings() {
        Bounds small = new Bounds(0, 0, 700, 420);
        return Stream.concat(
                Charts.RECORD.indicators().stream()
                        .map(each -> Charts.draw(Charts.scene(each.id().key()))),
                Stream.of(
                                Charts.scene("hn_exports_us", "hn_us_visitors"),
                                Charts.scene("hn_exports_us", "hn_imports_us"),
                                Charts.scene("us_exports_vn", "us_imports_vn"),
                                Charts.scene("hn_exports_us", "hn_imports_us", "hn_us_visitors"))
                        .map(each -> layout(each, small)));
    }

    private static Drawing layout(ChartScene scene, Bounds area) {
        return ChartLayout.layout(scene, scene.wholeSpan(), area, Charts.style());
    }

    private static List<Bounds> labels(Drawing drawing, TextStyle style) {
        return Charts.all(drawing.marks()).stream()
                .filter(Mark.Label.class::isInstance)
                .map(Mark.Label.class::cast)
                .filter(each -> each.style().equals(style))
                .map(Mark::bounds)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void labelsOfValuesNeverOverlap(Drawing drawing) {
        List<Bounds> boxes = labels(drawing, ChartStyle.VALUE);
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(boxes.get(i).overlaps(boxes.get(j)), boxes.get(i).toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void noLabelStandsOnAMark(Drawing drawing) {
        List<Bounds> marks =
                Charts.all(drawing.marks()).stream()
                        .filter(Mark.Group.class::isInstance)
                        .map(Mark.Group.class::cast)
                        .filter(each -> isOfValue(each.meaning()))
                        .flatMap(each -> each.marks().stream())
                        .filter(each -> !(each instanceof Mark.Label))
                        .filter(each -> each.bounds().width() > 5)
                        .map(Mark::bounds)
                        .toList();
        for (Bounds label : labels(drawing, ChartStyle.VALUE)) {
            marks.forEach(each -> assertFalse(each.overlaps(label), each + " under " + label));
        }
    }

    private static boolean isOfValue(@Nullable Meaning meaning) {
        return meaning != null && meaning.record().kind() == Kind.OBSERVATION;
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void noLabelTouchesAHeading(Drawing drawing) {
        List<Bounds> heading = new ArrayList<>(labels(drawing, ChartStyle.HEADING));
        drawing.plots().stream()
                .flatMap(
                        plot ->
                                labels(drawing, ChartStyle.AXIS).stream()
                                        .filter(each -> each.x() >= plot.bounds().x()))
                .forEach(heading::add);
        for (Bounds label : labels(drawing, ChartStyle.VALUE)) {
            heading.forEach(each -> assertFalse(each.overlaps(label), each + " under " + label));
        }
    }

    /** A figure that is at least so high has an arrow between it and its label. */
    @ParameterizedTest
    @EnumSource(
            value = Qualifier.class,
            names = {"EXACT", "AT_LEAST", "ABOUT", "ESTIMATED"})
    void theHighestValueOfALowPanelHasItsLabel(Qualifier qualifier) {
        var scene =
                Charts.scene(
                        Measure.FLOW,
                        Charts.observation("one", "2019", "100", qualifier),
                        Charts.observation("two", "2020", "200", qualifier));
        var drawing = layout(scene, new Bounds(0, 0, 600, 150));
        assertEquals(2, labels(drawing, ChartStyle.VALUE).size());
    }

    @Test
    void aLabelLiesOnPaperThatKeepsTheGridAway() {
        var drawing = Charts.draw(Charts.scene("hn_exports_us"));
        List<Bounds> papers =
                Charts.all(drawing.marks()).stream()
                        .filter(Mark.Box.class::isInstance)
                        .map(Mark.Box.class::cast)
                        .filter(
                                each ->
                                        each.style()
                                                .equals(
                                                        Style.filled(
                                                                Charts.style().palette().paper())))
                        .map(Mark::bounds)
                        .toList();
        for (Bounds label : labels(drawing, ChartStyle.VALUE)) {
            assertTrue(
                    papers.stream()
                            .anyMatch(
                                    each ->
                                            each.x() <= label.x()
                                                    && each.right() >= label.right()
                                                    && each.contains(
                                                            label.centerX(), label.centerY())),
                    label.toString());
        }
    }

    @Test
    void aLabelAtTheEdgeIsNotCut() {
        var drawing = Charts.draw(Charts.scene("hn_us_visitors", "vn_us_visitors"));
        for (int first = 2010; first < 2024; first++) {
            drawing =
                    ChartLayout.layout(
                            drawing.scene(),
                            TimeSpan.years(first, first + 9),
                            Charts.AREA,
                            Charts.style());
            Bounds plots = drawing.plotArea();
            Charts.all(drawing.marks()).stream()
                    .filter(Mark.Label.class::isInstance)
                    .map(Mark.Label.class::cast)
                    .filter(each -> each.style().equals(ChartStyle.VALUE))
                    .filter(each -> each.x() >= plots.x() && each.x() <= plots.right())
                    .forEach(
                            each ->
                                    assertTrue(
                                            each.bounds().x() >= plots.x() - 1
                                                    && each.bounds().right() <= plots.right() + 1,
                                            each.toString()));
        }
    }
}
