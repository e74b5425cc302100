package hanoius.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.mark.ChartLayout;
import hanoius.chart.mark.Charts;
import hanoius.chart.mark.PictureWords;
import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Datum;
import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartMode;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** An index begins at the first period in view, or where somebody put it. */
class IndexBaseTest {

    private static final Words EN = Words.in(Language.EN);

    private static ChartDefinition index(String... indicators) {
        return ChartDefinition.of(List.of(indicators).stream().map(RecordId::indicator).toList())
                .with(ChartMode.INDEX);
    }

    private static ChartScene scene(ChartDefinition definition, TimeSpan view) {
        return ChartScene.of(Charts.RECORD, definition, List.of()).seenIn(view);
    }

    @Test
    void theFirstPeriodInViewIsAHundred() {
        for (int year = 1990; year < 2016; year++) {
            TimeSpan view = TimeSpan.years(year, 2026);
            var scene = scene(index("us_imports_vn_m"), view);
            Datum first = scene.series().getFirst().between(view.from(), view.to()).getFirst();
            assertEquals(100, first.value(), "seen from " + year);
            assertEquals(
                    Objects.requireNonNull(scene.base()).getMonth(),
                    LocalDate.ofEpochDay((long) first.moment()).getMonth());
        }
    }

    @Test
    void aChosenBaseStaysWhereverOneLooks() {
        LocalDate chosen = LocalDate.of(2006, 1, 15);
        var definition = index("us_imports_vn_m").withBase(chosen);
        for (int year : List.of(1998, 2006, 2010, 2015)) {
            var scene = scene(definition, TimeSpan.years(year, 2016));
            assertEquals(chosen, scene.base());
            assertEquals("Jan 2006 = 100", scene.baseWords(scene.series(), EN));
            assertTrue(
                    PictureWords.subtitle(scene, TimeSpan.years(year, 2016), EN)
                            .contains("Jan 2006 = 100"));
        }
    }

    @Test
    void aBaseOutOfViewIsGrabbedAtTheEdge() {
        var definition = index("us_imports_vn_m").withBase(LocalDate.of(2006, 1, 15));
        TimeSpan view = TimeSpan.years(2010, 2016);
        var drawing =
                ChartLayout.layout(scene(definition, view), view, Charts.AREA, Charts.style());
        assertEquals(drawing.time().left(), drawing.bases().findFirst().orElseThrow());
    }

    @Test
    void aChosenBaseThatASeriesHasNoFigureForIsSaidToBe() {
        var definition = index("us_imports_vn", "hn_exports_us").withBase(LocalDate.of(2006, 7, 1));
        var scene = ChartScene.of(Charts.RECORD, definition, List.of());
        assertEquals(
                "2019 = 100, as not every series has a figure for July 2006",
                scene.baseWords(scene.series(), EN));
    }
}
