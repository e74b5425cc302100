package hanoius.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.DayRange;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Palette;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class BrushMarksTest {

    private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2015, 12, 31);
    private static final Bounds AREA = new Bounds(100, 5, 700, 300);
    private static final TimeScale TIME = new TimeScale(TimeSpan.years(2010, 2019), 100, 800);

    private static List<Mark> marks(@Nullable LocalDate from, @Nullable LocalDate to) {
        List<Mark> marks = BrushMarks.of(new DayRange(from, to), TIME, AREA, Palette.LIGHT);
        return marks.stream().flatMap(each -> ((Mark.Group) each).marks().stream()).toList();
    }

    private static List<Double> lines(List<Mark> marks) {
        return marks.stream()
                .filter(Mark.Line.class::isInstance)
                .map(each -> ((Mark.Line) each).x1())
                .toList();
    }

    @Test
    void markedDaysAreAWashWithALineAtEitherEnd() {
        List<Mark> marks = marks(FIRST, LAST);
        double left = TIME.at(FIRST);
        double right = TIME.after(LAST);
        Bounds wash = marks.getFirst().bounds();
        assertEquals(left, wash.x(), 1e-9);
        assertEquals(right, wash.right(), 1e-9);
        assertEquals(AREA.height(), wash.height());
        assertEquals(List.of(left, right), lines(marks));
    }

    @Test
    void anOpenEndReachesToTheEdgeAndHasNoLine() {
        List<Mark> since = marks(FIRST, null);
        assertEquals(AREA.right(), since.getFirst().bounds().right(), 1e-9);
        assertEquals(List.of(TIME.at(FIRST)), lines(since));
        List<Mark> until = marks(null, LAST);
        assertEquals(AREA.x(), until.getFirst().bounds().x(), 1e-9);
        assertEquals(List.of(TIME.after(LAST)), lines(until));
        List<Mark> all = marks(null, null);
        assertEquals(AREA, all.getFirst().bounds());
        assertTrue(lines(all).isEmpty());
    }

    @Test
    void whatIsOutOfViewHasNoLineInIt() {
        List<Mark> marks = marks(LocalDate.of(2001, 1, 1), FIRST);
        assertEquals(AREA.x(), marks.getFirst().bounds().x(), 1e-9);
        assertEquals(List.of(TIME.after(FIRST)), lines(marks));
        assertTrue(marks(LocalDate.of(2001, 1, 1), LocalDate.of(2002, 1, 1)).isEmpty());
        assertTrue(BrushMarks.of(null, TIME, AREA, Palette.LIGHT).isEmpty());
    }
}
