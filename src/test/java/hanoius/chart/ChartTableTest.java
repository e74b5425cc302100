package hanoius.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.TableField.Row;
import hanoius.chart.mark.ChartLayout;
import hanoius.chart.mark.Charts;
import hanoius.chart.series.ChartScene;
import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartMode;
import hanoius.model.Measure;
import hanoius.model.Qualifier;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class ChartTableTest {

    private static final Words EN = Words.in(Language.EN);
    private static final ChartScene MADE =
            Charts.scene(
                    Measure.FLOW,
                    Charts.observation("a", "2018", "253400", Qualifier.AT_LEAST),
                    Charts.observation("b", "2019", "2.70", Qualifier.ABOUT, "2.65", "2.75", null),
                    Charts.observation("c", "2020-07", "3", Qualifier.EXACT, null, null, "b"));

    @ParameterizedTest
    @CsvSource({"1995, 2026", "2016, 2019", "2019, 2019", "1900, 1901"})
    void theRowsAreExactlyTheValuesThatTheChartShows(int first, int last) {
        ChartScene scene = Charts.scene("hn_exports_us", "hn_us_visitors");
        var span = TimeSpan.years(first, last);
        assertEquals(
                ChartLayout.layout(scene, span, Charts.AREA, Charts.style()).shown(),
                ChartTable.rows(scene, span).stream().map(Row::observation).toList());
    }

    @Test
    void anotherReportOfAFactIsARowOfItsOwn() {
        List<Row> rows = ChartTable.rows(MADE, TimeSpan.years(2019, 2019));
        assertEquals(
                List.of("b", "c"),
                rows.stream().map(each -> each.observation().id().key()).toList());
        assertFalse(rows.getFirst().isOtherReport());
        assertTrue(rows.getLast().isOtherReport());
    }

    @Test
    void pastedIntoASpreadsheetNumbersAreBareAndPeriodsEdtf() {
        String[] lines =
                ChartTable.plain(ChartTable.rows(MADE, TimeSpan.years(2018, 2020)), EN)
                        .tabbed()
                        .split("\n", -1);
        assertEquals(
                "Indicator\tPeriod\tEDTF\tValue\tPrecision\tUnit\tLower\tUpper\tAs reported\tNote"
                        + "\tSources\tReport",
                lines[0]);
        assertEquals("Made\t2018\t2018\t253400\tat least\tpersons\t\t\t\t\t0\tpreferred", lines[1]);
        assertEquals(
                "Made\t2019\t2019\t2.70\tabout\tpersons\t2.65\t2.75\t\t\t0\tpreferred", lines[2]);
        assertEquals(
                "Made\tJuly 2020\t2020-07\t3\texact\tpersons\t\t\t\t\t0\tother report", lines[3]);
        assertEquals("", lines[4]);
    }

    @Test
    void pastedIntoADocumentValuesKeepTheirSigns() {
        String html =
                ChartTable.worded(
                                ChartTable.rows(MADE, TimeSpan.years(2018, 2018)),
                                Words.in(Language.VI))
                        .html();
        assertTrue(html.contains("<td>≥ 253.400</td>"), html);
        assertTrue(html.contains("<th>Giá trị</th>"), html);
    }

    @Test
    void whatTheModeMadeOfAValueStandsBesideIt() {
        ChartScene change =
                ChartScene.of(
                        Charts.RECORD,
                        ChartDefinition.of(List.of(RecordId.indicator("hn_us_visitors")))
                                .with(ChartMode.CHANGE),
                        List.of());
        String[] lines =
                ChartTable.plain(ChartTable.rows(change, change.wholeSpan()), EN)
                        .tabbed()
                        .split("\n", -1);
        assertTrue(lines[0].contains("\tValue\tShown\t"), lines[0]);
        assertTrue(lines[1].contains("\t253400\t3.2\t"), lines[1]);
        assertTrue(lines[2].contains("\t245300\t\t"), lines[2]);
    }
}
