package hanoius.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.EdtfDate;
import hanoius.figure.Bounds;
import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.TextStyle;
import hanoius.language.Language;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;

class AxisMarksTest {

    private static final TextStyle STYLE = TextStyle.regular(11);
    private static final Bounds RULER = new Bounds(100, 0, 540, 40);
    private static final TimeSpan YEAR = TimeSpan.years(2019, 2019);

    private static AxisMarks marks(TimeAxis axis, Language language) {
        return new AxisMarks(axis, Palette.LIGHT, Words.in(language), InterMeasure.INSTANCE);
    }

    private static List<String> labels(List<Mark> marks) {
        return marks.stream()
                .filter(Mark.Label.class::isInstance)
                .map(each -> ((Mark.Label) each).text())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aMonthIsCalledTheSameOnEveryAxis(Language language) {
        TimeScale scale = new TimeScale(YEAR, 100, 640);
        String march = Words.in(language).month(LocalDate.of(2019, 3, 1).getMonth());
        List<String> above = labels(marks(TimeAxis.ofTwoRows(scale), language).above(RULER));
        List<String> below = labels(marks(TimeAxis.ofYears(scale), language).below(40, STYLE));
        assertTrue(above.contains(march), above.toString());
        assertTrue(below.contains(march), below.toString());
        TimeAxis single = TimeAxis.ofOneRow(scale, 40, TimeStep.DAY);
        List<String> row =
                labels(marks(single, language).ticks(RULER, 1, true, 60, new Bounds(0, 0, 900, 1)));
        String ofYear = Words.in(language).shortDate(EdtfDate.parse("2019-03"));
        assertTrue(row.contains(ofYear), row.toString());
    }

    @ParameterizedTest
    @CsvSource({"EN, 80, Sep 2019", "EN, 200, September 2019", "VI, 110, tháng 9/2019"})
    void aHeadingIsWrittenInFullWhereThereIsRoom(Language language, double room, String name) {
        LocalDate start = LocalDate.of(2019, 9, 1);
        assertEquals(
                name,
                TickLabels.heading(
                        start,
                        TimeStep.MONTH,
                        Words.in(language),
                        room - 20,
                        InterMeasure.INSTANCE,
                        TextStyle.regular(13)));
    }

    @ParameterizedTest
    @CsvSource({
        "20000, DAY, MONTH",
        "1100, WEEK, MONTH",
        "540, MONTH, YEAR",
        "150, QUARTER, YEAR",
        "50, YEAR, DECADE",
        "10, FIVE_YEARS, DECADE",
        "4, DECADE, CENTURY"
    })
    void theFinestUnitsThatHaveRoomAreNamedBelowThoseThatTheyBelongTo(
            double pixels, TimeStep minor, TimeStep major) {
        TimeAxis axis = TimeAxis.ofTwoRows(new TimeScale(YEAR, 0, pixels));
        assertEquals(minor, axis.minor());
        assertEquals(major, axis.major());
    }

    @ParameterizedTest
    @CsvSource({
        "20000, DAY, MONTH, 46",
        "540, MONTH, YEAR, 46",
        "170, YEAR, , 26",
        "150, YEAR, , 26",
        "39, TWO_YEARS, , 26",
        "4, DECADE, , 26"
    })
    void yearsAreNamedInOneRowAndTheirPartsInASecond(
            double pixels, TimeStep minor, TimeStep major, double height) {
        TimeAxis axis = TimeAxis.ofYears(new TimeScale(YEAR, 0, pixels));
        assertEquals(minor, axis.minor());
        assertEquals(major, axis.major());
        assertEquals(height, AxisMarks.heightBelow(axis));
    }

    @Test
    void theUnitAtAPixelIsThatWhichIsNamedThere() {
        TimeScale scale = new TimeScale(YEAR, 0, 540);
        TimeAxis axis = TimeAxis.ofTwoRows(scale);
        double x = scale.at(LocalDate.of(2019, 3, 15));
        assertEquals(
                TimeSpan.of(LocalDate.of(2019, 3, 1), LocalDate.of(2019, 3, 31)), axis.unit(x));
        assertEquals(YEAR, axis.coarserUnit(x));
    }

    @Test
    void aNameInTheMiddleOfItsUnitStaysWithinTheScale() {
        for (double width = 60; width < 2000; width += 7) {
            TimeScale scale =
                    new TimeScale(new TimeSpan(17_000, 17_000 + 365.25 * 9.3), 50, 50 + width);
            for (Mark mark : marks(TimeAxis.ofYears(scale), Language.VI).below(9, STYLE)) {
                if (mark instanceof Mark.Label label) {
                    double half = InterMeasure.INSTANCE.width(label.text(), STYLE) / 2;
                    assertTrue(label.x() - half >= scale.left() - 1e-9, label.text());
                    assertTrue(label.x() + half <= scale.right() + 1e-9, label.text());
                }
            }
        }
    }

    @Test
    void aNameWithoutRoomAtItsTickIsLeftOutWithTheTick() {
        TimeScale scale = new TimeScale(TimeSpan.years(2010, 2019), 12, 700);
        TimeAxis axis = TimeAxis.ofOneRow(scale, 64, TimeStep.YEAR);
        Bounds narrow = new Bounds(4, 0, 690, 60);
        List<Mark> marks =
                marks(axis, Language.EN).ticks(new Bounds(0, 45, 0, 3), 1, false, 58, narrow);
        assertEquals(labels(marks).size() * 2, marks.size());
        assertEquals("2011", labels(marks).getFirst());
    }
}
