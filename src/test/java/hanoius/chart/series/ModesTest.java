package hanoius.chart.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.mark.Charts;
import hanoius.edtf.Bound;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartForm;
import hanoius.model.ChartMode;
import hanoius.model.Measure;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.RecordId;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class ModesTest {

    private static ChartScene scene(ChartMode mode, String... indicators) {
        return ChartScene.of(
                Charts.RECORD,
                definition(indicators).with(mode),
                ChartMilestone.of(Charts.RECORD.milestones()));
    }

    private static ChartDefinition definition(String... indicators) {
        return ChartDefinition.of(Stream.of(indicators).map(RecordId::indicator).toList());
    }

    private static List<String> values(Series series) {
        return series.data().stream()
                .map(
                        each ->
                                each.observation().period().text()
                                        + " "
                                        + each.quantity().qualifier()
                                        + " "
                                        + each.quantity().value().toPlainString())
                .toList();
    }

    @Test
    void exportsAndVisitorsAgainstTheYearBefore() {
        List<Series> series = scene(ChartMode.CHANGE, "hn_exports_us", "hn_us_visitors").series();
        assertEquals(
                List.of("2020 DERIVED -10", "2021 DERIVED 26"),
                values(series.get(0)).subList(0, 2));
        assertEquals("2019 AT_LEAST 3.2", values(series.get(1)).getFirst());
    }

    @Test
    void anIndexRestsOnTheFirstPeriodThatAllHaveAndThereIsExactlyHundred() {
        ChartScene scene = scene(ChartMode.INDEX, "hn_exports_us", "hn_us_visitors");
        assertEquals(2019, Objects.requireNonNull(scene.base()).getYear());
        for (Series each : scene.series()) {
            Datum base = scene.baseOf(each).orElseThrow();
            Datum shown = each.at(base.moment(), 0).orElseThrow();
            assertEquals(Derivation.HUNDRED_OF_BASE, shown.quantity());
        }
        assertEquals(1, scene.panels().size());
    }

    @Test
    void theBaseOfAnIndexCanBeAnotherPeriodThatAllHave() {
        ChartScene scene =
                ChartScene.of(
                        Charts.RECORD,
                        definition("us_imports_vn")
                                .with(ChartMode.INDEX)
                                .withBase(LocalDate.of(2005, 3, 1)),
                        List.of());
        assertEquals(
                "2005",
                scene.baseOf(scene.series().getFirst())
                        .orElseThrow()
                        .observation()
                        .period()
                        .text());
    }

    @Test
    void monthsAreComparedWithTheSameMonthsOnly() {
        for (Datum each : scene(ChartMode.CHANGE, "us_imports_vn_m").series().getFirst().data()) {
            var against = Objects.requireNonNull(each.against());
            assertEquals(
                    LocalDate.ofEpochDay((long) each.start()).minusYears(1),
                    ((Bound.Day) against.observation().period().earliest()).date());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ChartMode.class,
            names = {"CHANGE", "INDEX", "LOG"})
    void growthIsAChangeAlreadyAndCarriesNoOtherMode(ChartMode mode) {
        ChartScene scene = scene(mode, "hn_us_visitors_growth");
        assertEquals("chart.refused_growth", scene.refusal(mode).orElseThrow().key());
        assertEquals(ChartMode.VALUE, scene.definition().mode());
    }

    @Test
    void aModeThatOneSeriesCannotCarryIsRefusedByName() {
        var refusal =
                scene(ChartMode.VALUE, "hn_exports_us", "aid_masks_medical")
                        .refusal(ChartMode.CHANGE)
                        .orElseThrow();
        assertEquals("chart.refused_change", refusal.key());
        assertEquals(
                RecordId.indicator("aid_masks_medical"),
                Objects.requireNonNull(refusal.indicator()).id());
    }

    @Test
    void seriesWithoutACommonPeriodHaveNoIndex() {
        assertEquals(
                "chart.refused_base",
                scene(ChartMode.VALUE, "hn_exports_us", "aid_masks_medical", "vn_us_visitors_usdoc")
                        .refusal(ChartMode.INDEX)
                        .orElseThrow()
                        .key());
    }

    @Test
    void nothingIsDrawnFromAnAxisThatLeavesZeroOut() {
        for (var indicator : Charts.RECORD.indicators()) {
            for (ChartMode mode : ChartMode.values()) {
                for (boolean fitted : new boolean[] {false, true}) {
                    ChartScene scene =
                            ChartScene.of(
                                    Charts.RECORD,
                                    definition(indicator.id().key()).with(mode).withFitted(fitted),
                                    List.of());
                    boolean zero = !fitted && scene.definition().mode() != ChartMode.LOG;
                    assertTrue(
                            zero || scene.series().getFirst().form() != ChartForm.COLUMNS,
                            indicator.id() + " " + mode + " " + fitted);
                    Charts.draw(scene);
                }
            }
        }
    }

    @Test
    void likeWithLikeLeavesNineMonthsOutOfAmongYears() {
        Observation[] years = {
            Charts.observation("A", "2017", "1", Qualifier.EXACT),
            Charts.observation("B", "2018", "2", Qualifier.EXACT),
            Charts.observation("C", "2019-01/2019-09", "3", Qualifier.EXACT)
        };
        ChartScene mixed = Charts.scene(Measure.FLOW, years);
        ChartScene equal =
                ChartScene.of(mixed.dataset(), mixed.definition().withEqualSpans(true), List.of());
        assertEquals(3, mixed.series().getFirst().data().size());
        assertEquals(2, equal.series().getFirst().data().size());
        assertEquals(1, equal.leftOut());
        assertEquals(0, mixed.leftOut());
    }

    @Test
    void aFormThatWouldLieIsNotOffered() {
        Series single = scene(ChartMode.VALUE, "aid_masks_medical").series().getFirst();
        ChartDefinition definition = definition("aid_masks_medical");
        assertFalse(Modes.forms(single, definition).contains(ChartForm.LINE));
        assertFalse(Modes.forms(single, definition.withFitted(true)).contains(ChartForm.COLUMNS));
        Series monthly = scene(ChartMode.VALUE, "us_imports_vn_m").series().getFirst();
        assertTrue(Modes.forms(monthly, definition).contains(ChartForm.LINE));
    }

    @Test
    void computedValuesNameTheReportsOnBothSides() {
        var drawing = Charts.draw(scene(ChartMode.CHANGE, "hn_us_visitors"));
        assertEquals(
                List.of("2018", "2019", "2023", "2024"),
                drawing.shown().stream().map(each -> each.period().text()).sorted().toList());
    }

    @Test
    void aBreakOfMethodEndsTheLineAndIsMarked() {
        Observation before = Charts.observation("A", "2017", "1", Qualifier.EXACT);
        Observation after = Charts.observation("B", "2018", "2", Qualifier.EXACT);
        Observation noted =
                Facts.like(after)
                        .note("Break in series: counted at the border from here on")
                        .build();
        ChartScene scene = Charts.scene(Measure.FLOW, before, noted);
        assertFalse(LineRuns.hasRun(scene.series().getFirst().data()));
        assertTrue(Charts.labels(Charts.draw(scene).marks()).contains("break of method"));
    }
}
