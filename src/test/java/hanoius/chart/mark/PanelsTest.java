package hanoius.chart.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.series.ChartScene;
import hanoius.chart.series.PeriodKind;
import hanoius.chart.series.Series;
import hanoius.model.ChartMode;
import hanoius.model.Indicator;
import hanoius.model.Measure;
import hanoius.model.Observation;
import hanoius.model.Qualifier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.List;

/** What shares an axis: one unit, counted over one kind of time. */
class PanelsTest {

    private static PeriodKind kind(String... periods) {
        Observation[] values =
                Arrays.stream(periods)
                        .map(each -> Charts.observation("O" + each, each, "10", Qualifier.EXACT))
                        .toArray(Observation[]::new);
        return Charts.scene(Measure.FLOW, values).panels().getFirst().kind();
    }

    @ParameterizedTest
    @CsvSource({
        "2015;2016, YEAR",
        "2015;2016-01/2016-09, YEAR",
        "2014-01/2014-06;2015;2016-01/2016-09, YEAR",
        "2015-01;2015-02;2015-03, MONTH",
        "2015-01;2015-02;2015-01/2015-02, MONTH",
        "2015-01/2015-03;2015-04/2015-06, QUARTER",
        "2015-01/2015-09;2016-01/2016-09, PART",
        "2015-01/2015-03;2015-01/2015-06, PART",
        "2015-01-01;2015-01-02, DAY",
        "2007/2020, YEARS"
    })
    void thePeriodsOfAFlowDecide(String periods, PeriodKind kind) {
        assertEquals(kind, kind(periods.split(";")));
    }

    @Test
    void aYearlyAndAMonthlyFlowOfOneUnitHaveAnAxisEach() {
        var drawing = Charts.draw(Charts.scene("us_imports_vn", "us_imports_vn_m"));
        assertEquals(2, drawing.plots().size());
        var yearly = drawing.plots().getFirst();
        var monthly = drawing.plots().getLast();
        // As high as its own values, and not as those of the years.
        double highest = monthly.panel().reach().high();
        assertTrue(
                monthly.scale().at(highest) < monthly.bounds().y() + monthly.bounds().height() / 2);
        assertNotEquals(yearly.panel().key(), monthly.panel().key());
        List<String> labels = Charts.labels(drawing.marks());
        assertTrue(labels.contains("million USD a month"), labels.toString());
    }

    @Test
    void noTwoIndicatorsOfOnePanelDifferInUnitOrKindOfPeriod() {
        List<Indicator> indicators = Charts.RECORD.indicators();
        for (int i = 0; i + 1 < indicators.size(); i++) {
            for (Indicator other : indicators.subList(i + 1, indicators.size())) {
                var one = indicators.get(i);
                var scene = Charts.scene(one.id().key(), other.id().key());
                var kinds = scene.reported().stream().map(Series::kind).distinct().count();
                boolean same = one.unit().equals(other.unit()) && kinds == 1;
                assertEquals(same ? 1 : 2, scene.panels().size(), one.id() + " " + other.id());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ChartMode.class)
    void yearsAndMonthsAreApartInEachMode(ChartMode mode) {
        var values = Charts.scene("us_imports_vn", "us_imports_vn_m");
        var scene = ChartScene.of(Charts.RECORD, values.definition().with(mode), List.of());
        assertEquals(2, scene.panels().size());
        assertNotEquals(scene.panels().getFirst().key(), scene.panels().getLast().key());
    }

    @Test
    void aStockAndAFlowOfOneUnitAreApart() {
        assertEquals(2, Charts.scene("us_imports_vn", "hn_us_fdi_capital").panels().size());
    }
}
