package hanoius.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.EdtfDate;
import hanoius.plot.Extent.End;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class ExtentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-09-20|2019-09-20|2019-09-20|SHARP|SHARP|",
                "2019-09|2019-09-01|2019-09-30|SOFT|SOFT|",
                "2020|2020-01-01|2020-12-31|SOFT|SOFT|",
                "201X|2010-01-01|2019-12-31|SOFT|SOFT|",
                "2017?|2017-01-01|2017-12-31|SOFT|SOFT|?",
                "2018-03-29~|2018-03-29|2018-03-29|SHARP|SHARP|~",
                "2018%|2018-01-01|2018-12-31|SOFT|SOFT|%",
                "2017-03-27/2017-03-28|2017-03-27|2017-03-28|SHARP|SHARP|",
                "2007/2020|2007-01-01|2020-12-31|SOFT|SOFT|",
                "2007~/2020?|2007-01-01|2020-12-31|SOFT|SOFT|%",
                "2014/..|2014-01-01||SOFT|OPEN|",
                "../2020||2020-12-31|OPEN|SOFT|",
                "2014/|2014-01-01|2014-12-31|SOFT|UNKNOWN|",
                "/2017-06|2017-06-01|2017-06-30|UNKNOWN|SOFT|",
                "[2020-07-02,2020-07-03]|2020-07-02|2020-07-03|SHARP|SHARP|",
                "[..1995]||1995-12-31|OPEN|SOFT|"
            })
    void aDateTakesTheDaysThatItMayCover(
            String date, String first, String last, End start, End end, String sign) {
        Extent extent = Extents.of(EdtfDate.parse(date));
        assertEquals(day(first, Double.NEGATIVE_INFINITY), extent.span().from());
        assertEquals(day(last, Double.POSITIVE_INFINITY), extent.span().to() - 1);
        assertEquals(start, extent.start());
        assertEquals(end, extent.end());
        assertEquals(sign == null ? "" : sign, extent.sign());
        assertEquals(sign != null, extent.doubtful());
    }

    private static double day(String text, double otherwise) {
        return text == null ? otherwise : LocalDate.parse(text).toEpochDay();
    }

    @Test
    void onlyWhatLiesBetweenImpreciseEndsIsSure() {
        TimeSpan core = Extents.of(EdtfDate.parse("2007/2020")).core();
        assertNotNull(core);
        assertEquals(day("2007-12-31", 0), core.from());
        assertEquals(day("2020-01-02", 0), core.to());
        assertNull(Extents.of(EdtfDate.parse("2019-09")).core());
    }

    @Test
    void aMonthIsNeverPlacedOnItsFirstDay() {
        double point = Extents.of(EdtfDate.parse("2019-09")).point(0);
        assertEquals(day("2019-09-16", 0), point);
    }

    @Test
    void aSetKnowsItsMembersAndWhetherOneOrAllHold() {
        Extent one = Extents.of(EdtfDate.parse("[2016-03-01,2017-02]"));
        assertEquals(2, one.members().size());
        assertTrue(one.oneOf());
        assertFalse(Extents.of(EdtfDate.parse("{2018,2019-05}")).oneOf());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[2018-05,2016-03]", "{2019,2016-03..2017,2018}"})
    void aSetReachesFromItsFirstMemberToItsLastWhateverTheirOrder(String date) {
        Extent extent = Extents.of(EdtfDate.parse(date));
        assertEquals(day("2016-03-01", 0), extent.span().from());
        assertEquals(extent.members().getLast().to(), extent.span().to());
        assertEquals(day("2016-03-01", 0), extent.members().getFirst().from());
    }

    @ParameterizedTest
    @CsvSource({
        "2015/.., 2015-01-01, 2015-12-31",
        "2015-03/, 2015-03-01, 2015-03-31",
        "/2016, 2016-01-01, 2016-12-31",
        "../2016-02, 2016-02-01, 2016-02-29",
        "'[2014,2016..]', 2014-01-01, 2016-12-31",
        "2015-06/2015, 2015-06-01, 2015-12-31"
    })
    void anEndWithoutADayGivesWayToTheNearestDayThatIsNamed(
            String date, String first, String last) {
        TimeSpan named = Extents.named(EdtfDate.parse(date));
        assertEquals(day(first, 0), named.from());
        assertEquals(day(last, 0), named.to() - 1);
    }
}
